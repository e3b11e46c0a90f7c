package dev.slipway.rule.suppression;

import static org.assertj.core.api.Assertions.assertThat;

import dev.slipway.adapter.tables.RuleTable;
import dev.slipway.adapter.tables.Tsv;
import dev.slipway.domain.judgement.Check;
import dev.slipway.domain.judgement.Finding;
import dev.slipway.domain.judgement.Outcome;
import dev.slipway.domain.judgement.Place;
import dev.slipway.domain.judgement.Suppression;
import dev.slipway.domain.judgement.SuppressionUse;
import dev.slipway.domain.judgement.Suppressions;
import dev.slipway.domain.problem.ProblemException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SuppressionRulesTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 29);
    private static final List<Check<SuppressionUse>> CHECKS = List.of(
            new SuppressionExpired("SUP001"), new SuppressionUnused("SUP002"), new SuppressionUnknown("SUP003"));

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            URL003 |         |            | true  | true  |
            URL003 |         | 2026-11-29 | true  | true  |
            URL003 |         | 2026-11-28 | false | true  | SUP001 URL003 was suppressed until 2026-11-28, and is not any more.
            URL003 | .env    |            | false | true  | SUP002 There is no finding of URL003 in .env, which is suppressed.
            url003 |         |            | false | true  | SUP002 There is no finding of url003, which is suppressed.
            URL003 |         |            | false | false |
            URL03  |         |            | false | true  | SUP003 There is no rule URL03; did you mean URL003?
            NOPE   |         |            | false | true  | SUP003 There is no rule NOPE.
            """)
    void whatIsToBeSaidOfASuppression(
            String rule, String file, LocalDate until, boolean used, boolean asked, String finding)
            throws ProblemException {
        Suppression suppression = new Suppression(
                rule,
                Optional.ofNullable(file).orElse(""),
                "known",
                Optional.ofNullable(until),
                Place.in("slipway.yaml", 12, "rule: " + rule));
        SuppressionUse use = new SuppressionUse(
                new Suppressions(List.of(suppression)),
                used ? Set.of(suppression) : Set.of(),
                TODAY,
                new RuleTable(new Tsv(Map.of())).load(),
                asked ? Set.of("URL003") : Set.of());

        List<Finding> findings = Outcome.judge(CHECKS, use).findings();

        assertThat(findings)
                .extracting(each -> each.rule() + " " + each.message())
                .containsExactlyElementsOf(Optional.ofNullable(finding).stream().toList());
        assertThat(findings).allMatch(each -> each.evidence().get(0).place().equals("slipway.yaml:12"));
    }
}
