package dev.slipway.usecase.connectionstatus;

import dev.slipway.domain.connections.Demand;
import dev.slipway.domain.live.Patience;
import dev.slipway.domain.live.PoolerProbe;
import dev.slipway.domain.live.ServerAnswer;
import dev.slipway.domain.live.ServerStatus;
import dev.slipway.domain.problem.ProblemException;
import dev.slipway.port.LiveDatabase;
import dev.slipway.port.LiveDatabases;
import dev.slipway.usecase.livedatabase.FoundDatabase;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Asks a live server once. */
public record ReadStatus(LiveDatabases databases, Plans plans) {
    /**
     * Asks it.
     *
     * @param folder of a project whose plan is compared, or one inside it
     */
    public StatusResult run(FoundDatabase found, Path folder, Patience patience) throws ProblemException {
        try (LiveDatabase database = databases.open(found.url(), found.folder(), patience)) {
            // Before the probe, whose sessions would be counted too.
            ServerStatus status = database.status();
            return new StatusResult(found.where(), status, found.url().pooler(), probe(database), plan(folder, found));
        }
    }

    /** It takes more sessions, which a full server does not have. */
    private static ServerAnswer<PoolerProbe> probe(LiveDatabase database) {
        try {
            return ServerAnswer.known(database.probe(), "two sessions beside each other");
        } catch (ProblemException e) {
            return ServerAnswer.unknown("a second session could not be used: " + clause(e));
        }
    }

    private ServerAnswer<Optional<List<Demand>>> plan(Path folder, FoundDatabase found) {
        try {
            return ServerAnswer.known(
                    plans.around(folder, Optional.of(found.url()).filter(url -> found.given())),
                    "slipway connections plan");
        } catch (ProblemException e) {
            return ServerAnswer.unknown("the project's plan could not be read: " + clause(e));
        }
    }

    private static String clause(ProblemException e) {
        String message = e.problem().line().replaceFirst("\\.$", "");
        return message.isEmpty() ? message : message.substring(0, 1).toLowerCase(Locale.ROOT) + message.substring(1);
    }
}
