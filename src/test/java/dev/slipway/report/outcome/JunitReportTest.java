package dev.slipway.report.outcome;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.StringReader;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import javax.xml.XMLConstants;
import javax.xml.transform.stream.StreamSource;
import javax.xml.validation.SchemaFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class JunitReportTest {
    private static Stream<JudgedProject> projects() {
        return Stream.of(
                Judgements.orders(),
                Judgements.nasty(),
                Judgements.with(List.of()),
                Judgements.with(List.of(Judgements.NOTE, Judgements.LIMIT)));
    }

    @ParameterizedTest
    @MethodSource("projects")
    void aReportIsXmlThatServersRead(JudgedProject project) throws Exception {
        SchemaFactory.newInstance(XMLConstants.W3C_XML_SCHEMA_NS_URI)
                .newSchema(Path.of("src/test/resources/formats/junit.xsd").toFile())
                .newValidator()
                .validate(new StreamSource(new StringReader(JunitReport.of(project))));
    }

    @Test
    void everyRuleIsACaseAndOnlyAnErrorFails() {
        String xml = JunitReport.of(Judgements.orders());

        assertThat(xml)
                .contains("<testsuites name=\"slipway check\" tests=\"11\" failures=\"1\" errors=\"0\" time=\"0\">")
                .contains("<testsuite name=\"url\" tests=\"7\" failures=\"0\" errors=\"0\" time=\"0\" skipped=\"3\">")
                .contains("name=\"URL001 The URL does not parse\" time=\"0\"/>")
                .contains("<failure type=\"error\" message=\"error serverless.yml:21: 301 sandboxes")
                .contains("<system-out>It is part of CON001.</system-out>")
                .contains("<system-out>note DATABASE_URL: It sets no limit. Set one.</system-out>")
                .contains("<skipped>not checked: no connection is made</skipped>")
                .contains("<skipped>not applicable: there is no adapter</skipped>")
                .contains("<skipped>suppressed: PgBouncer 1.21 is in front (slipway.yaml:4)</skipped>");
    }

    @Test
    void whatXmlCannotHoldIsReplaced() {
        String xml = JunitReport.of(Judgements.nasty());

        assertThat(xml)
                .doesNotContain("\u0000", "\u001b", "\ud800", "\uffff", "]]>", "<img", "\u202e")
                .contains("\\uffff");
        assertThat(xml.lines()).noneMatch(line -> line.strip().startsWith("::"));
    }
}
