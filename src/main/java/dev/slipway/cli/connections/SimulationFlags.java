package dev.slipway.cli.connections;

import dev.slipway.cli.LambdaTime;
import dev.slipway.cli.Line;
import dev.slipway.cli.Option;
import dev.slipway.cli.Options;
import dev.slipway.cli.Spans;
import dev.slipway.domain.problem.Problem;
import dev.slipway.domain.problem.ProblemException;
import dev.slipway.domain.simulation.ArrivalProcess;
import dev.slipway.domain.simulation.FunctionLoad;
import dev.slipway.domain.simulation.RequestDuration;
import dev.slipway.domain.simulation.Scenario;
import dev.slipway.port.CapacityTable;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;

/** The options that describe what is simulated. */
final class SimulationFlags {
    private static final Duration SECOND = Duration.ofSeconds(1);
    private static final int MOST_BURSTS = 1000;
    private static final String RATE = "a rate of requests per second, 0 or from 0.001 to 1000000";
    private static final Option<Double> RPS = Option.text(
                    "--rps", "R", "Requests per second that come to the function.")
            .orFail()
            .as(SimulationFlags::rate, RATE);
    private static final Option<Duration> DURATION = LambdaTime.option(
                    "--duration", "How long a request takes on average; 200, 200ms, 1.5s.")
            .orFail();
    private static final Option<String> DURATION_SHAPE = Option.choice(
            "--duration-shape",
            List.of("exponential", "fixed"),
            "How durations spread: exponential, which is the default, has many short and few long ones.");
    private static final Option<Duration> DURATION_P95 = LambdaTime.option(
            "--duration-p95",
            "What 95 of 100 requests stay below: durations are lognormal then, as measured ones often are.");
    private static final Option<Duration> COLD_START = Option.span(
            "--cold-start",
            "MS",
            ChronoUnit.MILLIS,
            Duration.ZERO,
            "What the first request of a sandbox takes longer; 0 unless you say otherwise.");
    private static final Option<Duration> HOURS = Option.span(
            "--hours",
            "H",
            ChronoUnit.HOURS,
            SECOND,
            "How long is simulated; 24 unless you say otherwise, at most 168 (a week).");
    private static final Option<ArrivalProcess.Burst> BURST = Option.text(
                    "--burst", "AT:RPS:FOR", "Another rate for a while, such as 9h:2000:15m; may be repeated.")
            .repeated()
            .as(SimulationFlags::burst);
    private static final Option<Boolean> EVEN =
            Option.flag("--even", "Requests come in equal steps, in place of at random.");
    private static final Option<Duration> DEPLOY_AT = Option.text(
                    "--deploy-at",
                    "HOURS",
                    "A deploy at that time from the beginning: old sandboxes get no more requests, and hold their",
                    "connections until their idle life ends (zombies); may be repeated.")
            .repeated()
            .as((option, text, line) -> within(line, option, text, text));
    private static final Option<Integer> SEED = Option.whole(
            "--seed",
            "N",
            0,
            Integer.MAX_VALUE,
            "Another number is another possible day; the same one, 1 by default, the same day.");

    static final Options ALL = Options.of(
            RPS,
            DURATION,
            DURATION_SHAPE,
            DURATION_P95,
            COLD_START,
            BURST,
            EVEN,
            SimulationLimits.SANDBOXES,
            DEPLOY_AT,
            SimulationLimits.DATABASE,
            HOURS,
            SEED);

    private SimulationFlags() {}

    /** @param capacities for {@code --instance} */
    static Scenario scenario(Line line, CapacityTable capacities) throws ProblemException {
        Duration length = length(line);
        List<ArrivalProcess.Burst> bursts = line.all(BURST);
        if (bursts.size() > MOST_BURSTS) {
            throw Problem.usage("--burst is given more than " + MOST_BURSTS + " times.")
                    .remedy("Leave some of them out.");
        }
        FunctionLoad function = new FunctionLoad(
                "function",
                new ArrivalProcess(line.get(RPS).orElseThrow(), bursts, line.has(EVEN)),
                duration(line),
                line.get(SimulationLimits.CONNECTION_LIMIT).orElse(1),
                SimulationLimits.reserved(line),
                SimulationLimits.life(line, line.get(COLD_START).orElse(Duration.ZERO)));
        return new Scenario(
                function,
                length,
                line.all(DEPLOY_AT),
                line.get(SimulationLimits.DB_IDLE_TIMEOUT),
                SimulationLimits.limit(line, capacities),
                line.get(SEED).orElse(1));
    }

    private static Duration length(Line line) throws ProblemException {
        return line.get(HOURS).orElse(Duration.ofHours(24));
    }

    private static RequestDuration duration(Line line) throws ProblemException {
        line.requireAtMostOneOf(DURATION_SHAPE, DURATION_P95);
        Duration mean = line.get(DURATION).orElseThrow();
        Optional<Duration> p95 = line.get(DURATION_P95);
        if (p95.isPresent()) {
            if (!RequestDuration.Lognormal.allows(mean, p95.get())) {
                throw DURATION_P95.isNot(
                        line.typed(DURATION_P95).get(0),
                        "above --duration and at most " + RequestDuration.Lognormal.WIDEST + " times as long");
            }
            return new RequestDuration.Lognormal(mean, p95.get());
        }
        return line.get(DURATION_SHAPE).orElse("").equals("fixed")
                ? new RequestDuration.Fixed(mean)
                : new RequestDuration.Exponential(mean);
    }

    private static Optional<Double> rate(String text) {
        return Spans.number(text).map(BigDecimal::doubleValue).filter(ArrivalProcess::allows);
    }

    private static ArrivalProcess.Burst burst(Option<?> option, String text, Line line) throws ProblemException {
        String[] parts = text.split(":", -1);
        if (parts.length != 3) {
            throw option.isNot(text, "of the form AT:RPS:FOR, such as 9h:2000:15m");
        }
        return new ArrivalProcess.Burst(
                within(line, option, text, parts[0]),
                Spans.parse(option, parts[2], ChronoUnit.MINUTES, SECOND),
                rate(parts[1]).orElseThrow(() -> option.isNot(parts[1], RATE)));
    }

    /** A time of the day that is simulated; what lies behind its end would change nothing, and say nothing of it. */
    private static Duration within(Line line, Option<?> option, String value, String time) throws ProblemException {
        Duration at = Spans.parse(option, time, ChronoUnit.HOURS, Duration.ZERO);
        Duration length = length(line);
        if (at.compareTo(length) >= 0) {
            throw option.isNot(
                    value,
                    "before the end of what is simulated, " + Spans.text(length)
                            + "; --hours makes it longer, up to 168");
        }
        return at;
    }
}
