package dev.slipway.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.slipway.cli.CommandsInProcess.Ran;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What {@code now-config} makes of projects that are not laid out like the usual one. */
class VercelProjectTest {
    private static final String GENERATOR = "generator %s {\n  provider = \"prisma-client-js\"\n  %s\n}\n";
    private static final String[] INIT = {"now-config", "init", "--format", "vercel", "--force"};
    private static final String[] CHECK = {"now-config", "check"};
    private final ConfigFolder project;

    VercelProjectTest(@TempDir Path folder) {
        project = new ConfigFolder(folder);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            # outputs of the generators | includeFiles             | what is noted
            ../gen                      | gen/**                   |
            ../gen/a ../gen/b           | {gen/a/**,gen/b/**}      |
            ../../gen                   | ../gen/**                | into ../gen, outside of this folder
            ../../gen ../gen            | {../gen/**,gen/**}       | into ../gen, outside of this folder
            ../LONG/a ../LONG/b         | LONG/a/**                | need more than the 256 characters
            """)
    void whereClientsAreGeneratedIsOnePattern(String outputs, String pattern, String note) throws Exception {
        StringBuilder schema = new StringBuilder();
        String[] each = outputs.replace("LONG", "long".repeat(31)).split(" ");
        for (int i = 0; i < each.length; i++) {
            schema.append(GENERATOR.formatted("g" + i, "output = \"" + each[i] + "\""));
        }
        project.write("api/a.js", "").write("prisma/schema.prisma", schema.toString());

        Ran init = project.done(INIT);

        assertThat(project.read("vercel.json"))
                .contains("\"includeFiles\": \"" + pattern.replace("LONG", "long".repeat(31)) + "\"");
        if (note == null) {
            assertThat(init.err()).doesNotContain("The client");
        } else {
            assertThat(init.err()).contains(note);
        }
    }

    @Test
    void whereNoEngineIsLoadedNothingIsIncluded() throws Exception {
        project.write("api/a.js", "")
                .write("prisma/schema.prisma", GENERATOR.formatted("a", "engineType = \"client\""));

        Ran init = project.done(INIT);

        assertThat(init.err()).contains("loads no query engine");
        assertThat(project.read("vercel.json")).doesNotContain("includeFiles");
    }

    @Test
    void aSchemaThatCannotBeReadIsSaidAndNothingPasses() throws Exception {
        project.write("api/a.js", "").write("prisma/schema.prisma", "generator client {");

        assertThat(project.done(INIT).err())
                .contains("could not be read, so the client's usual folder was taken", "never closed");
        assertThat(project.done(CHECK).out())
                .contains("not checked: which Prisma the project uses: prisma/schema.prisma:1:1");
    }

    @Test
    void ofSeveralPrismasOfOneRepositoryNoneIsTaken() throws Exception {
        project.schemaIn("packages/a/prisma/schema.prisma").schemaIn("packages/b/prisma/schema.prisma");
        project.write("packages/a/package.json", "{}").write("packages/b/package.json", "{}");
        project.write("prisma/schema.prisma", "").write("vercel.json", "{}");

        assertThat(project.slipway(CHECK).out())
                .contains("several folders have a Prisma of their own (packages/a, packages/b); name the one")
                .contains("slipway check --schema PATH");
    }

    @Test
    void aSchemaOfAnotherPackageThatCannotBeReadIsNotSaidToBeMissing() throws Exception {
        project.write("packages/a/prisma/schema.prisma", "generator client {").write("vercel.json", "{}");
        project.write("packages/a/package.json", "{}").remove("prisma/schema.prisma");

        assertThat(project.done(CHECK).out())
                .contains(
                        "which Prisma the project uses: in packages/a: prisma/schema.prisma:1:1: This block is never closed")
                .doesNotContain("no schema");
        project.schemaIn("packages/b/prisma/schema.prisma").write("packages/b/package.json", "{}");
        assertThat(project.done(CHECK).out()).doesNotContain("never closed");
    }

    @ParameterizedTest
    @CsvSource({
        "packages/db/prisma/schema.prisma, apps/web, ../../packages/db",
        "packages/db/prisma/schema/a.prisma packages/db/prisma/schema/b.prisma, apps/web, ../../packages/db",
        "packages/db/schema.prisma, a/b/c/web, ../../../../packages/db",
        "packages/db/schema.prisma, a/b/c/d/web, not found",
        "packages/db/schema.prisma, ., packages/db"
    })
    void thePrismaOfAnotherPackageIsFound(String schemas, String folder, String found) throws Exception {
        project.remove("prisma/schema.prisma").write("package.json", "{\"workspaces\": [\"*\"]}");
        for (String schema : schemas.split(" ")) {
            project.write(schema, "enum E {\n  A\n}\n");
        }
        project.schemaIn(schemas.split(" ")[0]);
        project.write("packages/db/package.json", "{\"dependencies\": {\"@prisma/client\": \"6.19.3\"}}")
                .write(folder + "/package.json", "{\"dependencies\": {\"db\": \"*\"}}")
                .write(folder + "/api/a.js", "");

        project.done("now-config", "init", "--format", "vercel", "--project", folder);

        assertThat(project.read(folder + "/vercel.json"))
                .contains("\"includeFiles\": \""
                        + (found.equals("not found") ? "" : found + "/")
                        + "node_modules/.prisma/client/**\"");
    }

    @ParameterizedTest
    @CsvSource(nullValues = "-", textBlock = """
            client.ts, -, fine
            index.js, -, fine
            query.wasm, -, GEN004
            client.ts, gen, GEN004
            client.ts, dist, fine
            """)
    void aClientThatIsCommittedNeedsNoGenerating(String file, String ignored, String said) throws Exception {
        project.write("package.json", """
                        {"scripts": {"build": "tsc"}, "dependencies": {"@prisma/client": "6.19.3"}}
                        """)
                .write("prisma/schema.prisma", GENERATOR.formatted("a", "output = \"../gen\""))
                .write("gen/" + file, "")
                .write(".gitignore", ignored == null ? "" : ignored + "\n")
                .write("vercel.json", "{}");

        String out = project.done(CHECK).out();

        assertThat(out.contains("GEN004") ? "GEN004" : "fine").as(out).isEqualTo(said);
    }

    @ParameterizedTest
    @CsvSource({"src/x.js, 3", "./api/a.js, 0", "api/a.js, 0", "api, 3"})
    void anEntryIsAFileOfTheProject(String entry, int code) throws Exception {
        project.write("api/a.js", "").write("index.js", "");

        Ran init = project.slipway("now-config", "init", "--entry", entry);

        assertThat(init.code()).as(init.toString()).isEqualTo(code);
        assertThat(code == 0 ? init.out() : init.err()).contains(code == 0 ? "api/a.js" : "--entry " + entry);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            next    | --format vercel | pages/index.js api/a.js | api/a.js        | only its files in api/ have an entry
            next    | --format vercel | pages/index.js          | -               | makes the functions
            next    |                 | pages/index.js api/a.js | -               | has no entry for its pages
            fastify |                 | server.js api/a.js      | server.js       |
            astro   |                 | server.js               | -               | --format vercel
            """)
    void aFrameworkMakesItsOwnFunctions(String dependency, String options, String files, String entry, String said)
            throws Exception {
        project.write("package.json", "{\"dependencies\": {\"" + dependency + "\": \"1.0.0\"}}");
        for (String file : files.split(" ")) {
            project.write(file, "");
        }

        Ran init = project.slipway(("now-config init" + (options == null ? "" : " " + options)).split(" "));

        assertThat(init.code()).as(init.toString()).isEqualTo(entry.equals("-") ? 3 : 0);
        assertThat(init.err()).contains(said == null ? "" : said);
        assertThat(init.out()).contains(entry.equals("-") ? "" : entry);
    }

    @Test
    void aFrameworkThatIsSwitchedOffIsNone() throws Exception {
        project.write("package.json", "{\"dependencies\": {\"next\": \"14.0.0\"}}")
                .write("index.js", "")
                .write("vercel.json", "{\"framework\": null}");

        assertThat(project.done("now-config", "init", "--format", "vercel", "--merge")
                        .err())
                .doesNotContain("Next.js");
    }

    @Test
    void aLoneFileThatCannotBeReadOrIsNotThereIsRefused() throws Exception {
        project.write("vercel.json", "{");

        assertThat(project.refused(3, CHECK).err()).contains("vercel.json:1:");
        assertThat(project.refused(3, "now-config", "check", "old.json").err()).contains("There is no file");
    }

    @Test
    void aFileOfAnotherFolderIsJudgedByTheFilesThere() throws Exception {
        project.write("web/vercel.json", "{\"functions\": {\"api/*.js\": {\"maxDuration\": 30}}}");
        assertThat(project.slipway("now-config", "check", "web/vercel.json").out())
                .contains("NOW034", "web/vercel.json:1");

        project.write("web/api/a.js", "");
        assertThat(project.done("now-config", "check", "web/vercel.json").out()).doesNotContain("NOW034");
    }

    @Test
    void theCommandsOfTheConfigFileAreTheBuild() throws Exception {
        project.write("package.json", """
                {"scripts": {"build": "prisma generate"}, "dependencies": {"@prisma/client": "6.19.3"}}
                """);

        project.write("vercel.json", "{\"buildCommand\": \"tsc\"}");
        assertThat(project.done(CHECK).out())
                .contains("GEN004", "vercel.json:1:18", "write \"npx prisma generate && tsc\"");
        project.write(
                "vercel.json", "{\"buildCommand\": \"tsc\", \"installCommand\": \"npm ci && npx prisma generate\"}");
        assertThat(project.done(CHECK).out()).doesNotContain("GEN004");
        project.write("vercel.json", "{\"framework\": \"redwoodjs\"}");
        assertThat(project.done(CHECK).out()).contains("goes to another folder or package: rw deploy vercel");
    }
}
