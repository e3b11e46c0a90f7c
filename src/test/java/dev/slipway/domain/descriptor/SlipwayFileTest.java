package dev.slipway.domain.descriptor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion.VersionFlag;
import dev.slipway.adapter.descriptor.DescriptorDocuments;
import dev.slipway.domain.document.Document;
import dev.slipway.domain.judgement.Severity;
import dev.slipway.domain.judgement.Suppression;
import dev.slipway.domain.problem.Problem.Kind;
import dev.slipway.domain.problem.ProblemException;
import dev.slipway.testing.Fuzz;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The program and the schema for editors read one {@code slipway.yaml}. */
class SlipwayFileTest {
    private static final Path SCHEMA = Path.of("docs/schemas/slipway-yaml.json");

    @Test
    void theExampleOfThePageIsReadInFull() throws IOException, ProblemException {
        String example = Files.readString(Path.of("docs/slipway-yaml.md")).split("```(yaml)?\n")[1];

        SlipwayFile.Content content = read(example);

        assertThat(content.terms().database().instance()).contains("m5.large");
        assertThat(content.destination().platform()).hasToString("Optional[lambda (slipway.yaml:17)]");
        assertThat(content.destination().runtime()).hasToString("Optional[nodejs22.x (slipway.yaml:18)]");
        assertThat(content.destination().arch()).hasToString("Optional[arm64 (slipway.yaml:19)]");
        assertThat(content.failOn()).contains(Severity.WARNING);
        Suppression suppression = content.suppressions().all().get(0);
        assertThat(suppression.shown()).isEqualTo("CON002 in serverless.yml");
        assertThat(suppression.until()).contains(LocalDate.of(2027, 1, 31));
        assertThat(suppression.reason()).endsWith("ticket OPS-71");
        assertThat(suppression.place().place()).isEqualTo("slipway.yaml:22");
        assertThat(offences(example)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{}",
                "headroom: 10%",
                "suppress: []",
                "suppress: [{rule: url003, reason: r}]",
                "suppress: [{rule: URL003, reason: r, file: '**/*.prisma', until: '2026-02-28'}]",
                "fail-on: note",
                "platform: image\nruntime: alpine:3.20",
                "clients: {psql: 0}"
            })
    void whatTheSchemaTakesTheProgramTakes(String yaml) throws IOException, ProblemException {
        assertThat(offences(yaml)).isEmpty();
        assertThat(read(yaml)).isNotNull();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            [1]                                               | 1:1  | slipway.yaml must be a list of "name: value" lines.
            supress: []                                       | 1:1  | there is no setting "supress" in slipway.yaml.
            suppress: URL003                                  | 1:11 | suppress must be a list.
            suppress: [URL003]                                | 1:12 | a suppression must be a list of "name: value" lines.
            suppress: [{rule: URL003}]                        | 1:12 | a suppression needs a reason.
            suppress: [{rule: URL003, reason: ' '}]           | 1:35 | a suppression needs a reason.
            suppress: [{reason: r}]                           | 1:12 | a suppression needs a rule.
            suppress: [{rule: [URL003], reason: r}]           | 1:19 | rule is a list, not a name.
            suppress: [{rule: URL003, reason: r, untill: x}]  | 1:38 | there is no setting "untill" in a suppression.
            suppress: [{rule: URL003, reason: r, until: x}]   | 1:45 | until is x, not a day.
            'suppress: [{rule: URL003, reason: r, until: 31.01.2027}]' | 1:45 | until is 31.01.2027, not a day.
            fail-on: warnings                                 | 1:10 | fail-on is warnings, which is none of: error, warning, note.
            platform: aws                                     | 1:11 | platform is aws, which is none of: lambda, now, vercel, netlify, image, fly.
            arch: x86                                      | 1:7  | arch is x86, which is none of: x64, arm64, x86_64, amd64, aarch64.
            database: {max-connections: 0}                    | 1:29 | max-connections is 0, not a whole number from 1 to 999999999.
            headroom: 100                                     | 1:11 | headroom is 100, not a whole number from 0 to 99.
            database: {max-connections: 2000000000}           | 1:29 | max-connections is 2000000000, not a whole number from 1 to 999999999.
            reserve: -1                                       | 1:10 | reserve is -1, not a whole number from 0 to 999999999.
            """)
    void whatTheProgramRefusesTheSchemaRefuses(String yaml, String place, String message) throws IOException {
        assertThatThrownBy(() -> read(yaml)).isInstanceOfSatisfying(ProblemException.class, thrown -> {
            assertThat(thrown.problem().message()).isEqualTo("slipway.yaml:" + place + ": " + message);
            assertThat(thrown.problem().kind()).isEqualTo(Kind.INPUT);
        });
        assertThat(offences(yaml)).isNotEmpty();
    }

    /** The remedy was "database: 1", and of a tab it was told that a token was looked for. */
    @Test
    void whatIsToldHelps() {
        assertThatThrownBy(() -> read("hello"))
                .isInstanceOfSatisfying(
                        ProblemException.class,
                        thrown -> assertThat(thrown.problem().remedy())
                                .startsWith("The settings are: database, connection-limit,"));
        assertThatThrownBy(() -> read("database:\n\tinstance: m5.large\n"))
                .isInstanceOfSatisfying(
                        ProblemException.class,
                        thrown -> assertThat(thrown.problem().message()).contains(":2:1 ", "TAB"));
    }

    @Test
    void theNearestNameIsTold() {
        assertThatThrownBy(() -> read("fail_on: note"))
                .isInstanceOfSatisfying(
                        ProblemException.class,
                        thrown -> assertThat(thrown.problem().remedy()).startsWith("Did you mean fail-on?"));
        assertThatThrownBy(() -> read("platform: verzel"))
                .isInstanceOfSatisfying(
                        ProblemException.class,
                        thrown -> assertThat(thrown.problem().remedy()).isEqualTo("Did you mean vercel?"));
    }

    /** A setting that only one of the two knows would be a mistake for the user of the other. */
    @Test
    void aWrongKeyIsAnsweredWithAllKeysOfTheSchema() throws IOException {
        List<String> keys = new ArrayList<>();
        new ObjectMapper()
                .readTree(SCHEMA.toFile())
                .path("properties")
                .fieldNames()
                .forEachRemaining(keys::add);

        assertThatThrownBy(() -> read("zzzzzzzzzzzz: 1"))
                .isInstanceOfSatisfying(
                        ProblemException.class,
                        thrown -> assertThat(thrown.problem()
                                        .remedy()
                                        .replaceAll(".*: |\\.$", "")
                                        .split(", "))
                                .containsExactlyInAnyOrderElementsOf(keys));
    }

    @Test
    void nothingBreaksTheReader() {
        String corpus = "suppress:\n  - &a {rule: URL003, reason: r, until: 2027-01-31}\n  - *a\nfail-on: note\n";
        Fuzz.run(11, 2_000, List.of(corpus, "arch: x64\nplatform: now\nruntime: &b [*b]\n"), text -> {
            try {
                read(text);
            } catch (ProblemException expected) {
                assertThat(expected.problem().remedy()).isNotEmpty();
            }
        });
    }

    private static SlipwayFile.Content read(String yaml) throws ProblemException {
        List<Document> documents = new DescriptorDocuments().parse("slipway.yaml", yaml);
        return SlipwayFile.read(documents.isEmpty() ? Document.empty("slipway.yaml", yaml) : documents.get(0));
    }

    private static List<String> offences(String yaml) throws IOException {
        return JsonSchemaFactory.getInstance(VersionFlag.V7)
                .getSchema(new ObjectMapper().readTree(SCHEMA.toFile()))
                .validate(new ObjectMapper(new YAMLFactory()).readTree(yaml))
                .stream()
                .map(Object::toString)
                .toList();
    }
}
