package dev.slipway.usecase.deploycheck;

import dev.slipway.domain.artefact.Interest;
import dev.slipway.domain.capacity.Capacity;
import dev.slipway.domain.connections.Plan;
import dev.slipway.domain.deployment.Deployment;
import dev.slipway.domain.judgement.Outcome;
import dev.slipway.domain.livecheck.AskedUrl;
import dev.slipway.domain.urlsource.DeployedDatasource;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** Asks the servers that a project's URLs lead to, before anything is judged that depends on what they carry. */
public interface LiveServers {
    /** What it will read of the files of an artefact that is compressed. */
    Interest interest();

    /**
     * Asks each once. What stands in the way is a part of the answer.
     *
     * @param project empty where there is none, or where it cannot be read
     */
    Asked ask(LiveRequest request, Path folder, Optional<DeployedDatasource> project);

    /** What they said. */
    interface Asked {
        /** Each URL that leads to a server, or should. */
        List<AskedUrl> urls();

        /** What the database of the queries carries; empty where that is not known, or where a pooler stands before it. */
        Optional<Capacity> capacity();

        /**
         * What its rules say.
         *
         * @param plan what the project opens, where it could be added up
         * @param known what was judged before
         */
        Outcome judge(Deployment deployment, Optional<Plan> plan, Outcome known);
    }
}
