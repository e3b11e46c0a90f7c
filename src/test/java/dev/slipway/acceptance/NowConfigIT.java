package dev.slipway.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** {@code now-config init}, {@code check} and {@code migrate} through the packaged program. */
final class NowConfigIT {
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
    private final Bench bench;

    NowConfigIT(@TempDir Path scratch) {
        bench = Bench.in(scratch);
    }

    @AfterEach
    void stop() {
        bench.close();
    }

    @Test
    void initWritesTheFileOfTheDeploymentPageAndCheckAcceptsIt() throws Exception {
        bench.write("index.js", "");

        Ran init = bench.done("now-config", "init");
        bench.done("now-config", "init");
        Ran check = bench.done("now-config", "check");

        assertThat(Files.readString(bench.folder().resolve("now.json"))).isEqualTo(PAGE);
        assertThat(init.output()).contains("wrote now.json", "index.js");
        assertThat(check.output()).contains("valid: 0 errors");
    }

    @Test
    void initLeavesAnotherFileAloneUnlessItIsTold() throws Exception {
        bench.write("index.js", "").write("now.json", "{\"version\": 2}\n");

        bench.refused(3, "now-config", "init");
        bench.done("now-config", "init", "--merge");

        assertThat(Files.readString(bench.folder().resolve("now.json"))).startsWith("{\"version\": 2, \"builds\"");
        bench.done("now-config", "init", "--force");
        assertThat(Files.readString(bench.folder().resolve("now.json"))).isEqualTo(PAGE);
    }

    @Test
    void aProjectWithoutEntryPointIsToldHowToNameOne() throws Exception {
        Ran ran = bench.refused(3, "now-config", "init");

        assertThat(ran.errors()).contains("--entry");
    }

    @Test
    void checkSaysNoWithPlaceAndRule() throws Exception {
        bench.write("now.json", "{\n  \"builds\": [\n    {\"src\": \"index.js\"}\n  ]\n}\n");

        Ran ran = bench.slipway("now-config", "check");

        assertThat(ran.exitCode()).as(ran.toString()).isEqualTo(1);
        assertThat(ran.output()).contains("NOW005", "now.json:3", "/builds/0");
    }

    @Test
    void migrateWritesTodaysFile() throws Exception {
        bench.write("api/a.js", "");
        bench.done("now-config", "init");

        bench.done("now-config", "migrate");

        Ran check = bench.done("now-config", "check");
        assertThat(check.output()).contains("by the rules of vercel.json of today");
        assertThat(bench.folder().resolve("now.json")).doesNotExist();
        assertThat(bench.folder().resolve("now.json.old")).exists();
        assertThat(Files.readString(bench.folder().resolve("vercel.json")))
                .contains("\"includeFiles\": \"node_modules/.prisma/client/**\"");
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
        bench.write("api/a.js", "").write("public/a.txt", "").write("vercel.json", before.replace('\'', '"'));

        bench.done("now-config", "init", "--format", "vercel", "--merge");

        String after = Files.readString(bench.folder().resolve("vercel.json"));
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
        bench.write("api/a.js", "")
                .write("vercel.json", ("{'functions': {'api/*.js': {" + settings + "}}}").replace('\'', '"'));

        String command = "now-config init --format vercel --merge " + (options == null ? "" : options);
        Ran ran = bench.slipway(command.strip().split(" "));

        assertThat(ran.exitCode()).as(ran.toString()).isEqualTo(exit);
        assertThat(Files.readString(bench.folder().resolve("vercel.json")).replace('"', '\''))
                .contains(after, "'outputDirectory': 'public'", "'buildCommand': 'mkdir -p public");
        String once = Files.readString(bench.folder().resolve("vercel.json"));
        bench.slipway(command.strip().split(" "));
        assertThat(Files.readString(bench.folder().resolve("vercel.json"))).isEqualTo(once);
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
        bench.write("api/a.js", "")
                .write("package.json", manifest.replace('\'', '"'))
                .write(".vercel/project.json", link.replace('\'', '"'))
                .write("vercel.json", ("{" + have + "}").replace('\'', '"'));

        Ran ran = bench.done("now-config", "init", "--format", "vercel", "--merge");

        assertThat(Files.readString(bench.folder().resolve("vercel.json"))).doesNotContain("mkdir");
        assertThat(ran.errors().contains("source") ? "in place of" : "-").isEqualTo(told);
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
        bench.write("src/index.js", "")
                .write("package.json", "{\"devDependencies\": {\"" + dependency + "\": \"1.0.0\"}}");

        Ran ran = bench.refused(3, "now-config", "init", "--format", "vercel");

        assertThat(ran.errors()).contains(name);
        assertThat(bench.folder().resolve("vercel.json")).doesNotExist();
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
        bench.write("index.js", "").write(there, "{}");

        Ran ran = bench.refused(3, ("now-config " + command).split(" "));

        assertThat(ran.errors()).contains(there, way);
    }

    @ParameterizedTest
    @ValueSource(strings = {"'version': 1", "'type': 'docker'", "'scale': {}", "'features': {}"})
    void aFileOfNowOneIsRefused(String member) throws Exception {
        bench.write("now.json", ("{" + member + "}").replace('\'', '"'));

        Ran ran = bench.refused(3, "now-config", "migrate");

        assertThat(ran.errors()).contains("Now 1.0");
        assertThat(bench.folder().resolve("vercel.json")).doesNotExist();
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
        bench.write(file, "").write("package.json", manifest.replace('\'', '"'));

        assertThat(bench.done("now-config", "init", "--format", "vercel").output())
                .contains(file);
    }

    @Test
    void whatWouldShowTheSourceIsPrevented() throws Exception {
        bench.write("api/a.js", "").write("package.json", "{\"scripts\": {\"build\": \"tsc\"}}");

        Ran ran = bench.done("now-config", "init", "--format", "vercel");

        assertThat(ran.errors()).contains("source", "outputDirectory");
        assertThat(Files.readString(bench.folder().resolve("vercel.json")))
                .contains("\"buildCommand\": \"npm run build && mkdir -p public", "\"outputDirectory\": \"public\"");
    }
}
