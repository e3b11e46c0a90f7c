package dev.slipway.domain.problem;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.EOFException;
import java.io.IOException;
import java.nio.charset.MalformedInputException;
import java.nio.file.AccessDeniedException;
import java.nio.file.DirectoryNotEmptyException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.FileSystemLoopException;
import java.nio.file.NoSuchFileException;
import java.nio.file.NotDirectoryException;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class IoReasonTest {
    static Stream<IOException> failures() {
        return Stream.of(
                new NoSuchFileException("/a"),
                new AccessDeniedException("/a"),
                new NotDirectoryException("/a"),
                new DirectoryNotEmptyException("/a"),
                new FileAlreadyExistsException("/a"),
                new FileSystemLoopException("/a"),
                new FileSystemException("/a", null, "Is a directory."),
                new FileSystemException("/a"),
                new MalformedInputException(1),
                new EOFException(),
                new IOException(),
                new IOException("Input/output error"));
    }

    @ParameterizedTest
    @MethodSource("failures")
    void itIsAClauseWithoutAClassAPathOrAPoint(IOException failure) {
        assertThat(IoReason.of(failure))
                .isNotBlank()
                .doesNotContain("Exception", "java", "/a", "null", "length = ")
                .doesNotEndWith(".");
    }
}
