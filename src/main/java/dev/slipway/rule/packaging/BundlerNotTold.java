package dev.slipway.rule.packaging;

import dev.slipway.domain.judgement.Check;
import dev.slipway.domain.judgement.Finding;
import dev.slipway.domain.judgement.Verdict;
import dev.slipway.domain.packaging.BundledClients;
import dev.slipway.domain.packaging.Bundler;
import dev.slipway.domain.packaging.Bundler.Loses;
import dev.slipway.domain.packaging.Bundler.Unknown;
import java.util.ArrayList;
import java.util.List;

/** PKG004: a bundler takes the client into its bundle, or leaves it outside, and the package lacks the engine or the client. */
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
        List<Finding> findings = new ArrayList<>();
        List<String> open = new ArrayList<>();
        for (Bundler bundler : subject.bundlers()) {
            if (bundler.handling() instanceof Loses loses) {
                findings.add(warning(bundler.name() + " " + loses.how(), List.of(bundler.place()), loses.remedy()));
            } else if (bundler.handling() instanceof Unknown unknown) {
                open.add("what " + bundler.name() + " does with the client: " + unknown.why()
                        + "; give the package: --package dist.zip");
            }
        }
        return findings.isEmpty() && !open.isEmpty() ? new Verdict.NotChecked(open.get(0)) : Verdict.of(findings);
    }
}
