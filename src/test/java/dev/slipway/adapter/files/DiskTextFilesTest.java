package dev.slipway.adapter.files;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.slipway.domain.problem.ProblemException;
import dev.slipway.port.TextFiles.Rewrite;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DiskTextFilesTest {
    @TempDir
    private Path folder;

    private final DiskTextFiles files = new DiskTextFiles(new Staging(), Pipes.hurried());

    @Test
    void aTextIsReadWithEveryCharacter() throws Exception {
        Path file = Files.writeString(folder.resolve(".env"), "\uFEFFA=1\r\n");

        assertThat(files.read(file)).contains("\uFEFFA=1\r\n");
        assertThat(files.read(folder.resolve("none"))).isEmpty();
    }

    @Test
    void rewritesKeepModesAndFollowLinks() throws Exception {
        Path real = Files.writeString(folder.resolve("real.yml"), "a: 1\n");
        Files.setPosixFilePermissions(real, PosixFilePermissions.fromString("rw-r-----"));
        Path link = Files.createSymbolicLink(folder.resolve("link.yml"), real);

        files.replace(List.of(new Rewrite(link, Optional.of("a: 1\n"), "a: 2\n")));

        assertThat(Files.isSymbolicLink(link)).isTrue();
        assertThat(real).hasContent("a: 2\n");
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(real)))
                .isEqualTo("rw-r-----");
    }

    @Test
    void aFileThatChangedMeanwhileStopsEveryRewrite() throws Exception {
        Path first = Files.writeString(folder.resolve("first"), "1");
        Path second = Files.writeString(folder.resolve("second"), "changed");

        assertThatThrownBy(() -> files.replace(List.of(
                        new Rewrite(first, Optional.of("1"), "2"),
                        new Rewrite(second, Optional.of("old"), "new"),
                        new Rewrite(folder.resolve("third"), Optional.empty(), "3"))))
                .isInstanceOf(ProblemException.class)
                .hasMessageContaining("second was changed");

        assertThat(first).hasContent("1");
        assertThat(second).hasContent("changed");
        assertThat(names()).containsExactlyInAnyOrder("first", "second");
    }

    @Test
    void whatIsNoTextIsRefused() throws Exception {
        Path file = Files.write(folder.resolve("latin1"), new byte[] {'a', (byte) 0xE9});

        assertThatThrownBy(() -> files.read(file)).hasMessageContaining("UTF-8");
        assertThatThrownBy(() -> files.read(folder)).isInstanceOf(ProblemException.class);
    }

    private List<String> names() throws IOException {
        try (var list = Files.list(folder)) {
            return list.map(path -> path.getFileName().toString()).toList();
        }
    }
}
