package dev.slipway.cli.connections;

import dev.slipway.cli.Line;
import dev.slipway.cli.Option;
import dev.slipway.cli.Options;
import dev.slipway.cli.ProjectFolder;
import dev.slipway.cli.Session;
import dev.slipway.domain.connections.Terms;
import dev.slipway.domain.datasource.ConnectionUrl;
import dev.slipway.domain.problem.Problem;
import dev.slipway.domain.problem.ProblemException;
import dev.slipway.usecase.deploycheck.LiveRequest;
import java.util.Optional;

/** The options that have a check ask the database's server too, which none does by itself. */
public final class AskFlags {
    private static final Option<Boolean> LIVE = Option.flag(
            "--live",
            "Ask the database's server too, and read only: whether it is reached, what it carries, what stands before",
            "it; a check asks how far its migrations are.");
    private static final Option<String> URL = Option.text(
            "--url",
            "URL",
            "With --live: the URL of the queries, as Prisma writes it, or env:NAME for the one in a variable; else the",
            "project's.");

    public static final Options ALL = Options.of(LIVE, URL, LiveFlags.WAITING);

    private AskFlags() {}

    /** What a line says of it; empty where no server is to be asked. */
    public static Optional<LiveRequest> request(Line line, Session session) throws ProblemException {
        if (!line.has(LIVE)) {
            if (line.has(URL)) {
                throw Problem.usage("--url says which server is asked, and without --live none is.")
                        .remedy("Give --live too.");
            }
            return Optional.empty();
        }
        Optional<String> typed = line.get(URL);
        Optional<ConnectionUrl> url = typed.isPresent()
                ? Optional.of(LiveFlags.given(typed.get(), line, session).url())
                : Optional.empty();
        return Optional.of(new LiveRequest(url, LiveFlags.waiting(line)));
    }

    /** Terms of a line, by the pool size of the URL that stands in the place of the project's. */
    public static Terms terms(Terms terms, Line line, Session session) throws ProblemException {
        return request(line, session).map(live -> live.of(terms)).orElse(terms);
    }

    /** The same with what the server carries, for a plan that is made from it. */
    static Terms asked(Terms terms, Line line, Session session) throws ProblemException {
        Optional<LiveRequest> live = request(line, session);
        return live.isEmpty()
                ? terms
                : session.useCases().checks().askLimit().of(live.get().of(terms), live.get(), ProjectFolder.of(line));
    }
}
