package dev.slipway.rule.packaging;

import dev.slipway.domain.judgement.Check;
import dev.slipway.domain.judgement.Severity;
import dev.slipway.domain.judgement.Verdict;
import dev.slipway.domain.packaging.Bytes;
import dev.slipway.domain.packaging.Leftover;
import dev.slipway.domain.packaging.Leftovers;
import dev.slipway.domain.packaging.ShippedPackage;
import java.util.List;

/** COLD001: engines that no client loads where it goes make each cold start longer. */
record EnginesNeverLoaded(String rule) implements Check<ShippedPackage> {
    @Override
    public Verdict judge(ShippedPackage subject) {
        List<Leftover> found = subject.leftovers().engines();
        if (!subject.shipped().isImage() && !found.isEmpty() && subject.isNearLimit()) {
            return new Verdict.NotApplicable("the size of the package matters, so they are counted there (PKG002)");
        }
        if (found.isEmpty()) {
            return Verdict.PASSED;
        }
        long saving = Leftovers.bytes(found);
        long all = subject.files().ownBytes() + subject.files().layerBytes();
        return Verdict.found(finding(
                Severity.NOTE,
                "A cold start fetches " + Bytes.exact(saving) + " that are never loaded, "
                        + Math.max(1, 100 * saving / Math.max(1, all)) + " % of "
                        + subject.shipped().name() + ": " + LeftoverFindings.names(subject, found) + ".",
                LeftoverFindings.evidence(subject, found),
                "Name in binaryTargets what is needed there only, empty the client's folder and generate again"
                        + " (generating removes no engine that is there); or leave them out: package.patterns ["
                        + LeftoverFindings.patterns(subject, found) + "]."));
    }
}
