package dev.slipway.cli.connections;

import dev.slipway.cli.CommandProblem;
import dev.slipway.cli.LambdaTime;
import dev.slipway.cli.Line;
import dev.slipway.cli.Numbers;
import dev.slipway.cli.Options;
import dev.slipway.cli.Spans;
import dev.slipway.domain.problem.ProblemException;
import dev.slipway.domain.simulation.FunctionLoad;
import dev.slipway.domain.simulation.RequestDuration;
import dev.slipway.domain.simulation.Scenario;
import dev.slipway.domain.simulation.Traffic;
import dev.slipway.port.CapacityTable;
import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import picocli.CommandLine.Model.CommandSpec;

/** The options that describe what is simulated. */
final class SimulationFlags {
    private static final Duration SECOND = Duration.ofSeconds(1);
    private static final int MOST_DEPLOYS = 1000;

    private SimulationFlags() {}

    static void describe(CommandSpec spec) {
        spec.addOption(Options.required(Options.value("--rps", "R", "Requests per second that come to the function.")));
        spec.addOption(Options.required(
                Options.value("--duration", "MS", "How long a request takes on average; 200, 200ms, 1.5s.")));
        spec.addOption(Options.choice(
                "--duration-shape",
                List.of("exponential", "fixed"),
                "How durations spread: exponential, which is the default, has many short and few long ones."));
        spec.addOption(Options.value(
                "--duration-p95",
                "MS",
                "What 95 of 100 requests stay below: durations are lognormal then, as measured ones often are."));
        spec.addOption(Options.value(
                "--cold-start", "MS", "What the first request of a sandbox takes longer; 0 unless you say otherwise."));
        spec.addOption(Options.repeated(
                "--burst", "AT:RPS:FOR", "Another rate for a while, such as 9h:2000:15m; may be repeated."));
        spec.addOption(Options.flag("--even", "Requests come in equal steps, in place of at random."));
        SimulationLimits.describe(spec);
        spec.addOption(Options.value(
                "--hours", "H", "How long is simulated; 24 unless you say otherwise, at most 168 (a week)."));
        spec.addOption(Options.value(
                "--seed", "N", "Another number is another possible day; the same one, 1 by default, the same day."));
    }

    /** @param capacities for {@code --instance} */
    static Scenario scenario(Line line, CapacityTable capacities) throws ProblemException {
        Duration length = Spans.of(line, "--hours", ChronoUnit.HOURS, SECOND).orElse(Duration.ofHours(24));
        OptionalInt reserved = Numbers.whole(line, "--reserved", 0, 1_000_000);
        FunctionLoad function = new FunctionLoad(
                "function",
                new Traffic(
                        Decimals.rate("--rps", line.text("--rps").orElse("")),
                        bursts(line, length),
                        line.has("--even")),
                duration(line),
                Numbers.whole(line, "--connection-limit", 1, 10_000).orElse(1),
                reserved,
                new FunctionLoad.SandboxLife(
                        Spans.of(line, "--idle", ChronoUnit.MINUTES, SECOND).orElse(Duration.ofMinutes(10)),
                        Spans.of(line, "--max-age", ChronoUnit.MINUTES, SECOND),
                        Spans.of(line, "--cold-start", ChronoUnit.MILLIS, Duration.ZERO)
                                .orElse(Duration.ZERO)));
        return new Scenario(
                List.of(function),
                length,
                deploys(line, length),
                Spans.of(line, "--db-idle-timeout", ChronoUnit.SECONDS, SECOND),
                SimulationLimits.limit(line, capacities),
                Numbers.whole(line, "--seed", 0, Integer.MAX_VALUE).orElse(1));
    }

    private static RequestDuration duration(Line line) throws ProblemException {
        line.requireAtMostOneOf("--duration-shape", "--duration-p95");
        Duration mean = LambdaTime.of(line, "--duration");
        if (line.has("--duration-p95")) {
            return lognormal(line, mean, LambdaTime.of(line, "--duration-p95"));
        }
        return line.text("--duration-shape").orElse("").equals("fixed")
                ? new RequestDuration.Fixed(mean)
                : new RequestDuration.Exponential(mean);
    }

    private static RequestDuration lognormal(Line line, Duration mean, Duration p95) throws ProblemException {
        if (!RequestDuration.Lognormal.allows(mean, p95)) {
            throw CommandProblem.invalidValue(
                    "--duration-p95",
                    line.text("--duration-p95").orElse(""),
                    "above --duration and at most " + RequestDuration.Lognormal.WIDEST + " times as long");
        }
        return new RequestDuration.Lognormal(mean, p95);
    }

    private static List<Traffic.Burst> bursts(Line line, Duration length) throws ProblemException {
        List<Traffic.Burst> bursts = new ArrayList<>();
        for (String text : line.texts("--burst")) {
            List<String> parts = List.of(text.split(":", -1));
            if (parts.size() != 3 || bursts.size() == MOST_DEPLOYS) {
                throw CommandProblem.invalidValue("--burst", text, "of the form AT:RPS:FOR, such as 9h:2000:15m");
            }
            bursts.add(new Traffic.Burst(
                    within(length, "--burst", text, parts.get(0)),
                    Spans.parse("--burst", parts.get(2), ChronoUnit.MINUTES, SECOND),
                    Decimals.rate("--burst", parts.get(1))));
        }
        return bursts;
    }

    private static List<Duration> deploys(Line line, Duration length) throws ProblemException {
        List<Duration> deploys = new ArrayList<>();
        for (String text : line.texts("--deploy-at")) {
            deploys.add(within(length, "--deploy-at", text, text));
        }
        return deploys;
    }

    /** A time of the day that is simulated; what lies behind its end would change nothing, and say nothing of it. */
    private static Duration within(Duration length, String option, String value, String time) throws ProblemException {
        Duration at = Spans.parse(option, time, ChronoUnit.HOURS, Duration.ZERO);
        if (at.compareTo(length) >= 0) {
            throw CommandProblem.invalidValue(
                    option,
                    value,
                    "before the end of what is simulated, " + Spans.text(length)
                            + "; --hours makes it longer, up to 168");
        }
        return at;
    }
}
