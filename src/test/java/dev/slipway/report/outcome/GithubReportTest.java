package dev.slipway.report.outcome;

import static org.assertj.core.api.Assertions.assertThat;

import dev.slipway.domain.judgement.Finding;
import dev.slipway.domain.judgement.Place;
import dev.slipway.domain.judgement.Severity;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class GithubReportTest {
    @Test
    void theErrorComesFirstAndTheLastLineSumsUp() {
        assertThat(GithubReport.of(Judgements.orders())).isEqualTo("""
                ::error file=serverless.yml,line=21,col=3,title=CON001 Peak connections exceed the budget::301 sandboxes \
                x 5 x 2 (deploy) = 3010 of 813 (m5.large). slipway datasource limit 1
                ::notice title=URL003 No connection limit::It sets no limit. Set one.
                slipway check: not ready, 1 error, 1 note, 1 suppressed, 3 not checked
                """);
    }

    @Test
    void ofEachKindTenAreShown() {
        List<Finding> many = new ArrayList<>();
        for (int line = 1; line <= 12; line++) {
            many.add(Judgements.finding("URL003", Severity.WARNING, Place.in("a", line, "")));
            many.add(Judgements.finding("URL001", Severity.ERROR, Place.in("b", line, "")));
        }

        List<String> lines = GithubReport.of(Judgements.with(many)).lines().toList();

        assertThat(lines).hasSize(21);
        assertThat(lines.subList(0, 10)).allMatch(line -> line.startsWith("::error file=b,line="));
        assertThat(lines.subList(10, 20)).allMatch(line -> line.startsWith("::warning file=a,line="));
        assertThat(lines.get(20)).contains("12 errors, 12 warnings", "4 more than GitHub shows");
    }

    @Test
    void noNameWritesACommandOfItsOwn() {
        List<String> lines = GithubReport.of(Judgements.nasty()).lines().toList();

        assertThat(lines).hasSize(2);
        assertThat(lines.get(0))
                .startsWith("::error file=x/a\\n%3A%3Aerror%3A%3Ax%250A\\r")
                .contains("%2Cline=3".substring(3));
        assertThat(lines.get(0).substring(2, lines.get(0).indexOf("::", 2))).doesNotContain("::");
        assertThat(lines.get(0)).doesNotContain("##[", "\u202e", "\u2028");
    }
}
