package dev.slipway.adapter.files;

import static org.assertj.core.api.Assertions.assertThat;

import dev.slipway.domain.problem.Problem;
import dev.slipway.domain.problem.Problem.Kind;
import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class DiskProblemsTest {
    @TempDir
    Path folder;

    @ParameterizedTest
    @CsvSource({
        "Read-only file system, READ_ONLY",
        "The media is write protected, READ_ONLY",
        "Disk quota exceeded, QUOTA",
        "Is a directory, DIRECTORY_IN_THE_WAY",
        "Not a directory, PARENT_IS_A_FILE",
        "File name too long, NAME_TOO_LONG",
        "The process cannot access the file because it is being used by another process, IN_USE",
        "Too many levels of symbolic links, LINK_LOOP"
    })
    void theTextOfTheSystemTellsTheReason(String text, UnusablePath reason) {
        Path file = folder.resolve("engine");

        Problem problem = DiskProblems.of(new FileSystemException(file.toString(), null, text), file);

        assertThat(problem).isEqualTo(reason.at(file));
        assertThat(problem.kind()).isEqualTo(Kind.ENVIRONMENT);
        assertThat(problem.message()).startsWith(file.toString());
        assertThat(problem.remedy()).endsWith(".");
    }

    @ParameterizedTest
    @CsvSource({"No space left on device", "There is not enough space on the disk"})
    void aFullDiskSaysHowMuchIsFree(String text) {
        Path file = folder.resolve("not/yet/there");

        Problem problem = DiskProblems.of(new IOException(text), file);

        assertThat(problem.message())
                .startsWith("The disk of " + file + " is full: ")
                .endsWith(" bytes are free.");
    }

    @Test
    @DisabledOnOs(OS.WINDOWS)
    void aRefusalNamesTheFolderItsOwnerAndTheUser() throws IOException {
        Path file = folder.resolve("engine");

        Problem problem = DiskProblems.of(new AccessDeniedException(file.toString()), file);

        assertThat(problem.message())
                .startsWith(folder + " cannot be written by ")
                .contains(Files.getOwner(folder).getName() + ", mode rwx------");
        assertThat(problem.remedy()).contains("chown", "chmod u+w " + folder, "--to");
    }

    @Test
    void anUnknownTextIsRepeated() {
        Path file = folder.resolve("engine");

        Problem problem = DiskProblems.of(new IOException("Input/output error"), file);

        assertThat(problem).isEqualTo(FileProblem.diskFailure(file, "Input/output error"));
        assertThat(problem.message()).isEqualTo(file + " cannot be used: Input/output error.");
    }

    @Test
    void aFailureWithoutATextNamesNoJavaClass() {
        assertThat(DiskProblems.of(new IOException(), folder.resolve("engine")).message())
                .contains("the system gave no reason")
                .doesNotContain("Exception");
    }
}
