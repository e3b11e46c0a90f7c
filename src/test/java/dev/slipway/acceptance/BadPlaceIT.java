package dev.slipway.acceptance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** Places where no engine can be put. */
final class BadPlaceIT {
    private final Path scratch;

    @AutoClose
    private final Bench bench;

    BadPlaceIT(@TempDir Path scratch) {
        this.scratch = scratch;
        bench = Bench.in(scratch);
    }

    @Test
    void aDirectoryInTheWayIsNamedAndStays() throws Exception {
        bench.write("node_modules/.prisma/client/" + bench.engine().getFileName() + "/note.txt", "mine");

        Ran ran = bench.notFetched(5);

        assertThat(ran.errors()).contains(bench.engine() + " is a directory, where a file must go");
    }

    @Test
    void aFileWhereAFolderIsNeededIsNamedAndStays() throws Exception {
        bench.write("node_modules/.prisma", "no folder");

        Ran ran = bench.notFetched(5);

        assertThat(ran.errors())
                .contains(bench.folder().resolve("node_modules/.prisma").toString())
                .contains("is not a directory");
    }

    @Test
    void aPlaceThatIsBadKeepsAnEngineFromEveryOtherPlace() throws Exception {
        Published.library("rhel-openssl-3.0.x", NativeFile.x64("another")).on(bench.mirror());
        bench.targets(Bench.TARGET, "rhel-openssl-3.0.x")
                .write("node_modules/.prisma/client/" + bench.engine().getFileName() + "/note.txt", "mine");

        Ran ran = bench.notFetched(5);

        assertThat(ran.errors()).contains(bench.engine().toString());
    }

    @Test
    @EnabledOnOs(OS.LINUX)
    void aFullDiskIsToldWithWhatIsFree() throws Exception {
        Published.library(Bench.TARGET, NativeFile.large(300)).on(bench.mirror());

        Ran ran = refused(mounted("size=64k"), "--to", disk().toString());

        assertThat(ran.errors())
                .contains("The disk of " + disk())
                .contains("is full")
                .contains("are needed");
    }

    @Test
    @EnabledOnOs(OS.LINUX)
    void aDiskThatFillsUpInMidDownloadIsTold() throws Exception {
        // Packs so well that its announced length seems to fit.
        Published.library(Bench.TARGET, NativeFile.x64("0".repeat(300_000))).on(bench.mirror());

        Ran ran = refused(mounted("size=64k"), "--to", disk().toString());

        assertThat(ran.errors()).contains("The disk of " + disk()).contains("is full");
    }

    @Test
    @EnabledOnOs(OS.LINUX)
    void aReadOnlyDiskIsTold() throws Exception {
        Ran ran = refused(mounted("ro"), "--to", disk().toString());

        assertThat(ran.errors()).contains("read-only file system").contains("--to");
    }

    @Test
    @EnabledOnOs(OS.LINUX)
    void aFolderOfSomebodyElseIsToldWithItsOwner() throws Exception {
        List<String> nobody = List.of("setpriv", "--reuid=65534", "--regid=65534", "--clear-groups");
        List<String> readsTheProgram = new ArrayList<>(nobody);
        readsTheProgram.addAll(Bench.command("--version"));
        assumeTrue(works(nobody));
        assumeTrue(run(readsTheProgram).exitCode() == 0, "nobody may not read the program");
        makeVisible();

        Ran ran = refused(nobody);

        assertThat(ran.errors()).contains("cannot be written by uid 65534").contains("--to");
    }

    /** What the cache could not take is no reason to fail. */
    @Test
    void aCacheThatCannotBeWrittenIsOnlySlower() throws Exception {
        Files.createDirectories(bench.home());
        Files.writeString(bench.home().resolve("cache"), "no folder");

        bench.fetched();

        assertThat(bench.engine()).hasBinaryContent(bench.library().bytes());
    }

    private Path disk() throws IOException {
        return Files.createDirectories(scratch.resolve("disk"));
    }

    /** Temporary folders of tests are for their owner only. */
    private void makeVisible() throws IOException, InterruptedException {
        for (Path each = scratch; each != null && !each.equals(Path.of("/")); each = each.getParent()) {
            if (each.startsWith(Path.of(System.getProperty("java.io.tmpdir"))) && Files.isWritable(each)) {
                run(List.of("chmod", "go+rx", each.toString()));
            }
        }
    }

    private Ran refused(List<String> before, String... more) throws IOException, InterruptedException {
        SortedMap<String, String> tree = Snapshot.of(bench.folder());
        List<String> command = new ArrayList<>(before);
        command.addAll(Bench.command(Bench.fetch(bench.mirror(), more)));

        Ran ran = run(command);

        assertThat(ran.exitCode()).as(ran.toString()).isEqualTo(5);
        assertThat(Snapshot.of(bench.folder())).isEqualTo(tree);
        bench.assertNothingTemporary();
        return ran;
    }

    private List<String> mounted(String options) throws IOException, InterruptedException {
        String list = "test -z \"$(ls -A '" + disk() + "')\" || exit 99";
        String script = "mount -t tmpfs -o " + options + " tmpfs '" + disk() + "' || exit 98; \"$@\"; code=$?; " + list
                + "; exit $code";
        List<String> before = List.of("unshare", "--mount", "sh", "-c", script, "sh");
        assumeTrue(works(before));
        return before;
    }

    private boolean works(List<String> before) throws InterruptedException {
        List<String> command = new ArrayList<>(before);
        command.add("true");
        try {
            return run(command).exitCode() == 0;
        } catch (IOException e) {
            return false;
        }
    }

    private Ran run(List<String> command) throws IOException, InterruptedException {
        Files.createDirectories(bench.home());
        return Ran.in(bench.folder(), Map.copyOf(bench.environment()), command);
    }
}
