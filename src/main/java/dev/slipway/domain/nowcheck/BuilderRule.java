package dev.slipway.domain.nowcheck;

import dev.slipway.domain.configcheck.Findings;
import dev.slipway.domain.document.Node;
import dev.slipway.domain.document.Pointer;
import java.util.List;

/** NOW021, NOW031 and NOW038: the builders that {@code builds} names. */
final class BuilderRule implements Rule {
    @Override
    public void check(Subject subject, Findings findings) {
        List<Node> builds = subject.items("builds");
        for (int i = 0; i < builds.size(); i++) {
            Node use = builds.get(i).asMapping().get("use").orElse(builds.get(i));
            use.asText()
                    .ifPresent(at(
                            subject, use, Pointer.ROOT.child("builds").child(i).child("use"), findings)::check);
        }
    }

    /** A check of a name at a place. */
    record Place(Subject subject, Node node, Pointer pointer, Findings findings) {
        void check(String name) {
            Builders builder = Builders.named(name);
            if (name.startsWith("@now/")) {
                findings.add(
                        subject.today() ? NowRule.OLD_BUILDER : NowRule.BUILDER_MOVED,
                        pointer,
                        node,
                        "\"" + name + "\" is of 2020; the builders are named @vercel/ now"
                                + (name.endsWith("@canary") ? ", and the tag canary is no longer published" : "")
                                + (subject.today()
                                        ? ". What it builds is for a Node that Vercel's server no longer takes."
                                        : "."),
                        builder.remedy());
            } else if (subject.today() && !builder.exists()) {
                findings.add(
                        NowRule.NO_BUILDER,
                        pointer,
                        node,
                        "\"" + name + "\" is no builder that is published.",
                        builder.remedy());
            }
        }
    }

    static Place at(Subject subject, Node node, Pointer pointer, Findings findings) {
        return new Place(subject, node, pointer, findings);
    }
}
