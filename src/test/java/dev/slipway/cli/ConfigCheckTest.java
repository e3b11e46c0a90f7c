package dev.slipway.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.slipway.cli.CommandsInProcess.Ran;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code now-config check} and {@code netlify-config check} over whole projects. */
class ConfigCheckTest {
    private static final String SCHEMA = CommandsInProcess.schema();
    private final ConfigFolder project;

    ConfigCheckTest(@TempDir Path folder) {
        project = new ConfigFolder(folder);
    }

    @Test
    void aPatternWithoutAFunctionIsRefused() throws Exception {
        project.write("index.js", "").write("vercel.json", "{\"functions\": {\"index.js\": {\"maxDuration\": 30}}}");

        assertNo("NOW034", "now-config", "check");
        project.write("api/a.js", "").write("vercel.json", "{\"functions\": {\"api/*.js\": {\"maxDuration\": 30}}}");
        project.done("now-config", "check");
        project.write("vercel.json", "{\"functions\": {\"/api/a.js\": {\"maxDuration\": 30}}}");
        assertNo("NOW035", "now-config", "check");
    }

    @Test
    void aLoneNowJsonIsToldThatTodaysCommandLineRefusesIt() throws Exception {
        project.write("now.json", "{\"version\": 2}");

        assertThat(project.done("now-config", "check").out()).contains("NOW029", "valid: 0 errors");
        assertThat(project.done("now-config", "check", "--rules", "2020").out()).doesNotContain("NOW029");
    }

    @Test
    void oneFileThatCannotBeReadDoesNotEndTheRunForTheOther() throws Exception {
        project.write("now.json", "{").write("vercel.json", "{\"cleanUrls\": 1}");

        Ran ran = project.slipway("now-config", "check");

        assertThat(ran.code()).as(ran.toString()).isEqualTo(1);
        assertThat(ran.out()).contains("NOW039", "NOW001", "vercel.json:1:15", "NOW017");
    }

    @Test
    void aProjectOfAKnownFrameworkIsCheckedWithoutAFile() throws Exception {
        project.write("package.json", manifest("next build", "\"next\": \"14.0.0\""))
                .write("prisma/schema.prisma", SCHEMA);

        assertThat(project.done("now-config", "check").out()).contains("GEN004", "needs no vercel.json");
        project.write("api/a.js", "").write("api/a.ts", "");
        assertNo("NOW042", "now-config", "check");
        project.write("package.json", manifest("next build", "\"left-pad\": \"1.0.0\""));
        project.refused(3, "now-config", "check");
    }

    @Test
    void theCommandThatThePlatformRunsIsJudged() throws Exception {
        project.write("package.json", manifest("prisma generate", "\"next\": \"14.0.0\""))
                .write("prisma/schema.prisma", SCHEMA);

        project.write("vercel.json", "{\"buildCommand\": \"next build\"}");
        assertThat(project.done("now-config", "check").out()).contains("GEN004", "npx prisma generate && next build");
        project.write("vercel.json", "{\"builds\": [{\"src\": \"package.json\", \"use\": \"@vercel/next\"}]}");
        assertThat(project.done("now-config", "check").out()).contains("GEN004", "vercel-build");
        project.write("vercel.json", "{\"buildCommand\": \"pnpm --filter db generate && next build\"}");
        assertThat(project.done("now-config", "check").out())
                .doesNotContain("GEN004")
                .contains("not checked: whether the build generates the client");
        project.write("vercel.json", "{\"buildCommand\": null}");
        assertThat(project.done("now-config", "check").out()).doesNotContain("GEN004", "whether the build");
    }

    @Test
    void thePrismaOfAnotherPackageOfTheWorkspaceIsFound() throws Exception {
        project.write("repo/package.json", "{\"private\": true, \"workspaces\": [\"apps/*\", \"packages/*\"]}")
                .write("repo/apps/web/package.json", "{\"dependencies\": {\"next\": \"14.0.0\", \"db\": \"*\"}}")
                .write("repo/apps/web/pages/api/a.js", "")
                .write(
                        "repo/apps/web/vercel.json",
                        "{\"functions\": {\"pages/api/*.js\": {\"includeFiles\": \"node_modules/.prisma/client/**\"}}}")
                .write("repo/packages/db/package.json", manifest("tsc", "\"prisma\": \"6.1.0\""))
                .write("repo/packages/db/prisma/schema.prisma", SCHEMA);

        Ran ran = project.slipway("now-config", "check", "--project", "repo/apps/web");

        assertThat(ran.out())
                .as(ran.toString())
                .contains("NOW037", "../packages/db", "not checked: whether the build generates")
                .doesNotContain("was found here", "GEN004");
    }

    @Test
    void whereNoPrismaIsFoundThatIsSaid() throws Exception {
        Files.delete(project.folder().resolve("prisma/schema.prisma"));
        project.write("package.json", "{}")
                .write("vercel.json", "{}")
                .write("netlify.toml", "[build]\ncommand = \"make\"\n");

        assertThat(project.done("now-config", "check").out()).contains("not checked:", "--project DIR");
        assertThat(project.done("netlify-config", "check").out()).contains("not checked:", "--project DIR");
    }

    @Test
    void patternsCountFromNetlifysBase() throws Exception {
        project.write("netlify.toml", """
                        [build]
                        base = "apps/shop"
                        [functions]
                        included_files = ["apps/shop/src/generated/**"]
                        """)
                .write("apps/shop/package.json", manifest("prisma generate", "\"prisma\": \"6.1.0\""))
                .write(
                        "apps/shop/prisma/schema.prisma",
                        SCHEMA.replace(
                                "\"prisma-client-js\"", "\"prisma-client-js\"\n  output = \"../src/generated\""));

        assertThat(project.done("netlify-config", "check").out())
                .contains("NTL010", "included_files does not name src/generated");
        project.write("netlify.toml", "[build]\nbase = \"apps/nothing\"\n");
        assertNo("NTL025", "netlify-config", "check");
    }

    private void assertNo(String rule, String... arguments) throws IOException {
        Ran ran = project.slipway(arguments);
        assertThat(ran.code()).as(ran.toString()).isEqualTo(1);
        assertThat(ran.out()).contains(rule);
    }

    private static String manifest(String build, String dependency) {
        return "{\"scripts\": {\"build\": \"" + build + "\"}, \"dependencies\": {\"@prisma/client\": \"6.1.0\", "
                + dependency + "}}";
    }
}
