package dev.slipway.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.slipway.testing.MadeArchive;
import dev.slipway.testing.MadeImage;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Every judging command before the judges of its formats: SARIF's own schema, Jenkins' of JUnit's XML, GitLab's fields,
 * and pages in Chromium with axe-core ({@code src/scripts/real-inputs.sh} brings them from npm).
 */
@Tag("real")
final class FormatsIT {
    private static final Path JUDGES =
            Path.of(Objects.requireNonNull(System.getProperty("real.inputs"))).resolve("formats");
    private static final Path PACKAGES = JUDGES.resolve("node_modules");
    private static final Path PAGES =
            Path.of("src/test/resources/dev/slipway/judges/pages.cjs").toAbsolutePath();
    /** Looked at by people after a run. */
    private static final Path PICTURES = Path.of("target/pages").toAbsolutePath();

    /** Looks for an engine, and there is none. */
    private static final String CLIENT = """
            const config = {"generator": {"provider": {"value": "prisma-client-js"}, "config": {"engineType": "library"},
              "binaryTargets": [{"value": "rhel-openssl-3.0.x"}]}, "clientVersion": "6.19.3"}
            """;

    private final Path scratch;

    @AutoClose
    private final Bench bench;

    FormatsIT(@TempDir Path scratch) {
        this.scratch = scratch;
        bench = Bench.in(scratch);
    }

    @ParameterizedTest
    @EnumSource
    void theJudgesTakeEveryReport(JudgedLayout layout) throws Exception {
        layout.layOut(bench.withNativeFile());
        FormatJudges judges = FormatJudges.of(PACKAGES);
        Set<String> silent = new TreeSet<>();
        Set<String> judged = new TreeSet<>();
        List<String> faults = new ArrayList<>();

        for (SecretLine line : SecretLine.all("postgresql://h/d", bench.mirror().address())) {
            if (!line.isJudging() || line.words(List.of()).contains("--output")) {
                continue;
            }
            Path folder = Files.createTempDirectory(scratch, "reports");
            bench.inProcess(line.words(FormatJudges.outputs(folder)).toArray(String[]::new));
            (Files.exists(folder.resolve("sarif")) ? judged : silent).add(line.verb());
            if (Files.exists(folder.resolve("sarif"))) {
                judges.faults(folder).forEach(fault -> faults.add(line.words(List.of()) + ": " + fault));
            }
        }

        assertThat(faults).isEmpty();
        silent.removeAll(judged);
        assertThat(silent).as("commands that made no report").isEmpty();
    }

    @Test
    void pagesAreReadableAndAskForNothing() throws Exception {
        String[] sized = {"--instance", "m5.large"};
        List<Path> pages = List.of(
                page(JudgedLayout.FINDINGS, "check", sized),
                page(JudgedLayout.FINDINGS, "connections plan", sized),
                page(JudgedLayout.FINDINGS, "deploy-check lambda", sized),
                page(JudgedLayout.FINDINGS, "now-config check"),
                page(JudgedLayout.SUPPRESSED, "check"),
                page(JudgedLayout.CLEAN, "check", sized),
                page(JudgedLayout.HOSTILE, "check", sized));

        assertThat(pages.get(0)).content().contains("data:image/svg+xml", "at the peak");
        assertThat(pages.get(1)).content().contains("data:image/svg+xml", "at the peak");
        assertThat(looked(pages)).contains("\"wrong\":[]");
    }

    @Test
    void aPageWithAMapOfSizesIsReadableAndAsksForNothing() throws Exception {
        String client = "node_modules/.prisma/client/";
        MadeArchive zip = new MadeArchive()
                .file("index.js", "x".repeat(50_000))
                .file(client + "libquery_engine-rhel-openssl-3.0.x.so.node", "a".repeat(600_000))
                .file(client + "libquery_engine-darwin-arm64.dylib.node", "b".repeat(400_000))
                .file("node_modules/prisma/build/index.js", "c".repeat(300_000));
        for (int i = 0; i < 90; i++) {
            zip.file("node_modules/@scope/a-package-of-a-long-name-" + i + "/index.js", "c".repeat(90 * i));
        }
        Path dist = Files.write(scratch.resolve("dist.zip"), zip.zip());

        Path page = page(
                JudgedLayout.FINDINGS, "deploy-check lambda", "--package", dist.toString(), "--runtime", "nodejs22.x");

        assertThat(page).content().contains("<svg class=\"sizes\" role=\"img\"", "could go");
        assertThat(looked(List.of(page))).contains("\"wrong\":[]");
    }

