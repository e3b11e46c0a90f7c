package dev.slipway.usecase.deploycheck;

import dev.slipway.domain.capacity.Capacity;
import dev.slipway.domain.connections.Plan;
import dev.slipway.domain.connections.Terms;
import dev.slipway.domain.deployment.Deployment;
import dev.slipway.domain.judgement.Outcome;
import dev.slipway.domain.judgement.RuleVerdict;
import dev.slipway.domain.judgement.Verdict;
import dev.slipway.domain.livecheck.AskedUrl;
import dev.slipway.domain.livecheck.Reply;
import dev.slipway.domain.urlsource.DeployedDatasource;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** The servers of one check: asked first, as a plan is made with what they carry, and judged last. */
final class LiveJudging {
    private static final String REACHED = "URL009";

    private final LiveServers servers;
    private final Optional<LiveRequest> request;
    private Optional<LiveServers.Asked> asked = Optional.empty();

    LiveJudging(LiveServers servers, Optional<LiveRequest> request) {
        this.servers = servers;
        this.request = request;
    }

    /** The terms, with what the server of the queries carries where it was to be asked, and said so. */
    Terms ask(Terms terms, Path folder, Optional<DeployedDatasource> project) {
        asked = request.map(each -> servers.ask(each, folder, project));
        return carries().map(terms::with).orElse(terms);
    }

    Optional<Capacity> carries() {
        return asked.flatMap(LiveServers.Asked::capacity);
    }

    List<AskedUrl> urls() {
        return asked.map(LiveServers.Asked::urls).orElse(List.of());
    }

    /** All that was judged, with what the servers' rules say. */
    List<RuleVerdict> judged(Deployment deployment, Optional<Plan> plan, List<RuleVerdict> before) {
        if (asked.isEmpty()) {
            return before;
        }
        Outcome live = asked.get().judge(deployment, plan, Outcome.of(before));
        boolean answered = urls().stream().anyMatch(each -> each.reply() instanceof Reply.Answered);
        List<RuleVerdict> told =
                answered ? before.stream().map(LiveJudging::reached).toList() : before;
        return Outcome.of(told).and(live).judged();
    }

    /** From here it was reached, which proves nothing of other networks. */
    private static RuleVerdict reached(RuleVerdict each) {
        return each.rule().equals(REACHED) && each.verdict() instanceof Verdict.NotChecked
                ? RuleVerdict.notChecked(
                        REACHED,
                        "Whether the host can be reached from where the application runs: from here it can (DB001); run"
                                + " the same check there.")
                : each;
    }
}
