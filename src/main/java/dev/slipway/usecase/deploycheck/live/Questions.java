package dev.slipway.usecase.deploycheck.live;

import dev.slipway.domain.datasource.ConnectionUrl;
import dev.slipway.domain.datasource.UrlKind;
import dev.slipway.domain.live.AskedPatience;
import dev.slipway.domain.live.PoolerProbe;
import dev.slipway.domain.live.ServerAnswer;
import dev.slipway.domain.live.ServerStatus;
import dev.slipway.domain.live.UnreachedException;
import dev.slipway.domain.livecheck.Reply;
import dev.slipway.domain.problem.ProblemException;
import dev.slipway.domain.urlsource.DeployedUrl;
import dev.slipway.port.LiveDatabase;
import dev.slipway.port.LiveDatabases;
import java.nio.file.Path;

/**
 * All that one server is asked, in one session; what one question meets does not keep the others from being asked.
 *
 * @param folder from which the relative files of URLs are looked for
 */
record Questions(LiveDatabases databases, Path folder, AskedPatience waiting) {
    /** A question of a session. */
    private interface Question<T> {
        T ask() throws ProblemException;
    }

    Reply ask(DeployedUrl url, ConnectionUrl read) {
        return UrlAtHand.refused(url, read).orElseGet(() -> ask(read));
    }

    private Reply ask(ConnectionUrl url) {
        try (LiveDatabase database = databases.open(url, folder, waiting.with(url))) {
            ServerStatus status = database.status();
            ServerAnswer<PoolerProbe> probe = url.kind() == UrlKind.POSTGRESQL
                    ? asked(database::probe)
                    : ServerAnswer.unknown("MySQL has no pooler that Prisma would be told of");
            return new Reply.Answered(status, probe, asked(database::migrations));
        } catch (UnreachedException e) {
            return new Reply.Unreached(e.stage(), e.problem());
        } catch (ProblemException e) {
            return new Reply.Untold(e.problem().told());
        }
    }

    private static <T> ServerAnswer<T> asked(Question<T> question) {
        try {
            return ServerAnswer.known(question.ask(), "asked of the server");
        } catch (ProblemException e) {
            return ServerAnswer.unknown(e.problem().told());
        }
    }
}
