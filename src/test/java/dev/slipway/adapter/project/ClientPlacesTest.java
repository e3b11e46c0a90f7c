package dev.slipway.adapter.project;

import static org.assertj.core.api.Assertions.assertThat;

import dev.slipway.domain.nodeproject.ClientGenerator;
import dev.slipway.domain.nodeproject.NodeProject;
import dev.slipway.domain.problem.ProblemException;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ClientPlacesTest {
    @TempDir
    private Path temporary;

    private Path root;

    @BeforeEach
    void realRoot() throws IOException {
        root = temporary.toRealPath();
    }

    private ProjectFixture project() {
        return new ProjectFixture(root).with("package.json", "{}").with("prisma/schema.prisma", ProjectFixture.CLIENT);
    }

    @Test
    void npmPutsTheClientBesideItsScope() throws ProblemException {
        ProjectFixture project = project()
                .withPackage("node_modules/@prisma/client")
                .withPackage("node_modules/.prisma/client")
                .withPackage("node_modules/prisma")
                .withPackage("node_modules/@prisma/engines");

        NodeProject read = project.read();

        assertThat(read.generators().get(0).folder()).isEqualTo(root.resolve("node_modules/.prisma/client"));
        assertThat(read.enginesFolder()).contains(root.resolve("node_modules/@prisma/engines"));
        assertThat(read.generators().get(0).notes()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "2.0.0-preview018, photon, node_modules/@prisma/photon/runtime",
        "2.0.0-preview020.3, photon, node_modules/@prisma/photon/runtime",
        "2.0.0-preview021, client, node_modules/@prisma/client/runtime",
        "2.0.0-beta.3, client, node_modules/@prisma/client/runtime",
        "2.0.0-beta.4, client, node_modules/.prisma/client",
        "6.19.3, client, node_modules/.prisma/client"
    })
    void everyEraHasItsFolder(String version, String name, String folder) throws ProblemException {
        ProjectFixture project =
                project().withPackage("node_modules/@prisma/" + name).of(version);

        assertThat(project.only().folder()).isEqualTo(root.resolve(folder));
    }

    @Test
    void theLinksOfPnpmAreFollowed() throws ProblemException {
        String store = "node_modules/.pnpm/@prisma+client@6.5.0_prisma@6.5.0/node_modules/";
        ProjectFixture project = project()
                .withPackage(store + "@prisma/client")
                .withPackage(store + ".prisma/client")
                .withPackage("node_modules/.pnpm/prisma@6.5.0/node_modules/prisma")
                .withPackage("node_modules/.pnpm/@prisma+engines@6.5.0/node_modules/@prisma/engines")
                .withLink(
                        "node_modules/.pnpm/prisma@6.5.0/node_modules/@prisma/engines",
                        "node_modules/.pnpm/@prisma+engines@6.5.0/node_modules/@prisma/engines")
                .withLink("node_modules/@prisma/client", store + "@prisma/client")
                .withLink("node_modules/prisma", "node_modules/.pnpm/prisma@6.5.0/node_modules/prisma");

        NodeProject read = project.read();

        assertThat(read.generators().get(0).folder()).isEqualTo(root.resolve(store + ".prisma/client"));
        assertThat(read.enginesFolder())
                .contains(root.resolve("node_modules/.pnpm/@prisma+engines@6.5.0/node_modules/@prisma/engines"));
        assertThat(read.generators().get(0).notes()).isEmpty();
    }

    @Test
    void aWorkspaceUsesTheClientThatIsHoistedAboveIt() throws ProblemException {
        ProjectFixture project = new ProjectFixture(root)
                .with("package.json", "{\"workspaces\": [\"packages/*\"]}")
                .withPackage("node_modules/@prisma/client")
                .withPackage("node_modules/@prisma/engines")
                .with("packages/app/package.json", "{}")
                .with("packages/app/prisma/schema.prisma", ProjectFixture.CLIENT)
                .with("packages/app/src/x.js", "");

        NodeProject read = project.read("packages/app/src", Optional.empty());

        assertThat(read.root()).isEqualTo(root.resolve("packages/app"));
        assertThat(read.schema()).contains("prisma/schema.prisma");
        assertThat(read.generators().get(0).folder()).isEqualTo(root.resolve("node_modules/.prisma/client"));
        assertThat(read.enginesFolder()).contains(root.resolve("node_modules/@prisma/engines"));
    }

    @Test
    void plugAndPlayUnpacksTheClient() throws ProblemException {
        ProjectFixture project = project()
                .with(".pnp.cjs", "")
                .withPackage(".yarn/unplugged/@prisma-client-npm-6.4.1-aa/node_modules/@prisma/client")
                .withPackage(".yarn/unplugged/@prisma-client-npm-6.5.0-0f/node_modules/@prisma/client")
                .withPackage(".yarn/unplugged/@prisma-engines-npm-6.5.0-1a/node_modules/@prisma/engines");

        NodeProject read = project.read();

        assertThat(read.generators().get(0).folder())
                .isEqualTo(root.resolve(".yarn/unplugged/@prisma-client-npm-6.5.0-0f/node_modules/.prisma/client"));
        assertThat(read.enginesFolder())
                .contains(root.resolve(".yarn/unplugged/@prisma-engines-npm-6.5.0-1a/node_modules/@prisma/engines"));
    }

    @Test
    void aVirtualPackageOfPlugAndPlayIsFoundToo() throws ProblemException {
        ProjectFixture project =
                project().withPackage(".yarn/unplugged/@prisma-client-virtual-0f3a/node_modules/@prisma/client");

        assertThat(project.only().folder())
                .isEqualTo(root.resolve(".yarn/unplugged/@prisma-client-virtual-0f3a/node_modules/.prisma/client"));
    }

    @ParameterizedTest
    @CsvSource({"../generated/client, generated/client", "client, prisma/client", "./a/../b, prisma/b"})
    void anOutputOfItsOwnIsRelativeToTheSchemaFile(String output, String folder) throws ProblemException {
        ProjectFixture project = project().with("prisma/schema.prisma", withOutput(output));

        assertThat(project.only().folder()).isEqualTo(root.resolve(folder));
    }

    @ParameterizedTest
    @CsvSource({"2.0.0-preview020.3, prisma/out/runtime", "2.0.0-beta.3, prisma/out/runtime", "2.0.0-beta.4, prisma/out"
    })
    void theFirstClientsKeptTheirEngineInAFolderOfItsOwn(String version, String folder) throws ProblemException {
        ProjectFixture project =
                project().with("prisma/schema.prisma", withOutput("out")).of(version);

        assertThat(project.only().folder()).isEqualTo(root.resolve(folder));
    }

    @Test
    void anAbsoluteOutputIsTakenAsItIs() throws ProblemException {
        Path output = root.resolve("else/where");
        ProjectFixture project = project().with("prisma/schema.prisma", withOutput(output.toString()));

        assertThat(project.only().folder()).isEqualTo(output);
    }

    @Test
    void anOutputInAFolderSchemaIsRelativeToItsOwnFile() throws ProblemException {
        ProjectFixture project = new ProjectFixture(root)
                .with("package.json", "{\"prisma\": {\"schema\": \"db\"}}")
                .with("db/a.prisma", withOutput("out"))
                .with("db/deep/b.prisma", withOutput("out"));

        assertThat(project.generators())
                .extracting(ClientGenerator::folder)
                .containsExactly(root.resolve("db/out"), root.resolve("db/deep/out"));
    }

    @Test
    void aClientThatIsNotInstalledHasItsPlaceAndANote() throws ProblemException {
        NodeProject read = project().read();

        assertThat(read.generators().get(0).folder()).isEqualTo(root.resolve("node_modules/.prisma/client"));
        assertThat(read.enginesFolder()).isEmpty();
        assertThat(read.notes()).isEmpty();
        assertThat(read.generators().get(0).notes())
                .containsExactly("The client of generator client (prisma/schema.prisma:1) is not installed yet; "
                        + "its engine is expected in node_modules/.prisma/client.");
    }

    @Test
    void aClientThatIsNotGeneratedHasANote() throws ProblemException {
        NodeProject read = project().withPackage("node_modules/@prisma/client").read();

        assertThat(read.generators().get(0).notes()).anyMatch(note -> note.contains("npx prisma generate"));
    }

    @Test
    void aDamagedLockFileIsNotInTheWayOfAVersionThatIsNamed() throws ProblemException {
        ProjectFixture project = project().with("package-lock.json", "{").of("6.19.3");

        assertThat(project.read().evidence()).isEmpty();
    }

    @Test
    void aClientThatPlugAndPlayKeepsPackedHasANote() throws ProblemException {
        ClientGenerator client = project().with(".pnp.cjs", "").only();

        assertThat(client.notes()).singleElement().asString().contains("yarn unplug @prisma/client");
    }

    @ParameterizedTest
    @CsvSource({
        "2.0.0-preview018, node_modules/prisma2",
        "2.9.0, node_modules/@prisma/cli",
        "2.10.0, node_modules/@prisma/cli/node_modules/@prisma/engines"
    })
    void theCommandLineKeptItsEnginesBefore(String version, String folder) throws ProblemException {
        ProjectFixture project = project().withPackage(folder).of(version);

        assertThat(project.read().enginesFolder()).contains(root.resolve(folder));
    }

    private static String withOutput(String output) {
        return "generator c {\n  provider = \"prisma-client\"\n  output = \"" + output.replace("\\", "\\\\")
                + "\"\n}\n";
    }
}
