package dev.slipway.rule.image;

import dev.slipway.domain.container.Container;
import dev.slipway.domain.container.ContainerCheck;
import dev.slipway.domain.judgement.Finding;
import dev.slipway.domain.judgement.Severity;
import dev.slipway.domain.judgement.Verdict;
import dev.slipway.domain.judgement.Verdict.NotApplicable;
import dev.slipway.domain.judgement.Verdict.NotChecked;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** IMG007: what a start needs is fetched or written when it starts, or kept where its user may not look. */
record NotBaked(String rule) implements ContainerCheck {
    @Override
    public Verdict judgeThere(Container container) {
        if (!container.isOf(2, 7)) {
            return new NotApplicable(container.shownVersion() + " has no engines");
        }
        List<Finding> findings = new ArrayList<>();
        for (Baked.Fault fault : Baked.faults(container)) {
            findings.add(finding(
                            container.hardened() ? Severity.ERROR : Severity.WARNING,
                            fault.message(),
                            fault.evidence(),
                            fault.remedy())
                    .asCauseOf(fault.causes()));
        }
        if (!findings.isEmpty()) {
            return Verdict.of(findings.stream().distinct().toList());
        }
        Optional<String> open = open(container);
        return open.<Verdict>map(NotChecked::new).orElse(Verdict.PASSED);
    }

    private static Optional<String> open(Container container) {
        if (container.contents().isEmpty()) {
            return Optional.of(
                    "whether the engines are baked and readable for any user stands in the image alone; give it: --image"
                            + " app.tar");
        }
        if (container.contents().get().target().isEmpty()) {
            return Optional.of(
                    "which engine Prisma looks for in the image is not known; slipway engine platform --image"
                            + " says what is missing");
        }
        return container.unreadWhy();
    }
}
