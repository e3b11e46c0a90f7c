package dev.slipway.cli.datasource;

import static org.assertj.core.api.Assertions.assertThat;

import dev.slipway.cli.CommandsInProcess.Ran;
import java.nio.file.Path;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What getConfig of Prisma 6.19.3 refuses with P1012, and what it takes. */
class RefusedSchemaTest {
    @TempDir
    private Path folder;

    @ParameterizedTest
    @CsvSource(delimiter = '~', quoteCharacter = '^', textBlock = """
            shadowDatabaseUrl = env("DATABASE_URL")~the same as url
            shadowDatabaseUrl = env("D")|directUrl = env("D")~the same as directUrl
            shadowDatabaseUrl = "postgresql://u:p@h/d"|directUrl = "postgresql://u:p@h/d"~the same as directUrl
            foo = "bar"~`foo` is not known
            directURL = env("D")~Write directUrl
            previewFeatures = ["views"]~generator block only
            schemas = []~must not be empty
            schemas = ["a", "a"]~more than once
            schemas = ["a", 1]~double quotes
            relationMode = "none"~"prisma" or "foreignKeys"
            relationMode = "prisma"|referentialIntegrity = "prisma"~both
            shadowDatabaseUrl = 5~neither text
            provider = "oracle"~"oracle" is not known
            provider = env("P")~must not use env()
            provider = "sqlite"|extensions = [a]~`extensions` is not known
            provider = ["postgresql"]~text in double quotes
            extensions = ["a"]~bare names
            provider = "mongodb"|relationMode = "foreignKeys"~must be "prisma" for MongoDB
            provider = "mysql"|schemas = ["a"]~not supported for mysql
            """)
    void whatPrismaRefusesIsAnError(String lines, String message) {
        Ran ran = show(lines);

        assertThat(ran.code()).as(ran.all()).isEqualTo(1);
        assertThat(ran.out().replaceAll("\\s+", " "))
                .contains("error SCH001")
                .contains("P1012")
                .contains(message);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "directUrl = env(\"DATABASE_URL\")",
                "shadowDatabaseUrl = \"\"|directUrl = env(\"D\")",
                "shadowDatabaseUrl = env(\"S\")",
                "schemas = [\"a\", \"b\"]",
                "schemas = \"a\"",
                "relationMode = \"foreignKeys\"",
                "referentialIntegrity = \"prisma\"",
                "extensions = [pgcrypto]"
            })
    void whatPrismaTakesIsNone(String lines) {
        assertThat(show(lines).out()).doesNotContain("SCH001");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '~', quoteCharacter = '^', textBlock = """
            provider = "prisma-client-js"|previewFeatures = ["driverAdapter"]~SCH001
            provider = "prisma-client-js"|engineType = env("E")~SCH001
            output = "../x"~SCH001
            provider = "prisma-client-js"|output = 5~SCH001
            provider = "prisma-client-js"|binaryTargets = [1]~SCH001
            provider = "prisma-client-js"|previewFeatures = ["driverAdapters"]~Prisma 6.19.3
            """)
    void aGeneratorIsJudgedToo(String lines, String message) {
        ProjectBench project = new ProjectBench(folder)
                .prisma("6.19.3")
                .with(
                        ProjectBench.SCHEMA,
                        "generator client {\n  " + lines.replace("|", "\n  ")
                                + "\n}\ndatasource db {\n  provider = \"postgresql\"\n  url = env(\"DATABASE_URL\")\n}\n");

        assertThat(project.run("datasource", "show").out()).contains(message);
    }

    /** It stood in each schema that prisma2 init made, and no later Prisma knows it. */
    @ParameterizedTest
    @CsvSource({"2.0.0-preview019, false", "6.19.3, true"})
    void theDefaultOfThePreviewsIsNoError(String version, boolean refused) {
        assertThat(show(version, "default = true").out().contains("`default` is not known"))
                .isEqualTo(refused);
    }

    private Ran show(String lines) {
        return show("6.19.3", lines);
    }

    private Ran show(String version, String lines) {
        return new ProjectBench(folder)
                .prisma(version)
                .with(
                        ProjectBench.SCHEMA,
                        "datasource db {\n  provider = \"postgresql\"\n  url = env(\"DATABASE_URL\")\n  "
                                + lines.replace("|", "\n  ") + "\n}\n")
                .run("datasource", "show");
    }
}
