package dev.slipway.cli.datasource;

import static org.assertj.core.api.Assertions.assertThat;

import dev.slipway.cli.CommandsInProcess.Ran;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Which .env file counts, and what its variables become. */
class EnvFilesOfProjectTest {
    private static final String NEXT = "{\"dependencies\": {\"@prisma/client\": \"6.19.3\", \"next\": \"15.1.0\"}}";
    private ProjectBench project;

    @BeforeEach
    void layOut(@TempDir Path folder) {
        project = new ProjectBench(folder).prisma("6.19.3").datasource("postgresql", "env(\"DATABASE_URL\")");
    }

    @Test
    void aDefaultInBracesStaysText() {
        project.with(".env", "DATABASE_URL=postgresql://u:p@${DB_HOST:-db}/shop\nDB_HOST=other\n");

        Ran ran = project.run("datasource", "limit", "1", "--print");

        assertThat(ran.out()).doesNotContain("@other").doesNotContain("@/shop");
    }

    @Test
    void aVariableThatNothingSetsIsNamedAndNotHandedOut() {
        project.with(".env", "DATABASE_URL=postgresql://u:${DB_PASSWORD}@db/shop\n");

        Ran shown = project.run("datasource", "show");
        Ran printed = project.run("datasource", "limit", "1", "--print");
        Ran limited = project.run("datasource", "limit", "1");

        assertThat(shown.out()).contains("warning URL014").contains("${DB_PASSWORD}");
        assertThat(printed.code()).isEqualTo(3);
        assertThat(printed.all()).contains("${DB_PASSWORD}");
        assertThat(limited.code()).as(limited.all()).isZero();
        assertThat(limited.err()).contains("DB_PASSWORD");
        assertThat(project.text(".env"))
                .isEqualTo("DATABASE_URL=postgresql://u:${DB_PASSWORD}@db/shop?connection_limit=1\n");
    }

    @Test
    void aVariableThatNamesItselfIsAnError() {
        project.with(".env", "DATABASE_URL=postgresql://u:p@db/${DATABASE_URL}\n");

        Ran ran = project.run("datasource", "show");

        assertThat(ran.code()).isEqualTo(1);
        assertThat(ran.out()).contains("error URL012").contains("names itself");
    }

    @Test
    void aBareVariableIsNoPort() {
        project.with(".env", "DB_PORT=5432\nDATABASE_URL=postgresql://u:p@db:$DB_PORT/shop\n");

        Ran ran = project.run("datasource", "show");

        assertThat(ran.code()).isEqualTo(1);
        assertThat(ran.out().replaceAll("\\s+", " ")).contains("${DB_PORT}").contains("P1013");
    }

    @Test
    void nextTakesTheLocalFileAndThatOneIsEdited() {
        project.with("package.json", NEXT)
                .with(".env", "DATABASE_URL=postgresql://u:p@plain/shop\n")
                .with(".env.local", "DATABASE_URL=postgresql://u:p@local/shop\n")
                .with(".env.production", "DATABASE_URL=postgresql://u:p@production/shop\n")
                .with(".env.development", "DATABASE_URL=postgresql://u:p@development/shop\n");

        Ran shown = project.run("datasource", "show");
        Ran limited = project.run("datasource", "limit", "1");

        assertThat(shown.out().replaceAll("\\s+", " "))
                .contains("@local/shop")
                .contains("set in .env.local:1 (Next.js loads it)")
                .contains(".env.production:1 sets DATABASE_URL too; Next.js takes .env.local.")
                .contains(".env:1 sets DATABASE_URL too; Next.js takes .env.local. Prisma's own commands")
                .contains(".env.development:1 sets DATABASE_URL too; Next.js reads it with NODE_ENV=development only");
        assertThat(limited.code()).as(limited.all()).isZero();
        assertThat(project.text(".env.local")).endsWith("@local/shop?connection_limit=1\n");
        assertThat(project.text(".env")).doesNotContain("connection_limit");
    }

    @Test
    void vercelTakesNoLocalFileAlong() {
        project.with("package.json", NEXT)
                .with("vercel.json", "{}")
                .with(".env.local", "DATABASE_URL=postgresql://u:p@local/shop?connection_limit=1\n");

        Ran unset = project.run("datasource", "show");
        Ran shown = project.with(".env.production", "DATABASE_URL=postgresql://u:p@production/shop\n")
                .run("datasource", "show");

        assertThat(unset.out().replaceAll("\\s+", " "))
                .contains("not checked URL001")
                .contains(".env.local:1 has it: Vercel does not take that file along.")
                .doesNotContain("@local");
        assertThat(shown.out().replaceAll("\\s+", " "))
                .contains("@production/shop")
                .contains(".env.local:1 sets DATABASE_URL too; Vercel does not take that file along.");
    }

    @Test
    void whatOnlyNextReadsIsUnknownToPrismasCommands() {
        project.with("package.json", NEXT).with(".env.production", "DATABASE_URL=postgresql://u:p@production/shop\n");

        Ran ran = project.run("datasource", "show");

        assertThat(ran.out())
                .contains("warning URL012")
                .contains(".env.production")
                .contains("P1012");

        project.with("package.json", NEXT.replaceFirst("\\{", """
                {"scripts": {"migrate": "dotenv -e .env.production -- prisma migrate deploy"},"""));
        assertThat(project.run("datasource", "show").out()).doesNotContain("URL012");
    }

    @Test
    void withoutNextOtherFilesAreNamed() {
        project.with(".env", "DATABASE_URL=postgresql://u:p@plain/shop\n")
                .with(".env.local", "DATABASE_URL=postgresql://u:p@local/shop\n");

        Ran ran = project.run("datasource", "show");

        assertThat(ran.out()).contains("@plain/shop").contains(".env.local:1 sets DATABASE_URL too; Prisma does not");
    }

    @Test
    void twoFilesWithTheSameValueStopPrismasCommands() {
        project.with(".env", "DATABASE_URL=postgresql://u:p@db/shop\n")
                .with("prisma/.env", "DATABASE_URL=postgresql://u:p@db/shop\n");

        Ran ran = project.run("datasource", "show");

        assertThat(ran.code()).isEqualTo(1);
        assertThat(ran.out().replaceAll("\\s+", " "))
                .contains("error URL012")
                .contains("There is a conflict between env var in .env and prisma/.env");
    }

    @Test
    void aConfigFileThatLoadsNothingHidesTheVariable() {
        String config = "import { defineConfig } from \"prisma/config\";\n\nexport default defineConfig({});\n";
        project.with(".env", "DATABASE_URL=postgresql://u:p@db/shop\n");

        Ran hidden = project.with("prisma.config.ts", config).run("datasource", "show");
        Ran loaded = project.with("prisma.config.ts", "import \"dotenv/config\";\n" + config)
                .run("datasource", "show");
        Ran byNode = project.with("prisma.config.ts", "process.loadEnvFile();\n" + config)
                .run("datasource", "show");
        Ran set = project.with("prisma.config.ts", config)
                .set("DATABASE_URL", "postgresql://u:p@db/shop")
                .run("datasource", "show");

        assertThat(hidden.out()).contains("warning URL012").contains("import \"dotenv/config\"");
        assertThat(loaded.out()).doesNotContain("URL012");
        assertThat(byNode.out()).doesNotContain("URL012");
        assertThat(set.out()).doesNotContain("URL012");
    }
}
