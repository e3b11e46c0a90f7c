package dev.slipway.rule.live;

import dev.slipway.domain.connections.Plan;
import dev.slipway.domain.judgement.Check;
import dev.slipway.domain.judgement.Finding;
import dev.slipway.domain.judgement.Severity;
import dev.slipway.domain.judgement.Verdict;
import dev.slipway.domain.live.ServerAnswer;
import dev.slipway.domain.livecheck.AskedDatabase;
import dev.slipway.domain.livecheck.AskedUrl;
import dev.slipway.domain.livecheck.Ceiling;
import dev.slipway.domain.livecheck.Poolers;
import dev.slipway.domain.livecheck.Reply.Answered;
import dev.slipway.domain.livecheck.Room;
import java.util.List;
import java.util.Optional;

/** DB002: the server's limit is below what is planned, or most of it is in use. */
record LimitBelowPlan(String rule) implements Check<AskedDatabase> {
    @Override
    public Verdict judge(AskedDatabase database) {
        LiveVerdict answers = new LiveVerdict();
        for (AskedUrl url : database.urls()) {
            if (url.queries()) {
                answers.answered(url).ifPresent(answered -> judge(database, url, answered, answers));
            }
        }
        return answers.verdict();
    }

    private void judge(AskedDatabase database, AskedUrl url, Answered answered, LiveVerdict answers) {
        Room room = Room.of(answered.status().ordinary());
        room.tightest().filter(Ceiling::isNearlyFull).ifPresent(full -> answers.found(full(url, answered, full)));
        Optional<Ceiling> lowest = room.lowest();
        Optional<String> pooler = Poolers.between(url, answered);
        if (lowest.isEmpty() || answered.status().limits().maxConnections() instanceof ServerAnswer.Unknown) {
            answers.open(
                    "what " + url.server() + " carries is not known: " + why(answered) + "; give --max-connections N");
        } else if (pooler.isPresent()) {
            answers.open(pooler.get());
        } else if (database.plan().isEmpty()) {
            answers.open(database.unplanned());
        } else {
            compare(database, url, answered, lowest.get(), answers);
        }
    }

    private static String why(Answered answered) {
        return answered.status().limits().maxConnections() instanceof ServerAnswer.Unknown<Integer> unknown
                ? unknown.why()
                : "it names no limit";
    }

    private void compare(AskedDatabase database, AskedUrl url, Answered answered, Ceiling lowest, LiveVerdict answers) {
        Plan plan = database.plan().orElseThrow();
        if (plan.known() > lowest.limit()) {
            answers.found(below(database, plan, url, answered, lowest));
        } else if (!plan.unknown().isEmpty() || (!plan.unbounded().isEmpty() && !plan.isBoundedByAccount())) {
            answers.open("the sum of connections has no upper bound that is known (CON001, CON002)");
        } else {
            answers.passed();
        }
    }

    /** The one root of both errors; what puts the plan right puts this right. */
    private Finding below(AskedDatabase database, Plan plan, AskedUrl url, Answered answered, Ceiling lowest) {
        Optional<Finding> exceeded = database.exceeded();
        return new Finding(
                rule(),
                Severity.ERROR,
                plan.known() + " connections are planned at the peak, and " + url.server() + " lets " + whom(answered)
                        + " have " + lowest.limit() + " (" + lowest.source() + own(answered) + "): "
                        + (plan.known() - lowest.limit())
                        + " too many. " + lowest.used() + " are in use now.",
                url.places("the limit of " + lowest.whose()),
                exceeded.map(Finding::remedy)
                        .orElse("Plan with " + lowest.limit() + ": slipway connections plan --max-connections "
                                + lowest.limit()),
                exceeded.map(each -> List.of(each.rule())).orElse(List.of()),
                exceeded.flatMap(Finding::fix));
    }

    private static String whom(Answered answered) {
        return answered.status().limits().isOfSuperuser() ? "an ordinary role" : "this role";
    }

    private static String own(Answered answered) {
        return answered.status().limits().isOfSuperuser()
                ? ", which " + answered.status().role() + " may take, who asked"
                : "";
    }

    private Finding full(AskedUrl url, Answered answered, Ceiling full) {
        return warning(
                full.used() + " of the " + full.limit() + " connections that " + url.server() + " lets "
                        + whom(answered) + " have (" + full.source() + own(answered) + ") are in use, " + full.free()
                        + " are free: "
                        + Users.words(answered.status()) + ".",
                url.places("the use of " + full.whose()),
                "See who has them: slipway connections status. End those that are idle: slipway connections reap"
                        + " --idle-over 15m shows which.");
    }
}
