package dev.slipway.adapter.project;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.slipway.domain.nodeproject.ClientGenerator;
import dev.slipway.domain.nodeproject.EngineUse;
import dev.slipway.domain.problem.ProblemException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class GeneratorReaderTest {
    @TempDir
    private Path root;

    private ProjectFixture generator(String lines) {
        String block = "generator client {\n  provider = \"prisma-client-js\"\n" + lines + "\n}\n";
        return new ProjectFixture(root).with("package.json", "{}").with("schema.prisma", block);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            binaryTargets = ["native", "windows"] | native,windows
            binaryTargets = "linux-musl" | linux-musl
            binaryTargets = [] | native
            previewFeatures = [] | native
            binaryTargets = ["windows", "windows"] | windows
            binaryTargets = env("LIST") | native,rhel-openssl-3.0.x
            binaryTargets = env("ONE") | rhel-openssl-3.0.x
            binaryTargets = ["native", env("ONE")] | native,rhel-openssl-3.0.x
            binaryTargets = ["windows", env("LIST")] | native,rhel-openssl-3.0.x
            """)
    void targetsAreReadAsConfigured(String line, String expected) throws ProblemException {
        ProjectFixture project = generator(line)
                .withVariable("LIST", "[\"native\",\"rhel-openssl-3.0.x\"]")
                .withVariable("ONE", "\"rhel-openssl-3.0.x\"");

        assertThat(project.only().binaryTargets()).containsExactly(expected.split(","));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '^',
            value = {"windows", "[\"native\"", "{}", "[1]", "[\"a\"] x", "\"a\" \"b\"", "^^"})
    void aVariableThatHoldsNoJsonIsRefused(String value) {
        ProjectFixture project = generator("binaryTargets = env(\"BT\")").withVariable("BT", value);

        ProblemException thrown = catchThrowableOfType(ProblemException.class, project::read);

        assertThat(thrown.problem().message()).startsWith("schema.prisma:3: BT holds");
        assertThat(thrown.problem().remedy()).contains("BT='[\"native\"");
    }

    @Test
    void aVariableThatIsNotSetIsNamed() {
        ProblemException thrown = catchThrowableOfType(
                ProblemException.class, () -> generator("output = env(\"OUT\")").read());

        assertThat(thrown.problem().message()).contains("`output` is env(\"OUT\")", "schema.prisma:3");
    }

    @Test
    void aBareWordIsRefusedWithItsPlace() {
        ProblemException thrown = catchThrowableOfType(
                ProblemException.class,
                () -> generator("binaryTargets = [native]").read());

        assertThat(thrown.problem().message()).startsWith("schema.prisma:3:17: `binaryTargets` takes text");
    }

    @Test
    void aConflictInTheSchemaIsRefusedWithItsLine() {
        ProblemException thrown = catchThrowableOfType(
                ProblemException.class, () -> generator("<<<<<<< HEAD").read());

        assertThat(thrown.problem().message()).startsWith("schema.prisma:3:1: ").contains("merge conflict");
    }

    @Test
    void variablesComeFromTheEnvFilesOfTheProject() throws ProblemException {
        ProjectFixture project = generator("binaryTargets = env(\"BT\")\noutput = env(\"OUT\")")
                .with(".env", "OS=windows\nBT='[\"${OS}\"]'\n")
                .with("prisma/.env", "OS=darwin\nBT=no\nOUT=out\n");

        assertThat(project.only().binaryTargets()).containsExactly("windows");
        assertThat(project.only().folder()).isEqualTo(root.resolve("out"));
    }

    @Test
    void withAConfigFileNoEnvFileIsLoaded() {
        ProjectFixture project = generator("output = env(\"OUT\")")
                .with(".env", "OUT=out\n")
                .with("prisma.config.ts", "export default {}");

        assertThat(catchThrowableOfType(ProblemException.class, project::read)).isNotNull();
    }

    @Test
    void theFieldsOfThePreviewsAreReadAndNotedLater() throws ProblemException {
        ProjectFixture project = generator(
                "platforms = [\"native\", \"./query-engine-mine\"]\n" + "pinnedPlatform = \"linux-glibc-libssl1.0.2\"");

        assertThat(project.only().binaryTargets()).containsExactly("native", "linux-glibc-libssl1.0.2");
        assertThat(project.read().notes())
                .anyMatch(note -> note.contains("rename it to binaryTargets"))
                .anyMatch(note -> note.contains("it is now debian-openssl-1.0.x"))
                .anyMatch(note -> note.contains("engine file of your own"));
        assertThat(project.of("2.0.0-preview016.2").read().notes()).noneMatch(note -> note.contains("previews"));
    }

    @Test
    void aPinOfThePreviewsMayBeAVariable() throws ProblemException {
        ProjectFixture project = generator("platforms = [\"native\"]\npinnedPlatform = env(\"PLATFORM\")")
                .of("2.0.0-preview016.2");

        assertThat(project.only().binaryTargets()).containsExactly("native");
        assertThat(project.read().notes()).anyMatch(note -> note.contains("`pinnedPlatform` names no binary target"));
        assertThat(project.withVariable("PLATFORM", "darwin").only().binaryTargets())
                .containsExactly("native", "darwin");
    }

    @Test
    void onlyClientsCountAmongSeveralGenerators() throws ProblemException {
        ProjectFixture project =
                new ProjectFixture(root).with("schema.prisma", """
                generator a {
                  provider = "prisma-client-js"
                  engineType = "binary"
                }
                generator nexus {
                  provider = "nexus-prisma"
                }
                generator own {
                  provider = "./gen"
                }
                generator b {
                  provider = env("PROVIDER")
                  output   = "../generated"
                }
                """).withVariable("PROVIDER", "prisma-client");

        assertThat(project.generators()).extracting(ClientGenerator::name).containsExactly("a", "b");
        assertThat(project.generators())
                .extracting(ClientGenerator::engine)
                .containsExactly(new EngineUse.Executable(), new EngineUse.Library());
        assertThat(project.generators()).extracting(ClientGenerator::at).contains("schema.prisma:11");
    }

    @Test
    void anAccelerateUrlFromAVariableMeansNoEngine() throws ProblemException {
        ProjectFixture project = generator("")
                .with(
                        "schema.prisma",
                        ProjectFixture.CLIENT + "datasource db {\n  provider = \"postgresql\"\n"
                                + "  url = env(\"URL\")\n}\n")
                .withVariable("URL", "prisma://accelerate.prisma-data.net/?api_key=secret");

        assertThat(project.only().engine())
                .isEqualTo(new EngineUse.None("the datasource URL begins with prisma:// (URL, schema.prisma:6)"));
    }
}
