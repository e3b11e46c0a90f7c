package dev.slipway.domain.netlifyconfig;

import static org.assertj.core.api.Assertions.assertThat;

import dev.slipway.adapter.jsonschema.SchemaResources;
import dev.slipway.domain.configcheck.Findings;
import dev.slipway.domain.document.Document;
import dev.slipway.domain.problem.ProblemException;
import dev.slipway.domain.webproject.ClientNeed;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;

class NetlifyJudgedTest {
    private static final ClientNeed NONE = new ClientNeed(false, List.of(), List.of(), Optional.empty());

    /** The same cases are put to Netlify's own reader in the profile `real`. */
    @ParameterizedTest
    @CsvFileSource(
            resources = "/dev/slipway/judges/netlify.tsv",
            delimiter = '\t',
            numLinesToSkip = 4,
            quoteCharacter = '\u0001')
    void aFileIsJudgedAsByNetlify(String verdict, String lines) throws ProblemException {
        Document document = Toml.parse(lines.replace(';', '\n'));

        Findings found = NetlifyCheck.check(new NetlifyCheck.Subject(
                document,
                new SchemaResources().violations("netlify-today", document),
                NONE,
                Optional.empty(),
                List.of()));

        List<String> errors = found.found().stream()
                .filter(each -> each.finding().isError())
                .map(each -> each.finding().rule())
                .toList();
        assertThat(errors).hasSize(verdict.equals("fine") ? 0 : 1);
    }
}
