package dev.slipway.domain.nowcheck;

import dev.slipway.domain.configcheck.Findings;
import dev.slipway.domain.document.Part;

/** NOW021, NOW031 and NOW038: the builders that {@code builds} names. */
final class BuilderRule implements Rule {
    @Override
    public void check(Subject subject, Findings findings) {
        subject.items("builds").forEach(build -> build.get("use").ifPresent(use -> check(subject, use, findings)));
    }

    /** A check of a builder's name, wherever it stands. */
    static void check(Subject subject, Part use, Findings findings) {
        String name = use.text().orElse("");
        String remedy = subject.project()
                .builders()
                .today(name)
                .map(today -> "Write \"" + today + "\" for a deployment of today.")
                .orElse("There is no successor: build it in package.json's `build`, without `builds`.");
        if (name.startsWith("@now/")) {
            findings.add(
                    subject.today() ? NowRule.OLD_BUILDER : NowRule.BUILDER_MOVED,
                    use,
                    "\"" + name + "\" is of 2020; the builders are named @vercel/ now"
                            + (name.endsWith("@canary") ? ", and the tag canary is no longer published" : "")
                            + (subject.today()
                                    ? ". What it builds is for a Node that Vercel's server no longer takes."
                                    : "."),
                    remedy);
        } else if (subject.today()
                && !name.isEmpty()
                && !subject.project().builders().exists(name)) {
            findings.add(NowRule.NO_BUILDER, use, "\"" + name + "\" is no builder that is published.", remedy);
        }
    }
}
