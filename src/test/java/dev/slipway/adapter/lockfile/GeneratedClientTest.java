package dev.slipway.adapter.lockfile;

import static org.assertj.core.api.Assertions.assertThat;

import dev.slipway.domain.problem.ProblemException;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class GeneratedClientTest {
    private static final String HASH = "605197351a3c8bdd595af2d2a9bc3025bca48ea2";

    @TempDir
    Path folder;

    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '`',
            value = {
                "index.d.ts, `/**\n * Prisma Client JS version: 5.22.0\n * Query Engine version: %s\n */`",
                "index.js, `Prisma.prismaVersion = {\n  client: \"5.22.0\",\n  engine: \"%s\"\n}`",
                "index.js, `const config = {\"clientVersion\": \"5.22.0\", \"engineVersion\": \"%s\"}`",
                "index.js, `Object.assign(e,{\"clientVersion\":\"5.22.0\",\"engineVersion\":\"%s\"})`",
                "internal/class.ts, `  \"clientVersion\": \"5.22.0\",\n  \"engineVersion\": \"%s\",`",
            })
    void versionAndHashAreReadInEveryFormThatPrismaWrote(String file, String text) throws ProblemException {
        ProjectTree tree = new ProjectTree(folder).with(file, text.replace("%s", HASH));

        Evidence evidence = new EvidenceReader(Map.of()).readClient(tree.root());

        assertThat(evidence.found()).singleElement().satisfies(e -> {
            assertThat(e.version().map(Object::toString)).contains("5.22.0");
            assertThat(e.hash().map(Object::toString)).contains(HASH);
            assertThat(e.where()).isEqualTo(tree.root().resolve(file).toString());
        });
    }

    @ParameterizedTest
    @CsvSource({"0", "65480", "65500", "65530", "131050", "3000000"})
    void theConfigurationIsFoundWhereverItLies(int before) throws ProblemException {
        String text = " ".repeat(before) + "\"clientVersion\": \"6.19.3\", \"engineVersion\": \"" + HASH + "\"";
        ProjectTree tree = new ProjectTree(folder).with("index.js", text);

        Evidence evidence = new EvidenceReader(Map.of()).readClient(tree.root());

        assertThat(evidence.found()).singleElement().satisfies(e -> {
            assertThat(e.version().map(Object::toString)).contains("6.19.3");
            assertThat(e.hash().map(Object::toString)).contains(HASH);
        });
    }

    @Test
    void nothingBehindThe16thMebibyteIsRead() throws ProblemException {
        String text = " ".repeat(17 << 20) + "\"clientVersion\": \"6.19.3\"";
        ProjectTree tree = new ProjectTree(folder).with("index.js", text);

        Evidence evidence = new EvidenceReader(Map.of()).readClient(tree.root());

        assertThat(evidence.found()).isEmpty();
    }

    @Test
    void aFolderWithoutAGeneratedClientIsNoEvidence() throws ProblemException {
        ProjectTree tree = new ProjectTree(folder).with("index.js", "throw new Error('run prisma generate')");

        Evidence evidence = new EvidenceReader(Map.of()).readClient(tree.root());

        assertThat(evidence.found()).isEmpty();
        assertThat(evidence.lookedAt()).containsExactly(tree.root() + " (no generated client that tells its version)");
    }
}
