package dev.slipway.adapter.files;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** Disks that are really small, read-only or not ours; mounted in a namespace of the child process, where that is allowed. */
@EnabledOnOs(OS.LINUX)
final class RealDisksTest {
    @TempDir
    Path folder;

    @Test
    void aFullDiskIsToldAndLeftEmpty() throws Exception {
        List<String> small = mounted("size=64k");

        try (ChildProcess child = ChildProcess.start(small, StagingProgram.class, "1000000", folder.toString())) {
            assertThat(child.line())
                    .startsWith("The disk of " + folder.resolve("engine") + " is full: ")
                    .endsWith(" bytes are free.");
            assertThat(child.line()).isEqualTo("1");
        }
    }

    @Test
    void aReadOnlyDiskIsTold() throws Exception {
        List<String> readOnly = mounted("ro");

        try (ChildProcess child = ChildProcess.start(readOnly, StagingProgram.class, "1", folder.toString())) {
            assertThat(child.line()).isEqualTo(folder.resolve("engine") + " is on a read-only file system.");
        }
    }

    @Test
    void aFolderOfSomebodyElseIsTold() throws Exception {
        List<String> nobody = List.of("setpriv", "--reuid=65534", "--regid=65534", "--clear-groups");
        assumeTrue(works(nobody));
        Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwxr-xr-x"));

        try (ChildProcess child = ChildProcess.start(nobody, StagingProgram.class, "1", folder.toString())) {
            String first = child.line();
            assumeTrue(first.startsWith("/"), "the classes cannot be read by nobody");
            assertThat(first)
                    .startsWith(folder + " cannot be written by uid 65534 (it belongs to ")
                    .endsWith(", mode rwxr-xr-x).");
        }
    }

    private List<String> mounted(String options) throws IOException, InterruptedException {
        String script = "mount -t tmpfs -o " + options + " tmpfs '" + folder + "' && exec \"$@\"";
        List<String> before = List.of("unshare", "--mount", "sh", "-c", script, "sh");
        assumeTrue(works(before));
        return before;
    }

    private static boolean works(List<String> before) throws InterruptedException {
        List<String> command = new ArrayList<>(before);
        command.add("true");
        try {
            return new ProcessBuilder(command).start().waitFor() == 0;
        } catch (IOException e) {
            return false;
        }
    }
}
