package dev.slipway.domain.verification;

import static org.assertj.core.api.Assertions.assertThat;

import dev.slipway.adapter.archive.ArchiveArtefacts;
import dev.slipway.domain.artefact.Artefact;
import dev.slipway.domain.artefact.Tree;
import dev.slipway.domain.problem.ProblemException;
import dev.slipway.domain.verification.Runner.Permission;
import dev.slipway.port.Artefacts.Wanted;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

@DisabledOnOs(value = OS.WINDOWS, disabledReason = "files have no modes")
class AccessTest {
    private static final Runner STRANGER = new Runner.Stranger("a stranger");

    @TempDir
    private Path folder;

    @Test
    void aClosedFolderOfWhatShipsClosesWhatIsInIt() throws IOException, ProblemException {
        Access access = of("", "rwx------", "rwxr-xr-x");

        assertThat(access.read()).isEqualTo(Permission.NO);
        assertThat(access.why()).startsWith("the mode of its folder /app is 0700, owned by ");
    }

    @Test
    void aFolderThatStaysBehindDoesNot() throws IOException, ProblemException {
        Access access = of("/app", "rwx------", "rwxr-xr-x");

        assertThat(access.read()).isEqualTo(Permission.YES);
        assertThat(access.start()).isEqualTo(Permission.YES);
    }

    @Test
    void theModeOfTheFileCountsItself() throws IOException, ProblemException {
        Access access = of("", "rwxr-xr-x", "rw-r--r--");

        assertThat(access.read()).isEqualTo(Permission.YES);
        assertThat(access.start()).isEqualTo(Permission.NO);
        assertThat(access.why()).startsWith("its mode is 0644");
    }

    private Access of(String begin, String above, String mode) throws IOException, ProblemException {
        Path file =
                Files.writeString(Files.createDirectories(folder.resolve("app")).resolve("engine"), "x");
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString(mode));
        Files.setPosixFilePermissions(folder.resolve("app"), PosixFilePermissions.fromString(above));
        try (Artefact artefact = new ArchiveArtefacts(InputStream.nullInputStream())
                .open(Wanted.of(folder, Optional.empty(), (entry, head) -> entry.size()))) {
            Tree tree = artefact.tree();
            return Access.of(tree, begin, tree.entry("/app/engine").orElseThrow(), STRANGER);
        }
    }
}
