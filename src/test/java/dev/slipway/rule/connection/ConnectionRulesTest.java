package dev.slipway.rule.connection;

import static org.assertj.core.api.Assertions.assertThat;

import dev.slipway.domain.judgement.Finding;
import dev.slipway.domain.judgement.Outcome;
import dev.slipway.domain.judgement.Place;
import dev.slipway.domain.judgement.Severity;
import dev.slipway.testing.PlanRecipe;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A database of 100 connections, one connection for each sandbox and replica, unless it is said otherwise. */
class ConnectionRulesTest {
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            # functions and their caps | account | overlap | what is found
            api=50                     | 0    | 2 |
            api=51                     | 0    | 2 | ERROR CON001
            api=100                    | 0    | 1 | NOTE CON004
            api=50                     | 0    | 1 |
            api=51                     | 0    | 1 | NOTE CON004
            api=101                    | 0    | 1 | ERROR CON001
            api=30 cron=20             | 0    | 2 |
            api=30 cron=21             | 0    | 2 | ERROR CON001
            api=26 cron=25             | 0    | 1 | NOTE CON004
            api=30 cron                | 0    | 2 | ERROR CON002
            api                        | 50   | 2 | WARNING CON002
            api                        | 51   | 2 | ERROR CON002
            api cron                   | 50   | 2 | WARNING CON002
            api=10 cron                | 50   | 2 | ERROR CON005, WARNING CON002
            api=60 cron                | 1000 | 2 | ERROR CON001, ERROR CON002
            """)
    void theSumIsHeldAgainstTheBudget(String functions, int account, int overlap, String found) {
        Outcome outcome = judged(account, overlap, functions);

        assertThat(outcome.findings())
                .extracting(each -> each.severity() + " " + each.rule())
                .isEqualTo(found == null ? List.of() : List.of(found.split(", ")));
        assertThat(outcome.ready()).hasValue(outcome.count(Severity.ERROR) == 0);
    }

    /** Behind a star one client's pool, where a process may make several; behind a question mark nothing is known. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            api=50*          |
            api=51*          | 51 x 1 x 2 (api) = 102 connections at the peak, 2 more than the 100
            api=10x5*        |
            api=11x5*        | 11 x 5 x 2 (api) = 110 connections at the peak, 10 more than the 100
            api=30 cron=20*  |
            api=30 cron=21*  | 30 x 1 x 2 (api) + 21 x 1 x 2 (cron) = 102 connections at the peak, 2 more than the 100
            web:99+1*        |
            web:99+2*        | (99 + 2) x 1 (web) = 101 connections at the peak, 1 more than the 100
            api=51?          |
            api=30 cron=21?  |
            """)
    void whatOneClientInEachProcessExceedsIsFoundHoweverManyThereAre(String workloads, String sum) {
        Outcome outcome = judged(0, 2, workloads);

        if (sum == null) {
            assertThat(outcome.findings()).isEmpty();
            assertThat(outcome.ready()).isEmpty();
        } else {
            assertThat(finding(outcome, "CON001").message())
                    .isEqualTo("With one client in each process it is " + sum
                            + " in the budget, and some may make several.");
        }
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '"', textBlock = """
            api=51           | 0    | 2 | CON001 | 51 x 1 x 2 (api) = 102 connections at the peak, 2 more than the 100 in the budget.
            api=60           | 0    | 1 | CON004 | 60 x 1 (api) fits, as one version was said to run at once.
            api=60           | 0    | 1 | CON004 | 120 connections, 20 more than the 100 in the budget.
            api=30 cron=25   | 0    | 1 | CON004 | 110 connections, 10 more than the 100 in the budget.
            api              | 0    | 2 | CON002 | api has no reserved concurrency: it can grow until the account's 1000 executions are in use, that is 1000 x 2 = 2000 connections of 100.
            api cron         | 0    | 2 | CON002 | api, cron have no reserved concurrency: each can grow
            api cron         | 40   | 2 | CON002 | and even that would fit: 40 x 2 = 80 connections.
            api=20 cron      | 1000 | 2 | CON002 | that is 980 x 2 = 1960 connections of 100.
            api=60 worker=90 | 100  | 2 | CON005 | api, worker reserve 150, and this account of 100 executions can reserve nothing
            """)
    void theArithmeticIsWrittenOut(String functions, int account, int overlap, String rule, String words) {
        assertThat(finding(judged(account, overlap, functions), rule).message()).contains(words);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '"', textBlock = """
            # functions      | account | rule | what is to be done
            api=51           | 0   | CON001 | Set the numbers under "what fits": slipway connections plan --instance x --write
            api              | 0   | CON002 | Reserve the numbers under "what fits": slipway connections plan --instance x --write
            api=400          | 200 | CON005 | Reserve the numbers under "what fits": slipway connections plan --instance x --write; or ask AWS for a quota of 500
            web:101           | 0   | CON001 | Set what fits, by hand: web 100
            api=60           | 90  | CON001 | Nothing can be reserved in such an account: lower connection_limit, or ask AWS for a higher quota
            a=40 b=40 c      | 102 | CON001 | Only 2 can be reserved in such an account, and there are 3 functions: lower
            api              | 40  | CON002 | Nothing has to be done, and nothing can be reserved in such an account
            api=1 web:1       | 0   | CON001 | -
            api=60 web:1?     | 0   | CON001 | Say first what web may open, as nothing is given away before: --service web,pool=N.
            api=60 cron?     | 0   | CON001 | Say first what cron may open, as nothing is given away before: --function cron,pool=N.
            """)
    void whatIsToBeDoneIsWhatCanBe(String workloads, int account, String rule, String remedy) {
        Outcome outcome = judged(account, 2, workloads);

        if (remedy.equals("-")) {
            assertThat(outcome.findings()).isEmpty();
        } else {
            assertThat(finding(outcome, rule).remedy()).contains(remedy);
        }
    }

    @Test
    void whereNotOneOfEachFitsTheDatabaseIsTooSmall() {
        Outcome outcome = ConnectionRules.judge(new PlanRecipe().connections(1).plan("api=1 cron=1"));

        assertThat(finding(outcome, "CON001").remedy())
                .isEqualTo(
                        "Nothing fits as it is: lower connection_limit, put a pooler in between, or take a larger database.");
        assertThat(finding(outcome, "CON001").fix()).isEmpty();
    }

    @Test
    void whatHasNoNumberIsNoPartOfTheSumAndNotChecked() {
        Outcome tooMany = judged(0, 2, "api=51 web:1?");
        Outcome open = judged(0, 1, "api=10 cron=5?");
        Outcome unbounded = judged(0, 1, "api=10 cron");

        assertThat(finding(tooMany, "CON001").evidence())
                .extracting(Place::file)
                .containsExactly("api");
        assertThat(open.ready()).isEmpty();
        assertThat(open.findings()).isEmpty();
        assertThat(unbounded.notChecked())
                .extracting(Outcome.Open::why)
                .containsExactly("cron: what nothing bounds has no peak that could be added up.");
    }

    @Test
    void whoIsSwitchedOffIsBoundByNothingAndOpensNothing() {
        assertThat(judged(0, 2, "api=0 cron=0").findings()).isEmpty();
    }

    @Test
    void aFindingThatNumbersWouldMendCarriesThem() {
        assertThat(finding(judged(0, 2, "api=51"), "CON001").fix()).isPresent();
        assertThat(finding(judged(60, 2, "api=51"), "CON001").fix()).isEmpty();
        assertThat(finding(judged(200, 2, "api=400"), "CON005").fix()).isPresent();
    }

    @Test
    void ofNobodyNothingIsProved() {
        Outcome outcome = judged(0, 2, "");

        assertThat(outcome.ready()).isEmpty();
        assertThat(outcome.notApplicable())
                .extracting(Outcome.Open::rule)
                .containsExactly("CON001", "CON002", "CON003", "CON004", "CON005");
    }

    private static Finding finding(Outcome outcome, String rule) {
        return outcome.findings().stream()
                .filter(each -> each.rule().equals(rule))
                .findFirst()
                .orElseThrow(() -> new AssertionError(rule + " is not in " + outcome));
    }

    /** @param account 0 where nobody named it */
    private static Outcome judged(int account, int overlap, String workloads) {
        return ConnectionRules.judge(
                new PlanRecipe().account(account).overlap(overlap).plan(workloads));
    }
}
