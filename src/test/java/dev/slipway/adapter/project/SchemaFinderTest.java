package dev.slipway.adapter.project;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.slipway.domain.nodeproject.ClientGenerator;
import dev.slipway.domain.nodeproject.NodeProject;
import dev.slipway.domain.nodeproject.SchemaBelow;
import dev.slipway.domain.problem.Problem.Kind;
import dev.slipway.domain.problem.ProblemException;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SchemaFinderTest {
    @TempDir
    private Path root;

    private ProjectFixture project() {
        return new ProjectFixture(root).with("package.json", "{}");
    }

    @Test
    void aFileInTheFolderComesBeforeTheOneInPrisma() throws ProblemException {
        ProjectFixture project = project().with("prisma/schema.prisma", ProjectFixture.CLIENT);

        assertThat(project.read().schema()).contains("prisma/schema.prisma");
        assertThat(project.with("schema.prisma", "").read().schema()).contains("schema.prisma");
    }

    @ParameterizedTest
    @CsvSource({
        "2.6.2, schema.prisma",
        "2.7.0, db/my.prisma",
        "6.19.3, db/my.prisma",
        "7.0.0, schema.prisma",
        "2.0.0-preview018, schema.prisma"
    })
    void theManifestNamesTheSchemaInItsEra(String version, String expected) throws ProblemException {
        ProjectFixture project = new ProjectFixture(root)
                .with(
                        "package.json",
                        "{\"a\": {\"schema\": 1}, \"prisma\": {\"x\": [], \"schema\": \"./db/my.prisma\"}}")
                .with("schema.prisma", "")
                .with("db/my.prisma", "");

        assertThat(project.of(version).read().schema()).contains(expected);
    }

    @ParameterizedTest
    @CsvSource({"5.13.0, false", "5.14.0, true", "6.5.0, true", "6.6.0, false"})
    void theSchemaFolderIsADefaultForAWhile(String version, boolean taken) throws ProblemException {
        ProjectFixture project = project().with("prisma/schema/a.prisma", ProjectFixture.CLIENT);

        assertThat(project.of(version).read().schema().isPresent()).isEqualTo(taken);
    }

    @ParameterizedTest
    @CsvSource({"6.3.1, schema.prisma", "6.4.0, db/s.prisma", "7.1.0, db/s.prisma"})
    void aConfigFileComesBeforeTheManifestInItsEra(String version, String expected) throws ProblemException {
        ProjectFixture project = project()
                .with("prisma.config.ts", "export default defineConfig({ schema: 'db/s.prisma' })")
                .with("schema.prisma", "")
                .with("db/s.prisma", "");

        assertThat(project.of(version).read().schema()).contains(expected);
    }

    @Test
    void aConfigInTheConfigFolderIsRelativeToThat() throws ProblemException {
        ProjectFixture project = project()
                .with(".config/prisma.ts", "export default { schema: '../db/s.prisma' }")
                .with("db/s.prisma", "");

        assertThat(project.read().schema()).contains("db/s.prisma");
    }

    @Test
    void aConfigThatComputesItsSchemaIsReportedAndTheDefaultTaken() throws ProblemException {
        ProjectFixture project = project()
                .with("prisma.config.mjs", "export default { schema: where() }")
                .with("schema.prisma", "");

        NodeProject read = project.read();

        assertThat(read.schema()).contains("schema.prisma");
        assertThat(read.notes())
                .contains(
                        "prisma.config.mjs sets `schema` by code (line 1: where()), which is not run; name it with --schema.");
    }

    @Test
    void aFolderIsReadWithAllBelowItButInstalledPackages() throws ProblemException {
        ProjectFixture project = project()
                .with("db/main.prisma", "datasource d {\n  provider = \"sqlite\"\n}\n")
                .with("db/deep/er/gen.prisma", ProjectFixture.CLIENT)
                .with("db/models.txt", "not a schema")
                .with("db/node_modules/x/y.prisma", "not a schema");

        NodeProject read = project.read("", Optional.of(root.resolve("db")));

        assertThat(read.schema()).contains("db");
        assertThat(read.generators()).extracting(ClientGenerator::at).containsExactly("db/deep/er/gen.prisma:1");
    }

    @Test
    void aNamedSchemaMayBeRelativeToTheProject() throws ProblemException {
        ProjectFixture project = project().with("db/s.prisma", ProjectFixture.CLIENT);

        assertThat(project.read("", Optional.of(Path.of("db/s.prisma"))).schema())
                .contains("db/s.prisma");
    }

    @Test
    void aNamedSchemaThatIsMissingIsRefused() {
        ProblemException thrown = catchThrowableOfType(
                ProblemException.class, () -> project().read("", Optional.of(Path.of("no/such.prisma"))));

        assertThat(thrown.problem().kind()).isEqualTo(Kind.INPUT);
        assertThat(thrown.problem().message()).contains("no/such.prisma".replace("/", java.io.File.separator));
    }

    @Test
    void aSchemaThatTheManifestNamesMustExist() {
        ProjectFixture project =
                new ProjectFixture(root).with("package.json", "{\"prisma\": {\"schema\": \"gone.prisma\"}}");

        ProblemException thrown = catchThrowableOfType(ProblemException.class, project::read);

        assertThat(thrown.problem().message()).contains("gone.prisma", "package.json: prisma.schema");
    }

    @Test
    void aFolderWithoutSchemaFilesIsRefused() {
        ProjectFixture project = project().with("db/readme", "");

        ProblemException thrown =
                catchThrowableOfType(ProblemException.class, () -> project.read("", Optional.of(root.resolve("db"))));

        assertThat(thrown.problem().message()).contains("no .prisma files");
    }

    @ParameterizedTest
    @CsvSource({
        "'prisma generate --schema=src/db/a.prisma',              src/db/a.prisma",
        "'dotenv -- npx prisma migrate deploy --schema ./src/db', src/db",
        "'prisma generate --schema src/gone.prisma',              none",
        "'prisma generate --schema $SCHEMA',                      none",
        "'prisma generate --schema ../a.prisma',                  none",
        "'graphql-codegen --schema src/db/a.prisma',              none",
        "'prisma generate --schema src/db/a.prisma && prisma generate --schema src/db/b.prisma', none"
    })
    void aScriptTellsWhereTheSchemaIsThatHasNoUsualPlace(String script, String expected) throws ProblemException {
        ProjectFixture project = project()
                .with("package.json", "{\"scripts\": {\"gen\": \"" + script + "\"}}")
                .with("src/db/a.prisma", ProjectFixture.CLIENT)
                .with("src/db/b.prisma", "");

        assertThat(project.read().schema().orElse("none")).isEqualTo(expected);
        assertThat(project.with("schema.prisma", "").read().schema()).contains("schema.prisma");
    }

    @Test
    void whereThereIsNoneThoseBelowAreTold() throws ProblemException {
        String schema = "datasource db {\n  provider = \"sqlite\"\n}\n";
        ProjectFixture project = project()
                .with("a/package.json", "{}")
                .with("a/prisma/schema.prisma", schema)
                .with("b/x.prisma", schema)
                .with("b/models.prisma", "model A {}\n")
                .with("node_modules/c/schema.prisma", schema);

        NodeProject read = project.read();

        assertThat(read.schema()).isEmpty();
        assertThat(read.below())
                .containsExactly(
                        new SchemaBelow("a/prisma/schema.prisma", Optional.of("a")),
                        new SchemaBelow("b/x.prisma", Optional.empty()));
        assertThat(SchemaBelow.words(read.below()))
                .contains("Schemas lie below it: a/prisma/schema.prisma, b/x.prisma.");
        assertThat(SchemaBelow.remedy(read.below())).contains("Name the one that is meant: --project a");
    }

    @Test
    void noSchemaIsNoGenerator() throws ProblemException {
        NodeProject read = project().read();

        assertThat(read.schema()).isEmpty();
        assertThat(read.generators()).isEmpty();
    }
}
