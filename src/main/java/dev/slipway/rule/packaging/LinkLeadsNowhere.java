package dev.slipway.rule.packaging;

import dev.slipway.domain.artefact.Artefact.Form;
import dev.slipway.domain.judgement.Check;
import dev.slipway.domain.judgement.Severity;
import dev.slipway.domain.judgement.Verdict;
import dev.slipway.domain.packaging.BrokenLink;
import dev.slipway.domain.packaging.ShippedPackage;
import java.util.List;

/** PKG005: a link of the package leads to nothing, or out of it. */
record LinkLeadsNowhere(String rule) implements Check<ShippedPackage> {
    private static final int SHOWN = 5;
    private static final int MOST = 20;

    @Override
    public Verdict judge(ShippedPackage subject) {
        if (subject.shipped().isImage()) {
            return new Verdict.NotApplicable("the links of an image are its system's");
        }
        List<BrokenLink> broken = BrokenLink.in(subject.files());
        if (broken.isEmpty()) {
            return Verdict.PASSED;
        }
        // A folder is packed by something that may put what a link leads to in its place.
        boolean certain = subject.shipped().form() != Form.FOLDER
                || broken.stream().anyMatch(each -> each.why() != BrokenLink.Why.LEAVES);
        String named = String.join(
                ", ",
                broken.stream()
                        .limit(SHOWN)
                        .map(each -> subject.shipped().shown(each.link().path()) + " -> " + each.target() + " ("
                                + each.why().words() + ")")
                        .toList());
        int more = broken.size() - SHOWN;
        return Verdict.found(finding(
                certain ? Severity.ERROR : Severity.WARNING,
                (broken.size() == 1 ? "A link of " : broken.size() + " links of ")
                        + subject.shipped().name() + (broken.size() == 1 ? " does" : " do")
                        + " not lead to a file of it: "
                        + named + (more > 0 ? " and " + more + " more" : "") + ".",
                broken.stream()
                        .limit(MOST)
                        .map(each -> subject.shipped().place(each.link(), "-> " + each.target()))
                        .toList(),
                "Pack what they lead to in their place (zip without -y; pnpm deploy), or install without links:"
                        + " node-linker=hoisted in .npmrc."));
    }
}
