package dev.slipway.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.slipway.cli.CommandsInProcess.Ran;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** {@code slipway connections simulate}, from its words to its exit code. */
class SimulateTest {
    private Ran ran = Ran.NOT_YET;

    @ParameterizedTest
    @CsvSource({
        "--hours 1 --even --duration-shape fixed --rps 80 --duration 200 --max-connections 16, 0",
        "--hours 1 --even --duration-shape fixed --rps 80 --duration 200 --max-connections 15, 1",
        "--hours 1 --even --duration-shape fixed --rps 80 --duration 200 --max-connections 20 --reserve 4, 0",
        "--hours 1 --even --duration-shape fixed --rps 80 --duration 200 --max-connections 20 --reserve 5, 1",
        "--hours 1 --even --duration-shape fixed --rps 80 --duration 200 --connection-limit 2 --max-connections 31, 1",
        "--hours 1 --even --duration-shape fixed --rps 80 --duration 0.2s, 0",
        "--hours 1 --even --duration-shape fixed --rps 80 --duration 200 --instance t2.micro, 0",
        "--hours 1 --even --duration-shape fixed --rps 80 --duration 200 --instance t2.micro --reserve 70, 1",
        "--hours 30m --rps 0 --duration 200 --max-connections 1, 0",
    })
    void theExitCodeSaysWhetherTheLimitWasKept(String options, int code) {
        assertThat(run(options)).as(ran.err()).isEqualTo(code);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            --rps 1                                          | --duration
            --rps x --duration 10                            | --rps x is not a rate
            --rps 1e3 --duration 10                          | --rps 1e3 is not a rate
            --rps 0.0001 --duration 10                       | --rps 0.0001 is not a rate
            --rps 1 --duration 0                             | --duration 0 is not a time from 1 ms
            --rps 1 --duration 10d                           | --duration 10d is not a time
            --rps 1 --duration 8000h                         | --duration 8000h is not a time
            --rps 1 --duration 10 --duration-p95 10          | --duration-p95 10 is not above
            --rps 1 --duration 10 --duration-p95 39          | --duration-p95 39 is not above
            --rps 1 --duration 10 --duration-p95 20 --duration-shape fixed | --duration-shape
            --rps 1 --duration 10 --burst 1:2                | --burst 1:2 is not of the form
            --rps 1 --duration 16m                           | 15 minutes, after which Lambda ends every request
            --rps 1 --duration 10 --duration-p95 16m         | --duration-p95 16m is not a time
            --rps 1 --duration 10 --deploy-at 30             | --deploy-at 30 is not before the end of what is simulated, 1 day
            --rps 1 --duration 10 --deploy-at 24h            | --deploy-at 24h is not before the end
            --rps 1 --duration 10 --hours 90m --deploy-at 2h | 90 minutes; --hours makes it longer
            --rps 1 --duration 10 --burst 25h:2:1m           | --burst 25h:2:1m is not before the end
            --rps 1 --duration 10 --hours 169                | --hours 169 is not a time
            --rps 1 --duration 10 --reserved 1.5             | --reserved 1.5 is not a whole number
            --rps 1 --duration 10 --seed -1                  | --seed -1 is not a whole number
            --rps 1 --duration 10 --max-connections 0        | --max-connections 0 is not a whole number
            --rps 1 --duration 10 --max-connections 9 --instance t2.micro | --instance
            --rps 1000000 --duration 10                      | at most 8,000,000,000 are simulated
            --rps 200000 --duration 10s --hours 1            | at most 1,000,000 are simulated
            --rps 9000 --duration 1s --hours 1 --max-age 1s  | at most 1,000,000 are simulated
            """)
    void whatCannotBeSimulatedIsRefused(String options, String message) {
        int code = run(options);

        assertThat(ran.err()).contains(message).contains("hint: ");
        assertThat(code).isEqualTo(2);
        assertThat(ran.out()).isEmpty();
    }

    @Test
    void theReportBeginsWithTheAnswerAndShowsLittlesLaw() {
        run("--hours 1 --even --duration-shape fixed --rps 80 --duration 200 --max-connections 20 --deploy-at 30m");

        assertThat(ran.out())
                .startsWith("Too many connections: 32 connections at the peak, 12 above the 20")
                .contains("the first time at 00:30:00")
                .contains("Little's law: 80.0/s x 200 ms = 16.0")
                .contains("16 of them held by zombies")
                .contains("limit |", "####")
                .contains("--reserved 10 (20 / 1 / 2 for a deploy)");
    }

    @Test
    void withoutALimitThereIsNoVerdict() {
        run("--hours 1 --rps 5 --duration 200 --reserved 2");

        assertThat(ran.out()).contains("not compared with a database").contains("Erlang's formula: ");
    }

    @Test
    void whatHardlyVariesIsALineAndNoChart() {
        run("--hours 1 --even --duration-shape fixed --rps 80 --duration 200 --max-connections 16");

        assertThat(ran.out())
                .contains("over time    much the same all the time: 16 at most in each 50 s")
                .doesNotContain("####");
    }

    private int run(String options) {
        ran = new CommandsInProcess(Path.of("."), Map.of()).run(("connections simulate " + options.strip()).split(" "));
        return ran.code();
    }
}
