package dev.slipway.rule.live;

import dev.slipway.domain.judgement.Finding;
import dev.slipway.domain.judgement.Verdict;
import dev.slipway.domain.livecheck.AskedUrl;
import dev.slipway.domain.livecheck.Reply;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What is said of several URLs of a database, as one verdict: a finding first, then what is not known. */
final class LiveVerdict {
    private final List<Finding> findings = new ArrayList<>();
    private final List<String> open = new ArrayList<>();
    private final List<String> foreign = new ArrayList<>();
    private boolean passed;

    void found(Finding finding) {
        findings.add(finding);
    }

    void open(String why) {
        open.add(why);
    }

    void foreign(String why) {
        foreign.add(why);
    }

    void passed() {
        passed = true;
    }

    /** What a server answered; where it did not, why, for a rule that is not about that. */
    Optional<Reply.Answered> answered(AskedUrl asked) {
        if (asked.reply() instanceof Reply.Answered answered) {
            return Optional.of(answered);
        }
        if (asked.reply() instanceof Reply.Unreached) {
            open(asked.server() + " did not answer (DB001)");
        } else if (asked.reply() instanceof Reply.Untold untold) {
            open(untold.why());
        } else if (asked.reply() instanceof Reply.Foreign other) {
            foreign(other.why());
        }
        return Optional.empty();
    }

    Verdict verdict() {
        if (!findings.isEmpty()) {
            return Verdict.of(findings);
        }
        if (!open.isEmpty()) {
            return new Verdict.NotChecked(open.get(0));
        }
        if (passed) {
            return Verdict.PASSED;
        }
        return foreign.isEmpty()
                ? new Verdict.NotChecked("no URL is known that it is about; give it: --url env:DATABASE_URL")
                : new Verdict.NotApplicable(foreign.get(0));
    }
}
