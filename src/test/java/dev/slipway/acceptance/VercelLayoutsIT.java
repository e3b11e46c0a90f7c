package dev.slipway.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code vercel build} before and after {@code init} and {@code migrate}: every framework that is known, and the examples. */
@Tag("real")
final class VercelLayoutsIT {
    private static final Path ROOT = Path.of("").toAbsolutePath();
    private static final Path TABLE = ROOT.resolve("src/main/resources/dev/slipway/frameworks.tsv");
    private static final Path OFFLINE = ROOT.resolve("src/test/resources/dev/slipway/judges/offline.cjs");
    private static final Path VERCEL = Path.of(Objects.requireNonNull(System.getProperty("real.inputs")))
            .resolve("judges/node_modules/vercel/dist/vc.js")
            .toAbsolutePath();
    private static final String FUNCTION = "module.exports = (request, response) => response.end();\n";
    private static final String LINKED = """
            {"projectId": "prj_none", "orgId": "team_none", "settings": {"framework": %s, "nodeVersion": "22.x",
             "installCommand": "", "buildCommand": null, "devCommand": null, "outputDirectory": null}}
            """;
    /** Makes each folder that some framework's build leaves its pages in. */
    private static final String BUILD = "for d in dist build out public www .output storybook-static;"
            + " do mkdir -p $d; echo shop > $d/index.html; done";

    private static final Pattern WRAPPER = Pattern.compile("Add (api/\\S+) with the line: (.+?;)(?= |$)");

    private static final int PACKAGES = 2;
    private static final int FUNCTIONS = 4;
    private static final int SERVER = 5;

    private final Path scratch;
    private final String path;

    VercelLayoutsIT(@TempDir Path scratch) throws IOException {
        this.scratch = scratch;
        path = OfflinePrograms.path(scratch);
    }

    /** What a folder's build came to. */
    private record Built(boolean done, String error, List<String> shown) {}

    /** A project, and what is to be done in it; it stands beside it once more, as it was. */
    private record Layout(String name, Path folder, List<String> command) {
        Path before() {
            return folder.resolveSibling(folder.getFileName() + "-before");
        }
    }

    @Test
    void whatDeployedStillDoesAndNoSourceIsShown() throws Exception {
        List<Layout> layouts = new ArrayList<>(examples());
        for (String row : Files.readAllLines(TABLE)) {
            if (!row.startsWith("#") && !row.startsWith("slug\t")) {
                String[] cells = row.split("\t");
                layouts.add(framework(cells, "null"));
                // Those of one builder with its pages in a folder differ in nothing but the folder.
                if (!cells[FUNCTIONS].equals("api") || cells[SERVER].equals("yes")) {
                    layouts.add(framework(cells, '"' + cells[0] + '"'));
                }
            }
        }

        assertThat(each(layouts)).isEmpty();
    }

    /** Two at a time, since a build mostly waits for its one core. */
    private List<String> each(List<Layout> layouts) throws Exception {
        ExecutorService two = Executors.newFixedThreadPool(2);
        try {
            List<String> wrong = new ArrayList<>();
            for (Future<List<String>> result :
                    two.invokeAll(layouts.stream().map(each -> judged(each)).toList())) {
                wrong.addAll(result.get());
            }
            return wrong;
        } finally {
            two.shutdownNow();
        }
    }

    private Callable<List<String>> judged(Layout layout) {
        return () -> {
            Ran written = run(layout.folder(), layout.command());
            if (written.exitCode() != 0) {
                boolean said = written.exitCode() <= 3 && written.errors().contains("hint: ");
                return said ? List.of() : List.of(layout.name() + " " + written);
            }
            wrap(layout.folder(), written.errors());
            Built after = build(layout.folder());
            List<String> wrong = new ArrayList<>();
            if (!after.done()) {
                Built before = build(layout.before());
                if (before.done() || !after.error().equals(before.error())) {
                    wrong.add(layout.name() + ": " + after.error() + ", where it was: " + before);
                }
            }
            after.shown().stream()
                    .filter(file -> file.matches(".*\\.(js|ts|prisma|json)|(src|api|prisma)/.*"))
                    .forEach(file -> wrong.add(layout.name() + " shows " + file));
            return wrong;
        };
    }

    /** Adds the file in api/ that init says is missing. */
    private static void wrap(Path folder, String said) throws IOException {
        Matcher advice = WRAPPER.matcher(said.replaceAll("\\s+", " "));
        if (advice.find()) {
            Path file = folder.resolve(advice.group(1));
            Files.createDirectories(file.resolveSibling(""));
            Files.writeString(file, advice.group(2));
        }
    }

