package dev.slipway.rule.netlify;

import static org.assertj.core.api.Assertions.assertThat;

import dev.slipway.adapter.descriptor.DescriptorDocuments;
import dev.slipway.adapter.jsonschema.SchemaResources;
import dev.slipway.adapter.tables.RuleTable;
import dev.slipway.adapter.tables.Tsv;
import dev.slipway.domain.document.Document;
import dev.slipway.domain.judgement.Finding;
import dev.slipway.domain.judgement.Outcome;
import dev.slipway.domain.problem.ProblemException;
import dev.slipway.domain.webproject.ClientNeed;
import dev.slipway.domain.webproject.GenerateStep.Generates;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;

class NetlifyJudgedTest {
    private static final ClientNeed NONE =
            new ClientNeed(false, List.of(), false, List.of(), Optional.empty(), Optional.empty());

    /** The same cases are put to Netlify's own reader in the profile `real`. */
    @ParameterizedTest
    @CsvFileSource(
            resources = "/dev/slipway/judges/netlify.tsv",
            delimiter = '\t',
            numLinesToSkip = 4,
            quoteCharacter = '\u0001')
    void aFileIsJudgedAsByNetlify(String verdict, String lines) throws ProblemException {
        Document document = new DescriptorDocuments()
                .parse("netlify.toml", lines.replace(';', '\n'))
                .get(0);

        Outcome found = NetlifyRules.judge(new NetlifyFile(
                document,
                new SchemaResources().violations("netlify-today", document),
                new RuleTable(new Tsv(Map.of())).load(),
                NONE,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                List.of(),
                Generates.LACKS));

        List<String> errors = found.findings().stream()
                .filter(Finding::isError)
                .map(Finding::rule)
                .toList();
        assertThat(errors).hasSize(verdict.equals("fine") ? 0 : 1);
    }
}
