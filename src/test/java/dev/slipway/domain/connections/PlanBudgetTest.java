package dev.slipway.domain.connections;

import static org.assertj.core.api.Assertions.assertThat;

import dev.slipway.domain.capacity.Budget;
import dev.slipway.domain.capacity.Capacity;
import dev.slipway.domain.judgement.Place;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is left of a database of 100 connections, and what is said of that. */
class PlanBudgetTest {
    private static final Capacity HUNDRED =
            Capacity.given(Optional.empty(), Optional.empty(), 100, "--max-connections");
    private static final Place PLACE = Place.in("serverless.yml", 2, "");

    @ParameterizedTest
    @CsvSource({
        "0, 0, 0, 100",
        "10, 0, 0, 90",
        "0, 5, 0, 95",
        "0, 0, 10, 90",
        "0, 5, 33, 63",
        "10, 5, 10, 76",
        "60, 60, 10, 0",
    })
    void whatIsKeptForOthersIsTakenOffAndHeadroomIsRoundedUp(int reserve, int client, int headroom, int left) {
        Budget budget = PlanBudget.of(HUNDRED, terms(reserve, client, headroom));

        assertThat(budget.connections()).isEqualTo(left);
    }

    @ParameterizedTest
    @CsvSource({"0, 0, 1", "2, 0, 0", "0, 10, 0"})
    void thatNothingIsKeptIsSaid(int client, int headroom, int notes) {
        assertThat(notes(terms(0, client, headroom), WorkloadKind.SERVICE, Setting.option("--connection-limit", 1)))
                .hasSize(notes)
                .allSatisfy(note -> assertThat(note).startsWith("Nothing is kept for people, migrations and reports"));
    }

    @Test
    void whatIsAssumedOfFunctionsIsSaid() {
        List<String> notes =
                notes(terms(0, 2, 0), WorkloadKind.FUNCTION, new Setting.Hidden("the URL comes from elsewhere", PLACE));

        assertThat(notes).hasSize(2);
        assertThat(notes.get(0)).startsWith("Functions count twice,").endsWith("--deploy-overlap 1.");
        assertThat(notes.get(1)).startsWith("The database URL of api is not in the files;");
    }

    private static List<String> notes(Terms terms, WorkloadKind kind, Setting pool) {
        Settings settings =
                new Settings(Setting.option("--cap", 1), Setting.absent(), Setting.absent(), pool, Setting.absent());
        return new Planner(HUNDRED, terms)
                .plan(List.of(new Workload("api", kind, settings, PLACE)), List.of(), false)
                .notes();
    }

    private static Terms terms(int reserve, int client, int headroom) {
        Setting unsaid = Setting.absent();
        return new Terms(
                Terms.Database.UNNAMED,
                unsaid,
                reserve == 0 ? unsaid : Setting.option("--reserve", reserve),
                unsaid,
                headroom == 0 ? unsaid : Setting.option("--headroom", headroom),
                unsaid,
                client == 0 ? List.of() : List.of(new Client("migrations", client, PLACE)),
                List.of(),
                List.of(),
                "");
    }
}
