package dev.slipway.report;

import static org.assertj.core.api.Assertions.assertThat;

import dev.slipway.port.TextFiles.Rewrite;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class UnifiedDiffTest {
    @TempDir
    private Path folder;

    @Test
    void aChangedLineIsShownWithItsSurroundings() {
        Rewrite rewrite = new Rewrite(folder.resolve("a/b.yml"), Optional.of("1\n2\n3\n4\n5\n"), "1\n2\n3\n4\nfive\n");

        assertThat(UnifiedDiff.of(List.of(rewrite), folder))
                .isEqualTo("--- a/a/b.yml\n+++ b/a/b.yml\n@@ -2,4 +2,4 @@\n 2\n 3\n 4\n-5\n+five\n");
    }

    @Test
    void aFileBesideTheFolderHasItsNameFromThere() {
        Path project = Path.of("project").toAbsolutePath();
        Rewrite rewrite = new Rewrite(project.resolveSibling("db/schema.prisma"), Optional.of("a\n"), "b\n");

        assertThat(UnifiedDiff.of(List.of(rewrite), project))
                .startsWith("--- a/../db/schema.prisma\n+++ b/../db/schema.prisma\n");
    }

    @Test
    void aNewFileComesFromNowhere() {
        Rewrite rewrite = new Rewrite(folder.resolve("now.json"), Optional.empty(), "{\n}\n");

        assertThat(UnifiedDiff.of(List.of(rewrite), folder))
                .isEqualTo("--- /dev/null\n+++ b/now.json\n@@ -0,0 +1,2 @@\n+{\n+}\n");
    }

    @Test
    void nothingChangedIsNothingShown() {
        assertThat(UnifiedDiff.of(List.of(new Rewrite(folder.resolve("a"), Optional.of("1"), "1")), folder))
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "'a\n', 'a\nb\n'",
        "'a', 'b'",
        "'a\n', 'a'",
        "'a', 'a\n'",
        "'', 'a\n'",
        "'a\r\nb\r\n', 'a\r\nc\r\n'",
        "'a\n\n', 'a\n'"
    })
    void gitTakesIt(String before, String after) throws Exception {
        Path file = Files.writeString(folder.resolve("file"), before);
        Path diff = folder.resolve("diff");
        Files.writeString(diff, UnifiedDiff.of(List.of(new Rewrite(file, Optional.of(before), after)), folder));

        int code = new ProcessBuilder("git", "apply", "-p1", "--whitespace=nowarn", "diff")
                .directory(folder.toFile())
                .inheritIO()
                .start()
                .waitFor();

        assertThat(code).isZero();
        assertThat(Files.readString(file)).isEqualTo(after);
    }
}
