package dev.slipway.domain.dockerfile;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DockerIgnoreTest {
    /** The pattern, the path, and what Docker does with it: the cases are those of moby/patternmatcher's own test. */
    @ParameterizedTest
    @CsvSource({
        "node_modules, node_modules, true",
        "node_modules, node_modules/a/b.js, true",
        "/node_modules, node_modules/a, true",
        "./node_modules/, node_modules/a, true",
        "node_modules/, node_modules/a, true",
        "node_modules, packages/a/node_modules/b, false",
        "**/node_modules, packages/a/node_modules/b, true",
        "**/node_modules, node_modules/b, true",
        "*/node_modules, a/node_modules/b, true",
        "*/node_modules, a/b/node_modules/c, false",
        "node_modules/*, node_modules/a/b, true",
        "node_modules/**, node_modules/a/b, true",
        "*, anything/at/all, true",
        "**, anything/at/all, true",
        "*.md, README.md, true",
        "*.md, docs/README.md, false",
        "**/*.md, docs/a/README.md, true",
        "a?c, abc, true",
        "a?c, a/c, false",
        "[a-c].js, b.js, true",
        "[^a-c].js, b.js, false",
        "\\*.js, *.js, true",
        "\\*.js, b.js, false",
        "no{de}_modules, node_modules, false",
        "node_modules2, node_modules, false",
        "a/../node_modules, node_modules/x, true",
    })
    void aPatternTakesWhatDockerTakes(String pattern, String path, boolean taken) {
        assertThat(DockerIgnore.read(".dockerignore", pattern).leavesOut(path)).isEqualTo(taken);
    }

    @Test
    void theLastPatternThatTakesAPathDecides() {
        DockerIgnore file = DockerIgnore.read(".dockerignore", "*\n!src\nsrc/secret\n# !node_modules\n");

        assertThat(file.leavesOut("node_modules/x")).isTrue();
        assertThat(file.leavesOut("src/index.js")).isFalse();
        assertThat(file.leavesOut("src/secret/key")).isTrue();
    }

    @Test
    void whatIsTakenBackIsCopied() {
        DockerIgnore file = DockerIgnore.read(".dockerignore", "node_modules\n!node_modules/@prisma\n");

        assertThat(file.leavesOut("node_modules/left-pad/index.js")).isTrue();
        assertThat(file.leavesOut("node_modules/@prisma/client/package.json")).isFalse();
    }

    @Test
    void aPatternOfStarsTakesNoMoreTimeThanItIsLong() {
        DockerIgnore file = DockerIgnore.read(".dockerignore", "**/*a*".repeat(150) + "b");

        assertThat(file.leavesOut("a/".repeat(2000))).isFalse();
    }
}
