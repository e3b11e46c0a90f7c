package dev.slipway.rule.packaging;

import dev.slipway.domain.judgement.Check;
import dev.slipway.domain.judgement.Verdict;
import dev.slipway.domain.packaging.Bytes;
import dev.slipway.domain.packaging.Leftover;
import dev.slipway.domain.packaging.Leftovers;
import dev.slipway.domain.packaging.ShippedPackage;
import java.util.List;

/** PKG002: Prisma's command line ships with the function; and, where the size matters, engines that are never loaded. */
record ToolsShipped(String rule) implements Check<ShippedPackage> {
    @Override
    public Verdict judge(ShippedPackage subject) {
        if (subject.shipped().isImage()) {
            return new Verdict.NotApplicable(
                    "an image may run Prisma's command line, and has the engines that it needs");
        }
        List<Leftover> found = subject.isNearLimit()
                ? subject.leftovers().all()
                : subject.leftovers().tools();
        if (found.isEmpty()) {
            return subject.run().isPresent()
                    ? new Verdict.NotApplicable("the package runs Prisma's command line: "
                            + subject.run().get().place())
                    : Verdict.PASSED;
        }
        return Verdict.found(warning(
                Bytes.exact(Leftovers.bytes(found)) + " of " + subject.shipped().name()
                        + " are needed by nothing in it: " + LeftoverFindings.names(subject, found) + ".",
                LeftoverFindings.evidence(subject, found),
                remedy(subject, found)));
    }

    private static String remedy(ShippedPackage subject, List<Leftover> found) {
        return "Leave them out. Serverless Framework: package.patterns [" + LeftoverFindings.patterns(subject, found)
                + "]; elsewhere: name prisma among devDependencies and run npm prune --omit=dev before packing.";
    }
}