    private Path page(JudgedLayout layout, String verb, String... options) throws Exception {
        Bench project = Bench.in(scratch.resolve(layout.name()), bench.mirror());
        layout.layOut(project);
        String name = layout.name() + "-" + verb.replace(' ', '-') + ".html";
        Path page = scratch.resolve(name.toLowerCase(Locale.ROOT));
        List<String> words = new ArrayList<>(List.of(verb.split(" ", -1)));
        words.addAll(List.of(options));
        words.addAll(List.of("--output", "html=" + page));
        project.slipway(words.toArray(String[]::new));
        return page;
    }

    /** Or the judge would be blind. */
    @Test
    void aPageThatIsWrongInEveryWayIsSeen() throws Exception {
        Path page = Files.writeString(scratch.resolve("wrong.html"), """
                <!DOCTYPE html><title>wrong</title><p style="color:#ccc;background:#fff">pale</p>
                <img src="http://127.0.0.1:1/x.png"><script>console.error("no")</script>
                <div style="width:3000px">wide</div>
                """);

        assertThat(looked(List.of(page)))
                .contains("console: ", "request: http://127.0.0.1:1/x.png", "pictures that do not show: 1")
                .contains("wider than 400: ", "axe: color-contrast", "axe: image-alt");
    }

    /** Places in a zip, in a folder and in an image, and those of the project beside them. */
    @ParameterizedTest
    @ValueSource(
            strings = {"check --package dist.zip", "check --package dist", "check --platform image --image app.tar"})
    void theJudgesTakePlacesWithinWhatShips(String line) throws Exception {
        bench.write(
                "serverless.yml",
                "service: x\nprovider: {name: aws, runtime: nodejs22.x}\nfunctions: {a: {handler: a.b}}\n");
        MadeArchive shipped = new MadeArchive();
        for (String name : List.of("index.js", "ünï & <b>/index.js", "100%/a:b/index.js")) {
            bench.write("dist/" + name, CLIENT);
            shipped.file(name, CLIENT);
        }
        Files.write(bench.folder().resolve("dist.zip"), shipped.zip());
        Files.write(
                bench.folder().resolve("app.tar"),
                MadeImage.tar(MadeImage.of(shipped.tar()).newDocker()));
        Path reports = Files.createTempDirectory(scratch, "reports");
        List<String> words = new ArrayList<>(List.of(line.split(" ")));
        words.addAll(FormatJudges.outputs(reports));

        bench.inProcess(words.toArray(String[]::new));

        assertThat(FormatJudges.of(PACKAGES).faults(reports)).isEmpty();
        String name = words.get(words.size() - 7);
        for (String report : List.of("sarif", "gitlab", "junit")) {
            assertThat(reports.resolve(report)).content().contains("ENG001").contains(name);
        }
        JsonNode places =
                new ObjectMapper().readTree(reports.resolve("sarif").toFile()).at("/runs/0/results");
        assertThat(places.findValuesAsText("uri"))
                .allSatisfy(uri -> assertThat(URI.create(uri).getScheme()).isNull())
                .anySatisfy(uri -> assertThat(URI.create(uri).getPath())
                        .contains(name + ":")
                        .endsWith("ünï & <b>/index.js"));
    }

    private String looked(List<Path> pages) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of(
                "node",
                PAGES.toString(),
                JUDGES.toString(),
                Files.createDirectories(PICTURES).toString()));
        pages.forEach(page -> command.add(page.toString()));
        Ran ran = Ran.in(scratch, Map.of("HOME", scratch.toString()), command);
        assertThat(ran.exitCode()).as(ran.toString()).isZero();
        return ran.output();
    }
}
