package dev.slipway.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The platforms' own judges over the project's cases ({@code src/scripts/real-inputs.sh} brings them from npm). */
@Tag("real")
final class ConfigJudgesIT {
    private static final Path CASES =
            Path.of("src/test/resources/dev/slipway/judges").toAbsolutePath();
    private static final Path JUDGES =
            Path.of(Objects.requireNonNull(System.getProperty("real.inputs"))).resolve("judges");
    private static final Path FRAMEWORKS =
            Path.of("src/main/resources/dev/slipway/frameworks.tsv").toAbsolutePath();
    private static final String LINKED = """
            {"projectId": "prj_none", "orgId": "team_none", "settings": {"framework": null, "nodeVersion": "22.x",
             "installCommand": "", "buildCommand": null, "devCommand": null, "outputDirectory": null}}
            """;

    private final Path scratch;

    @AutoClose
    private final Bench bench;

    ConfigJudgesIT(@TempDir Path scratch) {
        this.scratch = scratch;
        bench = Bench.in(scratch);
    }

    @Test
    void fsDetectorsSaysWhatTheCasesSay() throws Exception {
        Path cases = CASES.resolve("function-patterns.tsv");

        Ran ran = node("fs-detectors.cjs", JUDGES.toString(), cases.toString());

        assertThat(ran.output().lines()).containsExactlyElementsOf(verdicts(cases));
    }

    @Test
    void netlifysReaderSaysWhatTheCasesSay() throws Exception {
        Path cases = CASES.resolve("netlify.tsv");

        Ran ran = node("netlify.mjs", JUDGES.toString(), cases.toString(), scratch.toString());

        assertThat(ran.output().lines()).containsExactlyElementsOf(verdicts(cases));
    }

    /** For every framework that is known, by its setting, and a project with a function, a server, or both. */
    @Test
    void fsDetectorsTakesWhatInitWrites() throws Exception {
        List<String> rows = new ArrayList<>(List.of("verdict\tfiles\tpackage\tconfig"));
        for (String row : Files.readAllLines(FRAMEWORKS)) {
            if (row.startsWith("#") || row.startsWith("slug\t")) {
                continue;
            }
            String[] cells = row.split("\t");
            String name = cells[2].split(" ")[0];
            String files = cells[5].equals("yes") ? "api/a.js src/server.js" : "api/a.js";
            Bench project = project(cells[0], name, files);
            if (project.slipway("now-config", "init", "--format", "vercel").exitCode() == 0) {
                project.done("now-config", "check");
                String json = Files.readString(project.folder().resolve("vercel.json"));
                String framework = json.contains("\"framework\"") ? "" : "\"framework\": \"" + cells[0] + "\", ";
                rows.add("fine\t" + files + "\t" + name + "\t{" + framework
                        + json.replace("\n", "").strip().substring(1));
            }
        }
        Path cases = Files.write(scratch.resolve("written.tsv"), rows);

        Ran ran = node("fs-detectors.cjs", JUDGES.toString(), cases.toString());

        assertThat(rows).hasSizeGreaterThan(40);
        assertThat(ran.output().lines()).hasSize(rows.size() - 1).containsOnly("fine");
    }

    private Bench project(String folder, String name, String files) {
        Bench project = Bench.in(scratch.resolve("of-" + folder), bench.mirror());
        String dependency = name.equals("-") ? "" : ", \"" + name + "\": \"1.0.0\"";
        project.write(
                "package.json",
                "{\"scripts\": {\"build\": \"true\"}, \"dependencies\": {\"@prisma/client\": \"6.19.3\"" + dependency
                        + "}}");
        for (String file : files.split(" ")) {
            project.write(file, "module.exports = (request, response) => response.end();");
        }
        return project;
    }

    @Test
    void netlifysReaderTakesWhatInitWrites() throws Exception {
        List<String> rows = new ArrayList<>(List.of("verdict\tlines"));
        for (String there :
                List.of("", "[build];command = 'x'", "[functions.a];schedule = '@daily'", "functions = {}")) {
            for (String schema : List.of("", "output = \"../src/generated\"")) {
                bench.schema(schema).write("netlify.toml", there.replace(';', '\n'));
                bench.done("netlify-config", "init", "--merge");
                bench.done("netlify-config", "check");
                rows.add("fine\t"
                        + Files.readString(bench.folder().resolve("netlify.toml"))
                                .replace('\n', ';'));
            }
        }
        Path cases = Files.write(scratch.resolve("written.tsv"), rows);

        Ran ran = node("netlify.mjs", JUDGES.toString(), cases.toString(), scratch.toString());

        assertThat(ran.output().lines()).hasSize(rows.size() - 1).containsOnly("fine");
    }