    private Layout framework(String[] cells, String setting) throws IOException {
        String slug = cells[0];
        Path folder = scratch.resolve(slug + (setting.equals("null") ? "" : "-linked"));
        String name = cells[PACKAGES].split(" ")[0];
        String dependency = name.equals("-") ? "" : ", \"" + name + "\": \"1.0.0\"";
        write(folder, "package.json", """
                {"scripts": {"build": "%s"}, "dependencies": {"@prisma/client": "6.19.3"%s}}
                """.replaceFirst("%s", BUILD.replace("$", "\\$"))
                .replaceFirst("%s", dependency));
        write(folder, "prisma/schema.prisma", "generator client {\n  provider = \"prisma-client-js\"\n}\n");
        String needs = name.equals("-") ? "" : "require(\"" + name + "\");\n";
        write(folder, cells[SERVER].equals("yes") ? "src/server.js" : "api/a.js", needs + FUNCTION);
        write(folder, "src/orders.js", FUNCTION);
        write(folder, ".vercel/project.json", LINKED.replace("%s", setting));
        return new Layout(
                slug + " with settings.framework " + setting,
                folder,
                List.of("now-config", "init", "--format", "vercel"));
    }

    private List<Layout> examples() throws IOException {
        List<Layout> layouts = new ArrayList<>();
        try (Stream<Path> examples = Files.list(ROOT.resolve("examples"))) {
            for (Path example : examples.filter(each -> Files.exists(each.resolve("package.json")))
                    .sorted()
                    .toList()) {
                List<String> init = List.of("now-config", "init", "--format", "vercel");
                layouts.add(example(example, "init", init));
            }
        }
        Layout old = example(ROOT.resolve("examples/zeit-now"), "migrate", List.of("now-config", "migrate"));
        run(old.folder(), List.of("now-config", "init"));
        run(old.before(), List.of("now-config", "init"));
        layouts.add(old);
        return layouts;
    }

    private Layout example(Path example, String name, List<String> command) throws IOException {
        Path folder = scratch.resolve(example.getFileName() + "-" + name);
        try (Stream<Path> files = Files.walk(example)) {
            for (Path file : files.filter(Files::isRegularFile)
                    .filter(file -> isOfTheProject(example.relativize(file)))
                    .toList()) {
                write(folder, example.relativize(file).toString(), Files.readString(file));
            }
        }
        write(folder, ".vercel/project.json", LINKED.replace("%s", "null"));
        return new Layout("examples/" + folder.getFileName(), folder, command);
    }

    /** What other tests and people have fetched or installed there is not. */
    private static boolean isOfTheProject(Path file) {
        return !file.startsWith("generated") && !file.startsWith("node_modules");
    }

    private static void write(Path folder, String name, String text) throws IOException {
        for (Path copy : List.of(folder, folder.resolveSibling(folder.getFileName() + "-before"))) {
            Path file = copy.resolve(name);
            Files.createDirectories(file.resolveSibling(""));
            Files.writeString(file, text);
        }
    }

    private Built build(Path folder) throws Exception {
        Ran ran = Ran.in(folder, environment(folder), List.of("node", VERCEL.toString(), "build", "--yes"));
        String error = (ran.output() + ran.errors())
                .lines()
                .filter(line -> line.startsWith("Error: "))
                .findFirst()
                .orElse("");
        Path shown = folder.resolve(".vercel/output/static");
        try (Stream<Path> files = Files.exists(shown) ? Files.walk(shown) : Stream.<Path>empty()) {
            List<String> names = files.filter(Files::isRegularFile)
                    .map(file -> shown.relativize(file).toString())
                    .sorted()
                    .toList();
            return new Built(ran.exitCode() == 0, error, names);
        }
    }

    private Ran run(Path folder, List<String> arguments) {
        try {
            return Ran.in(folder, environment(folder), Bench.command(arguments.toArray(String[]::new)));
        } catch (IOException | InterruptedException e) {
            throw new AssertionError(e);
        }
    }

    private Map<String, String> environment(Path folder) throws IOException {
        Path home = Files.createDirectories(scratch.resolve("home-" + folder.getFileName()));
        return Map.of(
                "HOME",
                home.toString(),
                "PATH",
                path,
                "NODE_OPTIONS",
                "--require " + OFFLINE,
                "NO_UPDATE_NOTIFIER",
                "1",
                "VERCEL_TELEMETRY_DISABLED",
                "1",
                "CI",
                "1");
    }
}
