package dev.slipway.adapter.lockfile;

import static org.assertj.core.api.Assertions.assertThat;

import dev.slipway.domain.nodeproject.VersionEvidence.Source;
import dev.slipway.domain.problem.ProblemException;
import java.nio.file.Path;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Fifty thousand packages before Prisma's: as many as the largest repositories lock. */
final class LargeLockFilesTest {
    private static final String HASH = "605197351a3c8bdd595af2d2a9bc3025bca48ea2";
    private static final String ENGINES = "5.22.0-44." + HASH;
    private static final String FILLER = "x".repeat(300);

    @TempDir
    Path folder;

    private static String packages(IntFunction<String> one) {
        return IntStream.range(0, 50_000).mapToObj(one).collect(Collectors.joining());
    }

    @Test
    void npmsIsReadToItsEnd() throws ProblemException {
        String text = "{\"packages\": {"
                + packages(i -> "\"node_modules/p" + i + "\": {\"version\": \"1.0." + i
                        + "\", \"dependencies\": {\"q\": \"^1\"}, \"filler\": \"" + FILLER + "\"},\n")
                + "\"node_modules/@prisma/client\": {\"version\": \"5.6.0\", \"dependencies\": "
                + "{\"@prisma/engines-version\": \"" + ENGINES + "\"}}}}";

        assertRead("package-lock.json", text);
    }

    @Test
    void yarnsIsReadToItsEnd() throws ProblemException {
        String text = packages(i -> "p" + i + "@^1.0.0:\n  version \"1.0.0\"\n  filler " + FILLER
                        + "\n  dependencies:\n    q \"^1\"\n\n")
                + "\"@prisma/client@^5\":\n  version \"5.6.0\"\n  dependencies:\n    \"@prisma/engines-version\" \""
                + ENGINES + "\"\n";

        assertRead("yarn.lock", text);
    }

    @Test
    void pnpmsIsReadToItsEnd() throws ProblemException {
        String text = "packages:\n"
                + packages(i ->
                        "\n  'p" + i + "@1.0.0':\n    filler: {a: " + FILLER + "}\n    dependencies:\n      q: 1.0.0\n")
                + "\n  '@prisma/client@5.6.0':\n    dependencies:\n      '@prisma/engines-version': " + ENGINES + "\n"
                + "\n  '@prisma/engines-version@" + ENGINES + "':\n    dev: true\n";

        assertRead("pnpm-lock.yaml", text);
    }

    private void assertRead(String file, String text) throws ProblemException {
        Evidence evidence = new ProjectTree(folder).with(file, text).read();

        assertThat(text.length()).isGreaterThan(15_000_000);
        assertThat(ProjectTree.lines(evidence, Source.LOCK_FILE)).containsExactly("@prisma/client 5.6.0 " + HASH);
    }
}
