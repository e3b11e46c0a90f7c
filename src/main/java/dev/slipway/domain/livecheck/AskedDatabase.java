package dev.slipway.domain.livecheck;

import dev.slipway.domain.connections.Plan;
import dev.slipway.domain.judgement.Finding;
import dev.slipway.domain.live.ServerAnswer;
import java.util.List;
import java.util.Optional;

/**
 * All that a project's servers said.
 *
 * @param urls each once; at least one
 * @param plan what the project opens at its peak, where it could be added up
 * @param unplanned why it could not, a clause
 * @param exceeded what was said of a plan that does not fit
 * @param packaged the migrations that ship, or else those of the project; empty where there are none
 */
public record AskedDatabase(
        List<AskedUrl> urls,
        Optional<Plan> plan,
        String unplanned,
        Optional<Finding> exceeded,
        ServerAnswer<Optional<PackagedMigrations>> packaged) {
    public AskedDatabase {
        urls = List.copyOf(urls);
    }
}
