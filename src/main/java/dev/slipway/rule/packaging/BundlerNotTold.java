package dev.slipway.rule.packaging;

import dev.slipway.domain.judgement.Check;
import dev.slipway.domain.judgement.Finding;
import dev.slipway.domain.judgement.Verdict;
import dev.slipway.domain.packaging.BundledClients;
import dev.slipway.domain.packaging.Bundler;
import java.util.List;
import java.util.Optional;

/** PKG004: a bundler takes the client into its bundle, and the engine stays behind. */
record BundlerNotTold(String rule) implements Check<BundledClients> {
    @Override
    public Verdict judge(BundledClients subject) {
        if (!subject.engine()) {
            return new Verdict.NotApplicable("no client with an engine is generated");
        }
        if (subject.bundlers().isEmpty()) {
            return new Verdict.NotApplicable("no bundler is seen");
        }
        if (subject.shipped()) {
            return Verdict.PASSED;
        }
        List<Finding> findings = subject.bundlers().stream()
                .filter(each -> !each.told() && each.open().isEmpty())
                .map(this::finding)
                .toList();
        Optional<String> open = subject.bundlers().stream()
                .flatMap(each -> each.open().stream())
                .findFirst();
        return findings.isEmpty() && open.isPresent() ? new Verdict.NotChecked(open.get()) : Verdict.of(findings);
    }

    private Finding finding(Bundler bundler) {
        return warning(
                bundler.name() + " takes Prisma's client into the bundle; nothing there leaves it outside, and nothing"
                        + " puts the engine beside the bundle.",
                List.of(bundler.place()),
                bundler.remedy());
    }
}
