package dev.slipway.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.slipway.cli.CommandsInProcess.Ran;
import java.nio.file.Path;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** {@code now-config init} and {@code check}. */
class NowConfigTest {
    private static final String PAGE = """
            {
              "version": 2,
              "builds": [
                {
                  "src": "index.js",
                  "use": "@now/node@canary",
                  "config": {
                    "maxLambdaSize": "25mb"
                  }
                }
              ],
              "routes": [
                {
                  "src": "/(.*)",
                  "dest": "index.js"
                }
              ]
            }
            """;
    private final ConfigFolder project;

    NowConfigTest(@TempDir Path folder) {
        project = new ConfigFolder(folder);
    }

    @Test
    void initWritesTheFileOfTheDeploymentPageAndCheckAcceptsIt() throws Exception {
        project.write("index.js", "");

        Ran init = project.done("now-config", "init");
        project.done("now-config", "init");
        Ran check = project.done("now-config", "check");

        assertThat(project.read("now.json")).isEqualTo(PAGE);
        assertThat(init.out()).contains("wrote now.json", "index.js");
        assertThat(check.out()).contains("valid: 0 errors");
    }

    @Test
    void initLeavesAnotherFileAloneUnlessItIsTold() throws Exception {
        project.write("index.js", "").write("now.json", "{\"version\": 2}\n");

        project.refused(3, "now-config", "init");
        project.done("now-config", "init", "--merge");

        assertThat(project.read("now.json")).startsWith("{\"version\": 2, \"builds\"");
        project.done("now-config", "init", "--force");
        assertThat(project.read("now.json")).isEqualTo(PAGE);
    }

    @Test
    void aProjectWithoutEntryPointIsToldHowToNameOne() throws Exception {
        assertThat(project.refused(3, "now-config", "init").err()).contains("--entry");
    }

