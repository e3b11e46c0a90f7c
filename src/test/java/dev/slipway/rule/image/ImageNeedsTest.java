package dev.slipway.rule.image;

import static org.assertj.core.api.Assertions.assertThat;

import dev.slipway.testing.ImageFiles;
import dev.slipway.testing.ImageProject;
import dev.slipway.testing.VerdictText;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** IMG005, of an image that is looked into. */
class ImageNeedsTest {
    private static final String DEPLOY = "npx prisma migrate deploy";
    private static final String DOCKERFILE = "FROM node:22-slim\nWORKDIR /app\nCMD node x.js\n";

    private static String told(ImageProject project) {
        return VerdictText.of(new StartLacks("IMG005").judge(project.container()));
    }

    private static String told(ImageFiles files, String start) {
        return told(ImageProject.unbuilt().image(files.contents()).start(start));
    }

    /** With schema and migrations where they usually are. */
    private static ImageFiles usual() {
        return new ImageFiles().file("/app/prisma/schema.prisma").file("/app/prisma/migrations/migration_lock.toml");
    }

    @Test
    void whatIsNotThereIsNamedByItsPath() {
        assertThat(told(new ImageFiles(), "npx --no-install prisma migrate deploy"))
                .isEqualTo("""
                error: It starts "prisma migrate deploy", and the image lacks Prisma's command line, the schema.
                at: compose.yaml:1, app.tar:/app/node_modules/.bin/prisma, app.tar:/app/prisma/schema.prisma
                do: Move prisma from devDependencies to dependencies, or install it in the last stage. Copy prisma/ into the \
                last stage, with the migrations in it.""");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            npx --no-install prisma migrate deploy                 | app.tar:/app/node_modules/.bin/prisma
            prisma migrate deploy                                  | app.tar:/app/node_modules/.bin/prisma
            node_modules/.bin/prisma migrate deploy                | app.tar:/app/node_modules/.bin/prisma
            /opt/prisma migrate deploy                             | app.tar:/opt/prisma
            node node_modules/prisma/build/index.js migrate deploy | app.tar:/app/node_modules/prisma/build/index.js
            npx prisma migrate deploy                              | ''
            pnpm dlx prisma migrate deploy                         | ''
            python -m prisma migrate deploy                        | ''
            """)
    void theCommandLineIsLookedForWhereTheCallNamesIt(String start, String lacking) {
        String without = told(usual(), start);
        String with = told(usual().commandLine("/app").file("/opt/prisma"), start);

        assertThat(with).isEqualTo("passed");
        if (lacking.isEmpty()) {
            assertThat(without).isEqualTo("passed");
        } else {
            assertThat(without).contains("lacks Prisma's command line.\nat: compose.yaml:1, " + lacking + "\n");
        }
    }

    @Test
    void anotherCommandLineDoesNotStandForTheOneThatIsNamed() {
        assertThat(told(usual().file("/usr/local/bin/prisma"), "node_modules/.bin/prisma migrate deploy"))
                .contains("lacks Prisma's command line");
        assertThat(told(usual().file("/usr/local/bin/prisma"), "npx --no-install prisma migrate deploy"))
                .isEqualTo("passed");
    }

    @ParameterizedTest
    @ValueSource(strings = {"prisma.config.ts", "prisma.config.js", "prisma.config.cts", ".config/prisma.mjs"})
    void fromSevenOnAConfigFileHasToBeThere(String config) {
        ImageProject without = ImageProject.unbuilt()
                .version("7.0.0")
                .image(usual().contents())
                .start(DEPLOY);
        ImageProject with = ImageProject.unbuilt()
                .version("7.0.0")
                .image(usual().file("/app/" + config).contents())
                .start(DEPLOY);

        assertThat(told(without)).isEqualTo("""
                error: It starts "prisma migrate deploy", and the image lacks the config file of Prisma.
                at: compose.yaml:1, app.tar:/app/prisma.config.ts
                do: Copy prisma.config.ts into the last stage.""");
        assertThat(told(with)).isEqualTo("passed");
    }

    @Test
    void aConfigFileThatACallNamesHasToBeThereByThatName() {
        ImageProject project = ImageProject.unbuilt()
                .version("7.0.0")
                .image(usual().file("/app/prisma.config.ts").contents());

        assertThat(told(project.start(DEPLOY + " --config conf/a.ts"))).contains("app.tar:/app/conf/a.ts\n");
        assertThat(told(ImageProject.unbuilt()
                        .version("7.0.0")
                        .image(usual().file("/app/conf/a.ts").contents())
                        .start(DEPLOY + " --config conf/a.ts")))
                .isEqualTo("passed");
    }

    /** Where a schema is looked for, the first first. */
    @ParameterizedTest
    @CsvSource({
        "/app/prisma/schema.prisma,  ,         ",
        "/app/schema.prisma,         ,         ",
        "/app/prisma/schema/a.prisma, ,        ",
        "/app/db/own.prisma,         db/own.prisma, ",
        "/app/db/own.prisma,         ,         db/own.prisma",
    })
    void aSchemaIsLookedForInItsUsualPlacesAndWhereFilesNameIt(String path, String manifest, String recipe) {
        ImageFiles files = new ImageFiles().file(path);
        ImageProject project = recipe == null
                ? ImageProject.unbuilt()
                : ImageProject.of(DOCKERFILE).schema(recipe).withoutMigrations();
        project.image((manifest == null ? files : files.schemaOfManifest(manifest)).contents());

        assertThat(told(project.start("npx prisma db push"))).isEqualTo("passed");
    }

    @Test
    void whereNothingIsTheFirstPlaceIsNamed() {
        ImageFiles manifest = new ImageFiles().schemaOfManifest("db/own.prisma");
        ImageProject project =
                ImageProject.of(DOCKERFILE).schema("db/project.prisma").image(manifest.contents());

        assertThat(told(manifest, "npx prisma db push")).contains("app.tar:/app/db/own.prisma");
        assertThat(told(project.start("npx prisma db push"))).contains("app.tar:/app/db/project.prisma");
    }

    @Test
    void aSchemaThatACallOrAConfigFileNamesIsLookedForNowhereElse() {
        ImageFiles configured = usual().file("/app/prisma.config.ts").schemaOfConfig("/app/db/own.prisma");

        assertThat(told(usual(), "npx prisma db push --schema other.prisma")).contains("app.tar:/app/other.prisma\n");
        assertThat(told(configured, "npx prisma db push")).contains("app.tar:/app/db/own.prisma\n");
        assertThat(told(configured.file("/app/other.ts"), "npx prisma db push --config other.ts"))
                .isEqualTo("passed");
        assertThat(told(configured.file("/app/db/own.prisma"), "npx prisma db push"))
                .isEqualTo("passed");
    }

    @Test
    void aConfigFileMayNameASchemaThatIsNotInItsUsualPlaces() {
        assertThat(told(new ImageFiles().file("/app/prisma.config.ts"), "npx prisma db push"))
                .isEqualTo(
                        "not checked: compose.yaml:1: the schema is not in its usual places, and where else it is can be"
                                + " told by running its config file alone; name it there: --schema FILE");
        assertThat(told(new ImageFiles().file("/app/prisma.config.ts"), "npx prisma db push --schema a.prisma"))
                .contains("lacks the schema.");
    }

    @Test
    void twoDatabasesOfOneStartAreLookedForBoth() {
        ImageFiles files = new ImageFiles().file("/app/a.prisma");

        assertThat(told(files, "npx prisma db push --schema a.prisma && npx prisma db push --schema b.prisma"))
                .startsWith("error: It starts \"prisma db push\", and the image lacks the schema.")
                .contains("app.tar:/app/b.prisma");
    }

    /** Migrations lie beside the file with the datasource: in a schema that is a folder, or beside a file. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            prisma/schema.prisma | prisma/migrations        | passed
            prisma/schema.prisma | migrations               | /app/prisma/migrations
            schema.prisma        | migrations               | passed
            schema.prisma        | prisma/migrations        | /app/migrations
            prisma               | prisma/migrations        | passed
            prisma/schema        | prisma/schema/migrations | passed
            prisma/schema        | prisma/migrations        | passed
            prisma/schema        | migrations               | /app/prisma/schema/migrations
            """)
    void migrationsLieBesideTheDatasource(String schema, String migrations, String expected) {
        ImageFiles files = new ImageFiles()
                .file("/app/" + schema + (schema.endsWith(".prisma") ? "" : "/main.prisma"))
                .file("/app/" + migrations + "/migration_lock.toml");

        String told = told(files, DEPLOY + " --schema " + schema);

        if (expected.equals("passed")) {
            assertThat(told).isEqualTo("passed");
        } else {
            assertThat(told)
                    .startsWith("error: It starts \"prisma migrate deploy\", and the image lacks the migrations.\n"
                            + "at: compose.yaml:1, app.tar:" + expected + "\n");
        }
    }

    @Test
    void onlyADeployAppliesMigrations() {
        ImageFiles files = new ImageFiles().file("/app/prisma/schema.prisma");

        assertThat(told(files, "npx prisma migrate status")).isEqualTo("passed");
    }

    @Test
    void aConfigFileMaySayThatMigrationsAreElsewhereUnlessTheProjectHasThemInTheirUsualPlace() {
        ImageFiles files = new ImageFiles().file("/app/prisma/schema.prisma").file("/app/prisma.config.ts");
        ImageProject usual = ImageProject.of(DOCKERFILE).image(files.contents()).start(DEPLOY);
        ImageProject elsewhere = ImageProject.of(DOCKERFILE)
                .withoutMigrations()
                .image(files.contents())
                .start(DEPLOY);

        assertThat(told(files, DEPLOY)).isEqualTo("passed");
        assertThat(told(elsewhere)).isEqualTo("passed");
        assertThat(told(usual)).contains("lacks the migrations");
    }
}
