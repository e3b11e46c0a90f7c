package dev.slipway.usecase.deploycheck.live;

import dev.slipway.domain.connections.Terms;
import dev.slipway.domain.livecheck.AskedUrl;
import dev.slipway.domain.livecheck.Poolers;
import dev.slipway.domain.livecheck.Reply;
import dev.slipway.domain.problem.Problem;
import dev.slipway.domain.problem.ProblemException;
import dev.slipway.domain.urlsource.DeployedDatasource;
import dev.slipway.port.DatasourceReader;
import dev.slipway.usecase.deploycheck.LiveRequest;
import dev.slipway.usecase.deploycheck.LiveServers;
import java.nio.file.Path;
import java.util.Optional;

/** Asks the server of a project's queries what it carries, for a plan that is made from that number. */
public record AskLimit(LiveServers servers, DatasourceReader datasources) {
    /** Terms with what the server said; a server that does not say it is a failure, as its number was asked for. */
    public Terms of(Terms terms, LiveRequest request, Path folder) throws ProblemException {
        LiveServers.Asked asked = servers.ask(request, folder, project(request, folder));
        return asked.capacity()
                .map(terms::with)
                .orElseThrow(() -> asked.urls().stream()
                        .filter(AskedUrl::queries)
                        .findFirst()
                        .map(AskLimit::failure)
                        .orElseGet(() -> untold(ServersAsked.NO_URL)));
    }

    private Optional<DeployedDatasource> project(LiveRequest request, Path folder) throws ProblemException {
        try {
            return Optional.of(DeployedDatasource.of(
                    datasources.read(folder, Optional.empty()), datasources::exists, Optional.empty()));
        } catch (ProblemException e) {
            if (request.url().isEmpty()) {
                throw e;
            }
            // The URL that was given needs no project.
            return Optional.empty();
        }
    }

    private static ProblemException failure(AskedUrl url) {
        Reply reply = url.reply();
        if (reply instanceof Reply.Unreached unreached) {
            return new ProblemException(unreached.problem());
        }
        if (reply instanceof Reply.Answered answered) {
            return untold(Poolers.between(url, answered).orElse("it names no limit"));
        }
        return untold(reply instanceof Reply.Foreign foreign ? foreign.why() : ((Reply.Untold) reply).why());
    }

    private static ProblemException untold(String why) {
        return Problem.input(
                        "What the database carries is not told by --live: " + (why.endsWith(".") ? why : why + "."))
                .remedy("Name its class or its limit without --live: --instance CLASS, --max-connections N.");
    }
}
