package dev.slipway.domain.artefact;

import static org.assertj.core.api.Assertions.assertThat;

import dev.slipway.domain.artefact.TreeEntry.Kind;
import dev.slipway.testing.ImageFiles;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MountedTreeTest {
    private final Tree tree = new MountedTree(
            new ImageFiles()
                    .file("/app/old")
                    .file("/etc/passwd")
                    .file("/usr/lib/x", "root")
                    .link("/lib", "usr/lib")
                    .link("/in", "/app/a")
                    .contents()
                    .shipped()
                    .tree(),
            "/app",
            new ImageFiles()
                    .file("/a")
                    .link("/own", "/a")
                    .link("/theirs", "/usr/lib/x")
                    .link("/up", "../etc/passwd")
                    .file("/modules/b", "app")
                    .link("/modules/usr", "/usr")
                    .contents()
                    .shipped()
                    .tree());

    @ParameterizedTest
    @CsvSource({
        "/app/a, /app/a",
        "/app/own, /app/a",
        "/app/theirs, /usr/lib/x",
        "/app/up, /etc/passwd",
        "/app/../etc/passwd, /etc/passwd",
        "/app/modules/../../usr/lib/x, /usr/lib/x",
        "/app/modules/usr/lib/x, /usr/lib/x",
        "/lib/x, /usr/lib/x",
        "/in, /app/a",
        "/app, /app",
        "/app/old, ",
        "/app/a/b, ",
        "/a, ",
        "/modules/b, ",
        "/application, ",
    })
    void aPathLeadsAsWithBothInPlace(String path, String end) {
        Optional<String> found = tree.resolve(path) instanceof Resolution.Found at
                ? Optional.of(at.entry().path())
                : Optional.empty();

        assertThat(found).isEqualTo(Optional.ofNullable(end));
    }

    @Test
    void whatIsInPlaceOfTheFolderIsSeenAndRead() throws IOException {
        List<String> paths = new ArrayList<>();
        tree.each(entry -> paths.add(entry.path()));

        assertThat(paths).doesNotHaveDuplicates().contains("/app", "/app/a", "/app/modules/b", "/usr/lib/x");
        assertThat(paths).doesNotContain("/app/old", "/a");
        assertThat(text("/app/modules/b")).isEqualTo("app");
        assertThat(text("/usr/lib/x")).isEqualTo("root");
        assertThat(tree.entry("/app/own").orElseThrow().kind()).isEqualTo(Kind.LINK);
    }

    @ParameterizedTest
    @CsvSource({
        "/, app etc in lib usr",
        "/app, a modules own theirs up",
        "/app/modules, b usr",
        "/lib, x",
        "/app/old, ",
        "/app/a, "
    })
    void theNamesInAFolder(String folder, String names) {
        assertThat(tree.names(folder).map(all -> String.join(" ", all))).isEqualTo(Optional.ofNullable(names));
    }

    private String text(String path) throws IOException {
        return new String(tree.open(tree.entry(path).orElseThrow()).read(0, 9), StandardCharsets.UTF_8);
    }
}