    /** Each is refused, or not, before anything is built. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            {}                                                                   | 0
            {'cleanUrls': true, 'trailingSlash': false}                          | 0
            {'rewrites': [{'source': '/a', 'destination': '/b'}]}                | 0
            {'images': {'sizes': [64]}, 'crons': [{'path': '/a', 'schedule': '0 0 * * *'}]} | 0
            {'cleanUrls': 'yes'}                                                 | 1
            {'images': {}}                                                       | 1
            {'crons': [{'path': 'a', 'schedule': '0 0 * * *'}]}                  | 1
            {'rewrites': [{'source': '/a*', 'destination': '/b'}]}               | 1
            {'routes': [{'src': '/('}]}                                          | 1
            {'services': {'web': {}}}                                            | 1
            {'functions': {'index.js': {'maxDuration': 5}}}                      | 1
            {'functions': {'api/*.js': {'maxDuration': '60'}}}                   | 1
            {'functions': {'api/*.js': {'memory': 512}}, 'builds': []}           | 1
            []                                                                   | 1
            """)
    void vercelBuildRefusesWhatCheckRefuses(String json, int expected) throws Exception {
        bench.write("vercel.json", json.replace('\'', '"'))
                .write("public/index.html", "<p>shop</p>")
                .write(".vercel/project.json", LINKED);

        Ran check = bench.slipway("now-config", "check");
        Ran build = vercelBuild();

        assertThat(check.exitCode()).as(check.toString()).isEqualTo(expected);
        assertThat(build.exitCode()).as(build.toString()).isEqualTo(expected);
    }

    @Test
    void vercelBuildRefusesANowJson() throws Exception {
        bench.write("now.json", "{\"version\": 2}").write(".vercel/project.json", LINKED);

        assertThat(vercelBuild().exitCode()).isEqualTo(1);
    }

    /** What init and migrate write is built, and shows no source; a wrapper is added where init says so. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            api/a.js          | {}                                 | init --format vercel
            api/a.js          | {'scripts': {'build': 'true'}}     | init --format vercel
            api/a.js          | {}                                 | migrate
            api/a.js          | {'scripts': {'now-build': 'true'}} | migrate
            index.js          | {}                                 | migrate
            index.js api/a.js | {'scripts': {'build': 'false'}}    | migrate
            index.js          | {}                                 | init --format vercel
            """)
    void whatIsWrittenIsBuiltAndShowsNoSource(String files, String manifest, String command) throws Exception {
        for (String file : files.split(" ")) {
            bench.write(file, "module.exports = (request, response) => response.end();");
        }
        bench.write("package.json", manifest.replace('\'', '"')).write(".vercel/project.json", LINKED);
        if (command.equals("migrate")) {
            bench.done("now-config", "init");
        }

        bench.done(("now-config " + command).split(" "));
        if (files.equals("index.js") && !command.equals("migrate")) {
            bench.write("api/index.js", "module.exports = require(\"../index\");");
        }
        assertBuiltWithoutSource();
    }

    /** What is put into a file that is there is built as before, and what is made of an old one, too. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '"', textBlock = """
            api/a.js lib/x.js   | {} | vercel.json | {'functions': {'api/*.js': {'maxDuration': 60}}}
            api/a.js lib/x.js   | {} | vercel.json | {'functions': {'api/a.js': {'memory': 512}}, 'cleanUrls': true}
            api/a.js lib/x.js   | {'dependencies': {'express': '5'}} | vercel.json | {}
            api/a.js lib/x.js   | {'scripts': {'build': 'mkdir -p public && touch public/.gitkeep'}} | vercel.json | {}
            api/a.js lib/x.js   | {} | now.json | {'version': 2}
            api/a.js index.html | {} | now.json | {'builds': [{'src': 'api/*.js', 'use': '@now/node'}]}
            api/a.js lib/x.js   | {} | now.json | {'builds': [{'src': 'api/*.js', 'use': '@now/node'}], 'routes': [{'handle': 'filesystem'}, {'src': '/u/(.*)', 'dest': '/api/a.js?id=$1'}]}
            api/a.js lib/x.js   | {} | now.json | {'builds': [{'src': 'api/*.js', 'use': '@now/node'}], 'routes': [{'src': '/u', 'dest': '/api/a.js', 'methods': ['GET']}]}
            """)
    void whatIsMergedIsBuiltAndShowsNoSource(String files, String manifest, String name, String config)
            throws Exception {
        for (String file : files.split(" ")) {
            bench.write(file, "module.exports = (request, response) => response.end();");
        }
        bench.write("package.json", manifest.replace('\'', '"'))
                .write(name, config.replace('\'', '"'))
                .write(".vercel/project.json", LINKED);

        bench.done(
                name.equals("now.json")
                        ? new String[] {"now-config", "migrate"}
                        : new String[] {"now-config", "init", "--format", "vercel", "--merge"});

        assertBuiltWithoutSource();
    }

    private void assertBuiltWithoutSource() throws IOException, InterruptedException {
        Ran build = vercelBuild();
        assertThat(build.exitCode()).as(build.toString()).isZero();
        Path shown = bench.folder().resolve(".vercel/output/static");
        try (Stream<Path> found = Files.exists(shown) ? Files.walk(shown) : Stream.<Path>empty()) {
            assertThat(found.filter(Files::isRegularFile)).allMatch(file -> file.endsWith(".gitkeep"));
        }
    }

    private Ran vercelBuild() throws IOException, InterruptedException {
        Path home = Files.createDirectories(scratch.resolve("vercel-home"));
        return Ran.in(
                bench.folder(),
                Map.of(
                        "HOME",
                        home.toString(),
                        "PATH",
                        OfflinePrograms.path(scratch),
                        "NODE_OPTIONS",
                        "--require " + CASES.resolve("offline.cjs"),
                        "NO_UPDATE_NOTIFIER",
                        "1",
                        "VERCEL_TELEMETRY_DISABLED",
                        "1",
                        "CI",
                        "1"),
                List.of("node", JUDGES.resolve("node_modules/vercel/dist/vc.js").toString(), "build", "--yes"));
    }

    private Ran node(String script, String... arguments) throws IOException, InterruptedException {
        List<String> command =
                new ArrayList<>(List.of("node", CASES.resolve(script).toString()));
        command.addAll(List.of(arguments));
        return Ran.in(scratch, Map.of("PATH", System.getenv("PATH"), "HOME", scratch.toString()), command);
    }

    private static List<String> verdicts(Path cases) throws IOException {
        return Files.readAllLines(cases).stream()
                .filter(line -> !line.startsWith("#"))
                .skip(1)
                .map(line -> line.substring(0, line.indexOf('\t')))
                .toList();
    }
}
