package dev.slipway.cli.connections;

import dev.slipway.cli.Line;
import dev.slipway.cli.Numbers;
import dev.slipway.cli.Option;
import dev.slipway.cli.Options;
import dev.slipway.domain.live.NamePattern;
import dev.slipway.domain.live.ReapTerms;
import dev.slipway.domain.problem.ProblemException;
import dev.slipway.domain.reaping.Reaping;
import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.OptionalInt;

/** The options that say which sessions may be ended. */
final class ReapFlags {
    /** The longest that serverless-mysql lets a zombie live. */
    private static final Duration USUAL = Duration.ofMinutes(15);

    private static final Duration LEAST = Duration.ofMillis(100);
    private static final double WHOLE = 100.0;
    private static final Option<Duration> IDLE_OVER = Option.span(
            "--idle-over",
            "TIME",
            ChronoUnit.SECONDS,
            LEAST,
            "How long a session must have been idle, such as 90s or 10m; 15 minutes unless you say otherwise.");
    private static final Option<String> USER =
            Option.text("--user", "NAME", "Whose sessions; those of the role that logs in unless you say otherwise.");
    private static final Option<String> APPLICATION = Option.text(
                    "--application",
                    "PATTERN",
                    "Only sessions of an application like this, such as 'api-*'; may be repeated.")
            .repeated();
    private static final Option<String> HOST = Option.text(
                    "--host", "PATTERN", "Only sessions from a host like this, such as '10.0.*'; may be repeated.")
            .repeated();
    private static final Option<NamePattern> EXCEPT = Option.text(
                    "--except", "PATTERN", "Spare sessions of an application or a host like this; may be repeated.")
            .repeated()
            .as((option, text, line) -> new NamePattern(text));
    private static final Option<Boolean> IN_TRANSACTION = Option.flag(
            "--in-transaction", "End sessions too that are idle in a transaction, whose work is then rolled back.");
    private static final Option<Boolean> POOLERS = Option.flag(
            "--poolers", "End sessions of poolers too (PgBouncer, Supavisor, RDS Proxy and others, by their names).");
    private static final Option<Integer> MAX = Option.whole(
            "--max", "N", 1, DatabaseOptions.MOST, "End at most so many in a round, the longest idle first.");
    private static final Option<Double> WHEN_ABOVE = Option.text(
                    "--when-above",
                    "PERCENT",
                    "End sessions only while more than that of the server's, the role's or the database's limit is in"
                            + " use, such as 80%.")
            .as(ReapFlags::share, "a share from 0% to 100%");

    static final Options ALL =
            Options.of(IDLE_OVER, USER, APPLICATION, HOST, EXCEPT, IN_TRANSACTION, POOLERS, MAX, WHEN_ABOVE);

    private ReapFlags() {}

    static Reaping reaping(Line line) throws ProblemException {
        ReapTerms terms = new ReapTerms(
                line.get(IDLE_OVER).orElse(USUAL),
                line.has(IN_TRANSACTION),
                line.get(USER),
                line.all(APPLICATION),
                line.all(HOST),
                line.has(POOLERS));
        Optional<Integer> most = line.get(MAX);
        return new Reaping(
                terms,
                line.all(EXCEPT),
                most.isPresent() ? OptionalInt.of(most.get()) : OptionalInt.empty(),
                line.get(WHEN_ABOVE));
    }

    private static Optional<Double> share(String text) {
        return percent(text).map(percent -> percent / WHOLE);
    }

    /** {@code 80%}, or 80. */
    static Optional<Integer> percent(String text) {
        String digits =
                text.endsWith("%") ? text.substring(0, text.length() - 1).strip() : text;
        return Numbers.whole(digits, 0, (int) WHOLE);
    }
}
