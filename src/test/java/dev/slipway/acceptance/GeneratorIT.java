package dev.slipway.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Generators as Prisma takes them: what it unites, what it refuses, what it does not read. */
final class GeneratorIT {
    private static final String OTHER = "rhel-openssl-3.0.x";

    @AutoClose
    private final Bench bench;

    GeneratorIT(@TempDir Path scratch) {
        bench = Bench.in(scratch);
        Published.library(OTHER, NativeFile.x64("the other engine")).on(bench.mirror());
    }

    @Test
    void everyClientGetsTheTargetsOfAllGenerators() throws Exception {
        bench.write(
                "prisma/schema.prisma",
                generator("one", "binaryTargets = [\"" + Bench.TARGET + "\"]")
                        + generator("two", "output = \"../second\"\n  binaryTargets = [\"" + OTHER + "\"]"));

        bench.fetched();

        for (String target : new String[] {Bench.TARGET, OTHER}) {
            assertThat(bench.engine(target)).exists();
            assertThat(bench.folder().resolve("second/libquery_engine-" + target + ".so.node"))
                    .exists();
        }
    }

    @Test
    void aGeneratorWithoutAnEngineAddsNone() throws Exception {
        bench.write(
                "prisma/schema.prisma",
                generator("one", "binaryTargets = [\"" + Bench.TARGET + "\"]")
                        + generator(
                                "two",
                                "output = \"../second\"\n  engineType = \"client\"\n  binaryTargets = [\"" + OTHER
                                        + "\"]"));

        bench.fetched();

        assertThat(bench.engine(OTHER)).doesNotExist();
        assertThat(bench.folder().resolve("second")).doesNotExist();
    }

    @Test
    void theNewGeneratorWantsAnOutput() throws Exception {
        bench.write("prisma/schema.prisma", generator("one", "").replace("prisma-client-js", "prisma-client"));

        Ran ran = bench.notFetched(3);

        assertThat(ran.errors())
                .contains("An output path is required for the `prisma-client` generator.", "prisma/schema.prisma:1");
    }

    @ParameterizedTest
    @ValueSource(strings = {"../node_modules/@prisma/client", "../node_modules/.bin/../@prisma/client/"})
    void thePackageItselfIsNoOutput(String output) throws Exception {
        bench.schema("output = \"" + output + "\"");
        bench.write(
                "node_modules/@prisma/client/package.json", "{\"name\": \"@prisma/client\", \"version\": \"6.19.3\"}");

        Ran ran = bench.notFetched(3);

        assertThat(ran.errors()).contains("is not allowed", "overwriting its content is dangerous");
    }

    @Test
    void anOutputInsideThePackageIsSaid() throws Exception {
        bench.schema("output = \"../node_modules/@prisma/client/own\"\n  binaryTargets = [\"" + Bench.TARGET + "\"]");

        assertThat(bench.fetched().errors()).contains("inside the package @prisma/client");
    }

    @ParameterizedTest
    @CsvSource({
        "binaryTarget, binaryTargets",
        "binarytargets, binaryTargets",
        "binary_targets, binaryTargets",
        "engine_type, engineType",
        "enginetype, engineType",
        "previewFeature, previewFeatures",
        "Output, output"
    })
    void aPropertyThatPrismaDoesNotReadIsSaid(String typed, String meant) throws Exception {
        bench.schema("binaryTargets = [\"" + Bench.TARGET + "\"]\n  " + typed + " = \"x\"");

        assertThat(bench.fetched().errors())
                .contains(
                        "prisma/schema.prisma:4: Prisma does not read `" + typed + "`",
                        "did you mean `" + meant + "`?");
    }

    @Test
    void aSingleTargetNeedsNoList() throws Exception {
        bench.schema("binaryTargets = \"" + Bench.TARGET + "\"");

        assertThat(bench.fetched().errors()).doesNotContain("does not read");
        assertThat(bench.engine()).exists();
    }

    @ParameterizedTest
    @CsvSource({
        "PRISMA_QUERY_ENGINE_LIBRARY, library, true",
        "PRISMA_QUERY_ENGINE_BINARY, library, false",
        "PRISMA_SCHEMA_ENGINE_BINARY, library, true"
    })
    void aVariableThatPointsNowhereIsSaid(String variable, String type, boolean said) throws Exception {
        bench.with(variable, "/nowhere/engine")
                .schema("engineType = \"" + type + "\"\n  binaryTargets = [\"" + Bench.TARGET + "\"]");

        String errors = bench.fetched().errors();

        assertThat(errors.contains(
                        "Env var " + variable + " is provided but provided path /nowhere/engine can't be resolved"))
                .isEqualTo(said);
    }

    @Test
    void aVariableInDotEnvCountsToo() throws Exception {
        bench.write(".env", "PRISMA_QUERY_ENGINE_LIBRARY=./nowhere\n");

        assertThat(bench.fetched().errors()).contains("provided path ./nowhere can't be resolved");
    }

    @Test
    void aVariableThatNamesAFileIsSaidToWin() throws Exception {
        Path own = Files.writeString(bench.folder().resolve("own.node"), "an engine");
        bench.with("PRISMA_QUERY_ENGINE_LIBRARY", own.toString());

        assertThat(bench.fetched().errors()).contains("Prisma loads " + own + " in place of any engine");
    }

    @Test
    void theValueOfAConfigThatNeedsRunningIsNamed() throws Exception {
        bench.write(
                "prisma.config.ts", "import { where } from './where'\nexport default {\n  schema: where('db'),\n}\n");

        assertThat(bench.fetched().errors())
                .contains("prisma.config.ts sets `schema` by code (line 3: where(\"db\")), which is not run")
                .contains("--schema");
    }

    private static String generator(String name, String lines) {
        return "generator " + name + " {\n  provider = \"prisma-client-js\"\n  " + lines + "\n}\n";
    }
}
