package dev.slipway.rule.image;

import static dev.slipway.domain.engine.EngineKind.QUERY_BINARY;
import static dev.slipway.domain.engine.EngineKind.QUERY_LIBRARY;
import static dev.slipway.domain.engine.EngineKind.SCHEMA;
import static org.assertj.core.api.Assertions.assertThat;

import dev.slipway.domain.engine.EngineKind;
import dev.slipway.testing.ImageFiles;
import dev.slipway.testing.ImageProject;
import dev.slipway.testing.VerdictText;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** IMG007, of the engines in an image: where they lie, and who may open them. */
class BakedEnginesTest {
    private static final String LIBRARY = "/app/node_modules/.prisma/client/libquery_engine.so.node";
    private static final String ENGINE = "/app/node_modules/@prisma/engines/schema-engine";
    private static final String CACHED = "/home/node/.cache/prisma/schema-engine";
    private static final String MIGRATES = "node node_modules/prisma/build/index.js migrate deploy";
    private static final String PYTHON = "/usr/lib/python3/site-packages/prisma/client.py";

    private static ImageProject project(ImageFiles files, String start) {
        return ImageProject.unbuilt().image(files.contents()).start(start);
    }

    private static String told(ImageProject project) {
        return VerdictText.of(new NotBaked("IMG007").judge(project.container()));
    }

    @Test
    void theOnlyEngineThatItsUserMayNotOpenIsNamedWithWhy() {
        ImageFiles files = new ImageFiles().engine(QUERY_LIBRARY, LIBRARY, 0600);

        assertThat(told(project(files, "node x.js"))).isEqualTo("""
                warning: The only engine for this image is /app/node_modules/.prisma/client/libquery_engine.so.node, and user \
                node may not read it: its mode is 0600, owned by 0:0.
                at: app.tar:/app/node_modules/.prisma/client/libquery_engine.so.node
                do: Keep it where everybody may look: its folders and the file with mode 0755, and XDG_CACHE_HOME or the \
                project outside of /root.""");
    }

    /** A library is read, a program is started. */
    @ParameterizedTest
    @CsvSource({
        "QUERY_LIBRARY, 0444, passed",
        "QUERY_LIBRARY, 0440, read",
        "QUERY_BINARY,  0555, passed",
        "QUERY_BINARY,  0444, execute",
        "QUERY_BINARY,  0111, read",
        "SCHEMA,        0555, passed",
        "SCHEMA,        0444, execute",
    })
    void aLibraryIsReadAndAProgramIsStarted(EngineKind kind, String mode, String expected) {
        ImageFiles files = new ImageFiles().engine(kind, ENGINE, Integer.parseInt(mode, 8));

        String told = told(project(files, MIGRATES));

        if (expected.equals("passed")) {
            assertThat(told).isEqualTo("passed");
        } else {
            assertThat(told).contains("user node may not " + expected + " it");
        }
    }

    @Test
    void anImageForAnyUserIsForOneWithoutRights() {
        ImageFiles files = new ImageFiles().engine(QUERY_LIBRARY, LIBRARY, 0600).user("root", 0);

        assertThat(told(project(files, "node x.js"))).isEqualTo("passed");
        assertThat(told(project(files, "node x.js").hardened()))
                .startsWith("error: ")
                .contains("a user without rights may not read it");
    }

    @Test
    void oneThatCanBeOpenedIsEnoughAndOneForAnotherSystemIsNone() {
        ImageFiles two = new ImageFiles()
                .engine(QUERY_LIBRARY, LIBRARY, 0600)
                .engine(QUERY_LIBRARY, "/opt/libquery_engine.so.node", 0644);
        ImageFiles other = new ImageFiles()
                .engine(QUERY_LIBRARY, LIBRARY, 0600)
                .engine(QUERY_LIBRARY, "/opt/libquery_engine.so.node", 0644, "linux-musl");

        assertThat(told(project(two, "node x.js"))).isEqualTo("passed");
        assertThat(told(project(other, "node x.js")))
                .startsWith("warning: The only engine for this image is " + LIBRARY);
    }

    @Test
    void theSchemaEngineCountsWhereSomethingMigrates() {
        ImageFiles files = new ImageFiles().engine(SCHEMA, ENGINE, 0600);

        assertThat(told(project(files, "node x.js"))).isEqualTo("passed");
        assertThat(told(project(files, MIGRATES))).startsWith("warning: The only engine for this image is " + ENGINE);
    }

    @Test
    void anEngineInACacheIsCopiedWhenItIsStarted() {
        ImageFiles files = new ImageFiles().engine(SCHEMA, CACHED, 0755).commandLine("/app");

        assertThat(told(project(files, MIGRATES))).isEqualTo("""
                warning: The schema engine is in a cache alone, /home/node/.cache/prisma/schema-engine: Prisma copies it into \
                node_modules/@prisma/engines when it starts.
                at: app.tar:/home/node/.cache/prisma/schema-engine
                do: Install it where Prisma looks, by npm install in the image, or name it: ENV \
                PRISMA_SCHEMA_ENGINE_BINARY=/home/node/.cache/prisma/schema-engine""");
    }

    @Test
    void whereItIsNoCopyOrRootMayWriteItACacheIsEnough() {
        ImageFiles beside = new ImageFiles()
                .engine(SCHEMA, CACHED, 0755)
                .engine(SCHEMA, ENGINE, 0755)
                .commandLine("/app");
        ImageFiles root = new ImageFiles()
                .engine(SCHEMA, CACHED, 0755)
                .commandLine("/app")
                .user("root", 0);
        ImageFiles python = new ImageFiles().engine(SCHEMA, CACHED, 0755);

        assertThat(told(project(beside, MIGRATES))).isEqualTo("passed");
        assertThat(told(project(root, MIGRATES))).isEqualTo("passed");
        assertThat(told(project(root, MIGRATES).hardened())).startsWith("error: The schema engine is in a cache alone");
        assertThat(told(project(python, MIGRATES))).isEqualTo("passed");
    }

