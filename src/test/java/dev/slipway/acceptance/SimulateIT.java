package dev.slipway.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Arrays;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code connections simulate} through the packaged program. */
final class SimulateIT {
    private static final String[] HOUR = {
        "connections", "simulate", "--rps", "400", "--duration", "250", "--hours", "1", "--reserved", "100"
    };

    @AutoClose
    private final Bench bench;

    SimulateIT(@TempDir Path scratch) {
        bench = Bench.in(scratch);
    }

    @Test
    void whatTheDatabaseCarriesIsSaidSo() throws Exception {
        Ran ran = bench.done(and("--max-connections", "100"));

        assertThat(ran.output())
                .startsWith("The database carries it: 100 connections at the peak, of 100 (100.0 %).")
                .contains("Erlang's formula: 7.6 %", "Little's law: ", "--seed")
                .doesNotContain("####");
        assertThat(ran.errors()).isEmpty();
    }

    @Test
    void aDeployThatIsTooMuchEndsWithOneAndABound() throws Exception {
        Ran ran = bench.slipway(and("--max-connections", "120", "--deploy-at", "0.5"));

        assertThat(ran.exitCode()).as(ran.toString()).isEqualTo(1);
        assertThat(ran.output()).contains("Too many connections: 200 ", "zombies", "####", "--reserved 60");
    }

    @Test
    void theSameSeedIsTheSameDay() throws Exception {
        Ran first = bench.done(and("--seed", "7", "--format", "json"));
        Ran again = bench.done(and("--seed", "7", "--format", "json"));
        Ran other = bench.done(and("--seed", "8", "--format", "json"));

        assertThat(again.output()).isEqualTo(first.output()).contains("slipway/connections-simulate/v1");
        assertThat(other.output()).isNotEqualTo(first.output());
    }

    @Test
    void aRateThatIsNoneIsRefused() throws Exception {
        Ran ran = bench.refused(2, "connections", "simulate", "--rps", "many", "--duration", "200");

        assertThat(ran.errors()).contains("--rps many is not a rate");
    }

    private static String[] and(String... more) {
        String[] line = Arrays.copyOf(HOUR, HOUR.length + more.length);
        System.arraycopy(more, 0, line, HOUR.length, more.length);
        return line;
    }
}
