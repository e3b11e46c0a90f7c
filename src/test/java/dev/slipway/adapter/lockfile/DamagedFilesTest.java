package dev.slipway.adapter.lockfile;

import static org.assertj.core.api.Assertions.assertThat;

import dev.slipway.domain.problem.Problem;
import dev.slipway.domain.problem.Problem.Kind;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class DamagedFilesTest {
    @TempDir
    Path folder;

    @ParameterizedTest
    @CsvSource({
        "npm1/5.22.0, package-lock.json, npm install --package-lock-only",
        "npm3/5.22.0, package-lock.json, npm install --package-lock-only",
        "yarn1/5.22.0, yarn.lock, yarn install",
        "berry/5.22.0, yarn.lock, yarn install",
        "pnpm9/5.22.0, pnpm-lock.yaml, pnpm install --lockfile-only",
    })
    void anUnfinishedMergeIsToldWithItsLine(String fixture, String file, String command) throws IOException {
        ProjectTree tree = ProjectTree.copyOf(
                fixture, folder, text -> text.contains("lock") || text.contains("version") ? conflicted(text) : text);
        tree.with("package.json", "{}");

        Problem problem = tree.problem();

        assertThat(problem.kind()).isEqualTo(Kind.INPUT);
        assertThat(problem.message())
                .startsWith(file + ":5 holds an unfinished merge")
                .contains("<<<<<<<");
        assertThat(problem.remedy()).isEqualTo("Finish the merge, then run " + command + " and try again.");
    }

    @Test
    void theParsersOwnStateIsNotTold() {
        Problem problem = new ProjectTree(folder).with("package-lock.json", "{").problem();

        assertThat(problem.message()).contains("expected close marker").doesNotContain("Source:");
    }

    @ParameterizedTest
    @ValueSource(strings = {"yarn.lock", "pnpm-lock.yaml"})
    void valuesInValuesAreNoMatterOfDepth(String file) {
        Problem problem = new ProjectTree(folder)
                .with("package.json", "{}")
                .with(file, ": ".repeat(30_000) + "x")
                .problem();

        assertThat(problem.kind()).isEqualTo(Kind.INPUT);
        assertThat(problem.message()).startsWith(file + ":1:");
    }

    private static String conflicted(String text) {
        String[] lines = text.split("\n", 5);
        return String.join(
                "\n", lines[0], lines[1], lines[2], lines[3], "<<<<<<< HEAD", "=======", ">>>>>>> topic", lines[4]);
    }

    @ParameterizedTest
    @CsvSource({
        "package-lock.json, '{\n  \"packages\": {,}}', package-lock.json:2:16",
        "package-lock.json, '{\"packages\": {', package-lock.json:1:15",
        "package-lock.json, '[]', package-lock.json:1:1",
        "package-lock.json, '', package-lock.json:1:1",
        "package-lock.json, '{} x', package-lock.json:1:4",
        "package.json, '{\"name\": }', package.json:1:10",
        "yarn.lock, '<html>\n', yarn.lock:1:7",
        "yarn.lock, '\"prisma@1:\n', yarn.lock:1:1",
        "pnpm-lock.yaml, '<html lang=en>\n', pnpm-lock.yaml:1:15",
        "pnpm-lock.yaml, 'packages:\n  ''prisma@5:\n', pnpm-lock.yaml:2:3",
        "pnpm-lock.yaml, 'packages:\n\tprisma: 1\n', pnpm-lock.yaml:2:1",
        "pnpm-lock.yaml, '  packages:\n', pnpm-lock.yaml:1:3",
    })
    void aDamagedFileIsToldWithItsPlace(String file, String text, String at) {
        ProjectTree tree = new ProjectTree(folder).with(file, text);

        Problem problem = tree.problem();

        assertThat(problem.kind()).isEqualTo(Kind.INPUT);
        assertThat(problem.message())
                .startsWith(at + " is not valid ")
                .doesNotContain("\n")
                .endsWith(".");
        assertThat(problem.remedy()).contains(file.equals("package.json") ? "Correct line 1" : " install");
    }

    @ParameterizedTest
    @CsvSource({"package-lock.json", "npm-shrinkwrap.json", "yarn.lock", "pnpm-lock.yaml", "package.json"})
    void aDirectoryInPlaceOfAFileIsTold(String file) {
        ProjectTree tree = new ProjectTree(folder).with(file + "/inner.txt", "");

        Problem problem = tree.problem();

        assertThat(problem.message()).isEqualTo(file + " is a directory where a file is expected.");
        assertThat(problem.remedy()).isEqualTo("Move the directory away.");
    }

    @ParameterizedTest
    @CsvSource({"package-lock.json", "yarn.lock", "pnpm-lock.yaml"})
    void aFileOfMoreThan256MebibytesIsNotRead(String file) throws IOException {
        ProjectTree tree = new ProjectTree(folder);
        try (RandomAccessFile sparse =
                new RandomAccessFile(tree.root().resolve(file).toFile(), "rw")) {
            sparse.setLength((256L << 20) + 1);
        }

        Problem problem = tree.problem();

        assertThat(problem.kind()).isEqualTo(Kind.INPUT);
        assertThat(problem.message()).isEqualTo(file + " is larger than 256 MiB.");
    }

    @Test
    void aLineWithoutEndIsNotReadToItsEnd() {
        ProjectTree tree = new ProjectTree(folder).with("yarn.lock", "x".repeat((1 << 20) + 2));

        Problem problem = tree.problem();

        assertThat(problem.message()).contains("yarn.lock:1:1048576", "longer than 1048576 characters");
    }

    @Test
    void aDamagedManifestOfAnInstalledPackageIsTold() {
        ProjectTree tree = new ProjectTree(folder).with("node_modules/prisma/package.json", "{");

        Problem problem = tree.problem();

        assertThat(problem.message()).startsWith("node_modules/prisma/package.json:1:");
    }
}