    @Test
    void aLibraryInACacheIsLoadedFromThere() {
        ImageFiles files = new ImageFiles()
                .engine(QUERY_LIBRARY, "/home/node/.cache/prisma/libquery_engine.so.node", 0755)
                .commandLine("/app");

        assertThat(told(project(files, MIGRATES))).isEqualTo("passed");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "PRISMA_SCHEMA_ENGINE_BINARY",
                "PRISMA_MIGRATION_ENGINE_BINARY",
                "PRISMA_QUERY_ENGINE_BINARY",
                "PRISMA_QUERY_ENGINE_LIBRARY",
            })
    void aVariableThatNamesNoFileIsWrong(String variable) {
        ImageFiles files = new ImageFiles().env(variable, "/opt/engine");

        assertThat(told(project(files, "node x.js")))
                .isEqualTo("warning: " + variable
                        + " names /opt/engine, which is not in the image.\nat: app.tar:/opt/engine\n"
                        + "do: Bake the engine there, or take the variable away.");
        assertThat(told(project(new ImageFiles().env(variable, ""), "node x.js")))
                .isEqualTo("passed");
    }

    @ParameterizedTest
    @CsvSource({
        "PRISMA_SCHEMA_ENGINE_BINARY, 0755, passed",
        "PRISMA_SCHEMA_ENGINE_BINARY, 0644, execute",
        "PRISMA_QUERY_ENGINE_BINARY,  0644, execute",
        "PRISMA_QUERY_ENGINE_LIBRARY, 0644, passed",
        "PRISMA_QUERY_ENGINE_LIBRARY, 0640, read",
    })
    void aFileThatAVariableNamesHasToBeOpen(String variable, String mode, String expected) {
        ImageFiles files = new ImageFiles()
                .env(variable, "/opt/engine")
                .engine(QUERY_BINARY, "/opt/engine", Integer.parseInt(mode, 8), "");

        String told = told(project(files, "node x.js"));

        if (expected.equals("passed")) {
            assertThat(told).isEqualTo("passed");
        } else {
            assertThat(told)
                    .isEqualTo("warning: " + variable + " names /opt/engine, and user node may not " + expected
                            + " it: its mode is " + mode + ", owned by 0:0.\nat: app.tar:/opt/engine\n"
                            + "do: Keep it where everybody may look, as /opt/prisma, with mode 0755.");
        }
    }

    /** Each pair of variables stands for the engines of its kind, and for no other. */
    @ParameterizedTest
    @CsvSource({
        "PRISMA_SCHEMA_ENGINE_BINARY,    SCHEMA,        passed",
        "PRISMA_MIGRATION_ENGINE_BINARY, SCHEMA,        passed",
        "PRISMA_QUERY_ENGINE_BINARY,     SCHEMA,        found",
        "PRISMA_QUERY_ENGINE_LIBRARY,    SCHEMA,        found",
        "PRISMA_SCHEMA_ENGINE_BINARY,    QUERY_LIBRARY, found",
        "PRISMA_MIGRATION_ENGINE_BINARY, QUERY_LIBRARY, found",
        "PRISMA_QUERY_ENGINE_BINARY,     QUERY_LIBRARY, passed",
        "PRISMA_QUERY_ENGINE_LIBRARY,    QUERY_LIBRARY, passed",
    })
    void aVariableStandsForTheEnginesOfItsKind(String variable, EngineKind kind, String expected) {
        ImageFiles files = new ImageFiles()
                .engine(kind, ENGINE, 0600)
                .env(variable, "/opt/engine")
                .file("/opt/engine");

        String told = told(project(files, MIGRATES));

        assertThat(told.equals("passed") ? "passed" : "found").isEqualTo(expected);
    }

    @Test
    void aClientOfPythonFetchesTheProgramThatIsNotThere() {
        assertThat(told(project(new ImageFiles().client(PYTHON), "python x.py")))
                .isEqualTo("""
                warning: Prisma Client Python finds no query engine for debian-openssl-3.0.x in the image, and has to fetch it \
                at its start.
                at: app.tar:/usr/lib/python3/site-packages/prisma/client.py
                do: Fetch it when the image is built, into a folder that everybody may read: ENV \
                PRISMA_BINARY_CACHE_DIR=/opt/prisma, and RUN prisma py fetch""");
    }

    @Test
    void aClientOfPythonWithItsProgramFetchesNone() {
        ImageFiles there = new ImageFiles().client(PYTHON).engine(QUERY_BINARY, "/opt/prisma/query-engine", 0755);
        ImageFiles named =
                new ImageFiles().client(PYTHON).file("/opt/engine").env("PRISMA_QUERY_ENGINE_BINARY", "/opt/engine");
        ImageFiles javaScript = new ImageFiles().client("/app/node_modules/.prisma/client/index.js");

        assertThat(told(project(there, "python x.py"))).isEqualTo("passed");
        assertThat(told(project(named, "python x.py"))).isEqualTo("passed");
        assertThat(told(project(javaScript, "node x.js"))).isEqualTo("passed");
        assertThat(told(project(new ImageFiles().client(PYTHON).withoutTarget(), "python x.py")))
                .startsWith("not checked: which engine");
    }
}
