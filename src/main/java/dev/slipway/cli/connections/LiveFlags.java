package dev.slipway.cli.connections;

import dev.slipway.cli.Line;
import dev.slipway.cli.Option;
import dev.slipway.cli.Options;
import dev.slipway.cli.ProjectFolder;
import dev.slipway.cli.Session;
import dev.slipway.domain.live.AskedPatience;
import dev.slipway.domain.live.Patience;
import dev.slipway.domain.problem.ProblemException;
import dev.slipway.port.LiveDatabases;
import dev.slipway.usecase.livedatabase.FoundDatabase;
import dev.slipway.usecase.rounds.DatabaseOpener;
import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.Optional;

/** The options of every command that asks a live server: which one, and how long it is waited for. */
public final class LiveFlags {
    private static final Duration LEAST = Duration.ofMillis(100);

    /** A URL as Prisma writes it, or {@code env:NAME}. */
    public static final Option<String> URL = Option.text(
            "--url",
            "URL",
            "The database, as Prisma writes its URL, or env:NAME for the URL in a variable; else the project's.");

    private static final Option<Duration> CONNECT_TIMEOUT = Option.span(
            "--connect-timeout",
            "TIME",
            ChronoUnit.SECONDS,
            LEAST,
            "How long the whole way to a session may take; else connect_timeout of the URL, else 5s.");
    private static final Option<Duration> STATEMENT_TIMEOUT = Option.span(
            "--statement-timeout",
            "TIME",
            ChronoUnit.SECONDS,
            LEAST,
            "How long each answer may take; else socket_timeout of the URL, else 5s.");

    /** How long is waited, wherever a server is asked. */
    public static final Options WAITING = Options.of(CONNECT_TIMEOUT, STATEMENT_TIMEOUT);

    public static final Options ALL = Options.of(URL, ProjectFolder.PROJECT, ProjectFolder.SCHEMA, WAITING);

    private LiveFlags() {}

    /** The database of a line, found now; each call of the result opens a session on it. */
    public static DatabaseOpener opening(Line line, Session session) throws ProblemException {
        FoundDatabase found = found(line, session);
        Patience patience = waiting(line).with(found.url());
        LiveDatabases databases = session.useCases().live().databases();
        return () -> databases.open(found.url(), found.folder(), patience);
    }

    /** The database of a line. */
    static FoundDatabase found(Line line, Session session) throws ProblemException {
        line.requireAtMostOneOf(URL, ProjectFolder.PROJECT);
        line.requireAtMostOneOf(URL, ProjectFolder.SCHEMA);
        Optional<String> given = line.get(URL);
        return given.isPresent()
                ? given(given.get(), line, session)
                : session.useCases()
                        .live()
                        .findDatabase()
                        .ofProject(ProjectFolder.ofPrisma(line), line.get(ProjectFolder.SCHEMA));
    }

    /** A database that is named: a URL, or {@code env:NAME}. */
    static FoundDatabase given(String typed, Line line, Session session) throws ProblemException {
        return session.useCases().live().findDatabase().given(typed, line.resolve(""));
    }

    /** How long is waited. */
    static AskedPatience waiting(Line line) throws ProblemException {
        return new AskedPatience(line.get(CONNECT_TIMEOUT), line.get(STATEMENT_TIMEOUT));
    }
}
