package dev.slipway.usecase.deploycheck;

import dev.slipway.domain.deployment.Destination;
import dev.slipway.domain.deployment.Platform;
import dev.slipway.domain.judgement.Outcome;
import dev.slipway.domain.urlsource.DeployedDatasource;
import dev.slipway.domain.urlsource.DeployedUrl;
import dev.slipway.domain.urlsource.ReachedUrl;
import dev.slipway.rule.url.ByStage;
import dev.slipway.rule.url.UrlRules;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Judges whether the host of a URL can be reached from where a project goes; containers may have one beside them. */
final class Reach {
    private Reach() {}

    /** @param hostNetwork whether containers may share a network with others, where a database may run beside them */
    static Outcome judge(DeployedDatasource datasource, List<Destination> destinations, boolean hostNetwork) {
        return ByStage.of(datasource, each -> judgeUrls(each, destinations, hostNetwork));
    }

    private static Outcome judgeUrls(
            DeployedDatasource datasource, List<Destination> destinations, boolean hostNetwork) {
        Outcome outcome = Outcome.of(List.of());
        Set<Platform> known = new HashSet<>();
        for (Destination destination : destinations) {
            Optional<Platform> scaling = destination.scaling();
            if (scaling.isPresent() && known.add(scaling.get())) {
                for (DeployedUrl url : datasource.deployedUrls()) {
                    outcome = outcome.and(Outcome.judge(UrlRules.fromPlatform(), reached(url, destination)));
                }
            }
            if (destination.platform() == Platform.COMPOSE && !hostNetwork && known.add(Platform.COMPOSE)) {
                for (DeployedUrl url : datasource.deployedUrls()) {
                    if (url.isOfDescriptor(destination.why().file()) && url.isLoopback()) {
                        outcome = outcome.and(Outcome.judge(UrlRules.fromPlatform(), reached(url, destination)));
                    }
                }
            }
        }
        return outcome;
    }

    /** A function of Lambda may be in a network of its own, with addresses of both kinds. */
    private static ReachedUrl reached(DeployedUrl url, Destination destination) {
        Platform platform = destination.scaling().orElse(destination.platform());
        return new ReachedUrl(url, platform.title(), destination.why(), platform != Platform.LAMBDA);
    }
}
