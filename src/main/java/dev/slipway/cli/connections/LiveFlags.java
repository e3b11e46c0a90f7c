package dev.slipway.cli.connections;

import dev.slipway.cli.Line;
import dev.slipway.cli.Option;
import dev.slipway.cli.Options;
import dev.slipway.cli.ProjectFolder;
import dev.slipway.domain.live.Patience;
import dev.slipway.domain.problem.ProblemException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.temporal.ChronoUnit;

/** The options of every command that asks a live server: which one, and how long it is waited for. */
public final class LiveFlags {
    private static final Duration LEAST = Duration.ofMillis(100);

    /** A URL as Prisma writes it, {@code env:NAME}, or {@code -}. */
    public static final Option<String> URL = Option.text(
            "--url",
            "URL",
            "The database, as Prisma writes its URL; env:NAME is the URL in a variable, - reads it from standard",
            "input. Else the project's.");

    public static final Option<Path> SCHEMA = Option.path(
            "--schema", "PATH", "The schema, or the folder of one, in place of that which Prisma would find.");
    private static final Option<Duration> CONNECT_TIMEOUT = Option.span(
            "--connect-timeout",
            "TIME",
            ChronoUnit.SECONDS,
            LEAST,
            "How long the whole way to a session may take; 5s unless you say otherwise.");
    private static final Option<Duration> STATEMENT_TIMEOUT = Option.span(
            "--statement-timeout",
            "TIME",
            ChronoUnit.SECONDS,
            LEAST,
            "How long each answer may take; 5s unless you say otherwise.");

    public static final Options ALL =
            Options.of(URL, ProjectFolder.PROJECT, SCHEMA, CONNECT_TIMEOUT, STATEMENT_TIMEOUT);

    private LiveFlags() {}

    /** How long is waited. */
    public static Patience patience(Line line) throws ProblemException {
        return new Patience(
                line.get(CONNECT_TIMEOUT).orElse(Patience.USUAL.connect()),
                line.get(STATEMENT_TIMEOUT).orElse(Patience.USUAL.statement()));
    }
}
