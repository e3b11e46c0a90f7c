package dev.slipway.cli.datasource;

import static org.assertj.core.api.Assertions.assertThat;

import dev.slipway.cli.CommandsInProcess.Ran;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ShowCommandTest {
    private static final String CONFIG = """
            import "dotenv/config";
            import { defineConfig, env } from "prisma/config";

            export default defineConfig({
              schema: "prisma/schema.prisma",
              datasource: {
                url: %s,
              },
            });
            """;
    private ProjectBench project;

    @BeforeEach
    void layOut(@TempDir Path folder) {
        project = new ProjectBench(folder).prisma("6.19.3").datasource("postgresql", "env(\"DATABASE_URL\")");
    }

    @Test
    void aUrlIsShownWithItsPlaceAndItsParameters() {
        project.with(".env", "\nDATABASE_URL=postgresql://app:s3cr3t@db:5432/shop?connection_limit=5\n");

        Ran ran = project.run("datasource", "show");

        assertThat(ran.code()).isZero();
        assertThat(ran.out())
                .contains("PostgreSQL (prisma/schema.prisma:5), Prisma 6.19.3")
                .contains("url  postgresql://app:***@db:5432/shop?connection_limit=5")
                .contains("prisma/schema.prisma:7 says DATABASE_URL, set in .env:2 (Prisma loads it)")
                .containsPattern("connection_limit +5 +how many connections")
                .containsPattern("pool_timeout +\\(not set\\) [^_]*without it 10 s");
    }

    @Test
    void aUrlThatDoesNotParseIsPointedAt() {
        project.with(".env", "DATABASE_URL=postgresql://app:a/b@db:5432/shop\n");

        Ran ran = project.run("datasource", "show");

        assertThat(ran.code()).isEqualTo(1);
        assertThat(ran.out())
                .contains("error URL001")
                .contains("    .env:1  postgresql://app:***/***@db:5432/shop\n" + " ".repeat(32) + "^\n")
                .contains("%2F");
    }

    @Test
    void theProcessWinsOverTheFile() {
        project.set("DATABASE_URL", "postgres://u:p@process/d").with(".env", "DATABASE_URL=postgres://u:p@file/d\n");

        Ran ran = project.run("datasource", "show");

        assertThat(ran.out()).contains("@process/d").contains(".env:1 sets DATABASE_URL too");
    }

    @Test
    void aConfigFileKeepsPrismaFromLoadingTheFile() {
        project.with("prisma.config.ts", "export default { schema: 'prisma/schema.prisma' }")
                .with(".env", "DATABASE_URL=postgres://u:p@h/d\n");

        Ran ran = project.run("datasource", "show");

        assertThat(ran.out().replaceAll("\\s+", " "))
                .contains("Prisma does not load it because there is a prisma.config.ts");
    }

    /** Of an adapter whose pool is not known here nothing is told, and least of all that of another. */
    @ParameterizedTest
    @CsvSource({
        "adapter-neon, 'limit it there: new PrismaNeon(', PrismaPg",
        "adapter-ppg, prisma/schema.prisma, limit it there"
    })
    void theLineForAPoolIsThatOfTheAdapterThatIsInstalled(String adapter, String told, String untold) {
        project.prisma("7.1.0")
                .with(ProjectBench.SCHEMA, "datasource db {\n  provider = \"postgresql\"\n}\n")
                .with("package.json", "{\"dependencies\": {\"@prisma/" + adapter + "\": \"7.1.0\"}}");

        Ran ran = project.run("datasource", "show");

        assertThat(ran.out()).contains(told).doesNotContain(untold);
    }

    @Test
    void sevenTakesTheUrlFromItsConfigFile() {
        project.prisma("7.1.0")
                .with(ProjectBench.SCHEMA, "datasource db {\n  provider = \"postgresql\"\n}\n")
                .with("prisma.config.ts", CONFIG.replace("%s", "process.env[\"DATABASE_URL\"] ?? \"\""))
                .with(".env", "DATABASE_URL=postgres://u:p@h/d?connection_limit=1\n");

        Ran ran = project.run("datasource", "show");

        assertThat(ran.code()).as(ran.all()).isZero();
        assertThat(ran.out())
                .contains("prisma.config.ts:7 says DATABASE_URL, set in .env:1 (prisma.config.ts loads it)")
                .contains("warning URL007")
                .contains("limit it there: new PrismaPg({ connectionString, max: 1 })");
    }

    @Test
    void aDatasourceOfSixWithoutAUrlIsAnError() {
        project.prisma("6.19.3").with(ProjectBench.SCHEMA, """
                        datasource db {
                          provider = "postgresql"
                        }
                        """);

        Ran ran = project.run("datasource", "show");

        assertThat(ran.code()).isEqualTo(1);
        assertThat(ran.out())
                .contains("error URL008")
                .contains("prisma/schema.prisma:1")
                .contains("has no url");
    }

    @Test
    void aUrlInTheSchemaOfSevenIsInTheWrongPlace() {
        project.prisma("7.1.0").with(".env", "DATABASE_URL=postgres://u:p@h/d\n");

        Ran ran = project.run("datasource", "show");

        assertThat(ran.code()).isEqualTo(1);
        assertThat(ran.out()).contains("error URL008").contains("prisma/schema.prisma:7");
    }

    @Test
    void aConfigThatComputesItsUrlIsNotGuessedAt() {
        project.prisma("7.1.0")
                .with(ProjectBench.SCHEMA, "datasource db {\n  provider = \"postgresql\"\n}\n")
                .with("prisma.config.ts", CONFIG.replace("%s", "makeUrl()"));

        Ran ran = project.run("datasource", "show");

        assertThat(ran.out()).contains("not checked URL001").contains("prisma.config.ts:7 sets the URL by code");
    }

    @Test
    void aPasswordInTheSchemaIsAnErrorButAPlaceholderIsNot() {
        Ran stored = project.datasource("mysql", "\"mysql://u:Xk29sl@db/x\"").run("datasource", "show");
        Ran example =
                project.datasource("mysql", "\"mysql://root:password@db/x\"").run("datasource", "show");

        assertThat(stored.code()).isEqualTo(1);
        assertThat(stored.out()).contains("error URL011").doesNotContain("Xk29sl");
        assertThat(example.out()).doesNotContain("URL011");
    }

    @Test
    void aPoolerIsNoWayForMigrations() {
        project.with(".env", "DATABASE_URL=postgres://u:p@x.pooler.supabase.com:6543/postgres\n");

        Ran ran = project.run("datasource", "show");

        assertThat(ran.out()).contains("URL004").contains("warning URL006").contains("directUrl");
    }

    @Test
    void aMissingCertificateIsAnError() {
        project.with(".env", "DATABASE_URL=postgres://u:p@h/d?sslcert=ca.pem\n");

        Ran missing = project.run("datasource", "show");
        Ran there = project.with("prisma/ca.pem", "x").run("datasource", "show");

        assertThat(missing.code()).isEqualTo(1);
        assertThat(missing.out()).contains("error URL010");
        assertThat(there.code()).isZero();
    }

    @Test
    void whatIsNotSetIsNotChecked() {
        Ran ran = project.run("datasource", "show");

        assertThat(ran.code()).isZero();
        assertThat(ran.out()).contains("not checked URL001").contains("DATABASE_URL is not set");
    }

    @Test
    void aFolderWithoutAProjectIsRefused(@TempDir Path empty) {
        Ran ran = new ProjectBench(empty).run("datasource", "show");

        assertThat(ran.code()).isEqualTo(3);
        assertThat(ran.err()).contains("No schema.prisma was found").contains("--schema");
    }
}