    @Test
    void checkSaysNoWithPlaceAndRule() throws Exception {
        project.write("now.json", "{\n  \"builds\": [\n    {\"src\": \"index.js\"}\n  ]\n}\n");

        Ran ran = project.slipway("now-config", "check");

        assertThat(ran.code()).as(ran.toString()).isEqualTo(1);
        assertThat(ran.out()).contains("NOW005", "now.json:3", "/builds/0");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            {'functions': {'api/*.js': {'memory': 512}}}                    | api/*.js memory includeFiles maxDuration
            {'functions': {'api/a.js': {'memory': 512}}}                    | api/a.js memory includeFiles maxDuration
            {'functions': {'api/**': {'memory': 1}, 'api/*.js': {'memory': 2}}} | api/** memory includeFiles maxDuration api/*.js memory
            {'functions': {'pages/x.js': {'memory': 1}}}                    | pages/x.js memory api/**/*.js includeFiles maxDuration
            {'functions': {}}                                               | api/**/*.js includeFiles maxDuration
            """)
    void mergeUsesTheFirstPatternThatTakesTheFile(String before, String keys) throws Exception {
        project.write("api/a.js", "").write("public/a.txt", "").write("vercel.json", before.replace('\'', '"'));

        project.done("now-config", "init", "--format", "vercel", "--merge");

        String after = project.read("vercel.json");
        String found = Pattern.compile("\"([^\"]+)\" *:")
                .matcher(after)
                .results()
                .map(match -> match.group(1))
                .filter(key -> !key.equals("functions"))
                .collect(Collectors.joining(" "));
        assertThat(found).isEqualTo(keys);
    }

    /** What its user chose is no conflict; what would keep the engine out is one. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '"', textBlock = """
            'maxDuration': 60                                       | 0 | 'maxDuration': 60, 'includeFiles' |
            'maxDuration': 60                                       | 1 | 'maxDuration': 60, 'includeFiles' | --max-duration 5
            'includeFiles': '{views,node_modules/.prisma/client}/**' | 0 | client}/**', 'maxDuration': 30 |
            'includeFiles': 'views/**'                              | 1 | views/**', 'maxDuration': 30 |
            """)
    void mergeKeepsWhatWasChosen(String settings, int exit, String after, String options) throws Exception {
        project.write("api/a.js", "")
                .write("vercel.json", ("{'functions': {'api/*.js': {" + settings + "}}}").replace('\'', '"'));

        String command = "now-config init --format vercel --merge " + (options == null ? "" : options);
        Ran ran = project.slipway(command.strip().split(" "));

        assertThat(ran.code()).as(ran.toString()).isEqualTo(exit);
        assertThat(project.read("vercel.json").replace('"', '\''))
                .contains(after, "'outputDirectory': 'public'", "'buildCommand': 'mkdir -p public");
        String once = project.read("vercel.json");
        project.slipway(command.strip().split(" "));
        assertThat(project.read("vercel.json")).isEqualTo(once);
    }

    /** Where a build or a setting is there already, the guard is told, or is not needed. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '"', textBlock = """
            'buildCommand': 'tsc'       | {}                                | {}                               | -
            'outputDirectory': 'dist'   | {}                                | {}                               | in place of
            'buildCommand': ''          | {}                                | {}                               | in place of
            'framework': 'vite'         | {}                                | {}                               | -
            'cleanUrls': true           | {'scripts': {'build': 'tsc'}}     | {}                               | -
            'cleanUrls': true           | {} | {'settings': {'buildCommand': 'tsc'}}                           | -
            'cleanUrls': true           | {} | {'settings': {'outputDirectory': 'dist'}}                       | in place of
            """)
    void mergeLeavesTheBuildThatIsThere(String have, String manifest, String link, String told) throws Exception {
        project.write("api/a.js", "")
                .write("package.json", manifest.replace('\'', '"'))
                .write(".vercel/project.json", link.replace('\'', '"'))
                .write("vercel.json", ("{" + have + "}").replace('\'', '"'));

        Ran ran = project.done("now-config", "init", "--format", "vercel", "--merge");

        assertThat(project.read("vercel.json")).doesNotContain("mkdir");
        assertThat(ran.err().contains("source") ? "in place of" : "-").isEqualTo(told);
    }

    @ParameterizedTest
    @CsvSource({
        "next, Next.js",
        "react-scripts, Create React App",
        "vite, Vite",
        "preact-cli, Preact",
        "nuxt, Nuxt",
        "@sveltejs/kit, SvelteKit",
        "@remix-run/dev, Remix",
        "astro, Astro",
        "@redwoodjs/core, Redwood",
        "@stencil/core, Stencil",
        "gatsby, Gatsby",
        "@nestjs/core, NestJS",
        "fastify, Fastify",
        "koa, Koa",
        "h3, H3",
        "elysia, Elysia"
    })
    void aFrameworkBuildsItsOwnFunctions(String dependency, String name) throws Exception {
        project.write("src/index.js", "")
                .write("package.json", "{\"devDependencies\": {\"" + dependency + "\": \"1.0.0\"}}");

        Ran ran = project.refused(3, "now-config", "init", "--format", "vercel");

        assertThat(ran.err()).contains(name);
        assertThat(project.folder().resolve("vercel.json")).doesNotExist();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            now.json    | init --format vercel          | now-config migrate
            vercel.json | init                          | --format vercel --merge
            vercel.json | init --force                  | --format vercel --merge
            vercel.ts   | init --format vercel          | vercel.ts
            vercel.toml | init                          | vercel.toml
            vercel.mts  | init --format vercel --merge  | vercel.mts
            """)
    void noSecondFileIsWrittenBesideOneThatIsThere(String there, String command, String way) throws Exception {
        project.write("index.js", "").write(there, "{}");

        Ran ran = project.refused(3, ("now-config " + command).split(" "));

        assertThat(ran.err()).contains(there, way);
    }

    @ParameterizedTest
    @CsvSource({
        "app.js, {}",
        "src/app.ts, {}",
        "src/main.ts, {}",
        "bin/www, {}",
        "lib/x.js, {'scripts': {'start': 'node lib/x.js'}}"
    })
    void aProgramIsFoundByItsUsualNames(String file, String manifest) throws Exception {
        project.write(file, "").write("package.json", manifest.replace('\'', '"'));

        assertThat(project.done("now-config", "init", "--format", "vercel").out())
                .contains(file);
    }

    @Test
    void whatWouldShowTheSourceIsPrevented() throws Exception {
        project.write("api/a.js", "").write("package.json", "{\"scripts\": {\"build\": \"tsc\"}}");

        Ran ran = project.done("now-config", "init", "--format", "vercel");

        assertThat(ran.err()).contains("source", "outputDirectory");
        assertThat(project.read("vercel.json"))
                .contains("\"buildCommand\": \"npm run build && mkdir -p public", "\"outputDirectory\": \"public\"");
    }
}
