package dev.slipway.usecase.deploycheck;

import dev.slipway.domain.judgement.Finding;
import dev.slipway.domain.judgement.Judged;
import dev.slipway.domain.judgement.Severity;
import dev.slipway.domain.judgement.Verdict;
import java.util.List;

/** What ships proves more than what it is made from: an engine that is there was not forgotten. */
final class ProvenByArtefact {
    private static final String CONFIGURED = "PLT001";
    private static final String SHIPPED = "ENG001";

    private ProvenByArtefact() {}

    /** All that was judged, with a fear of the configuration that is not borne out as a note. */
    static List<Judged> of(List<Judged> judged) {
        List<Verdict> engines = judged.stream()
                .filter(each -> each.rule().equals(SHIPPED))
                .map(Judged::verdict)
                .toList();
        boolean there = !engines.isEmpty() && engines.stream().allMatch(Verdict.PASSED::equals);
        return there ? judged.stream().map(ProvenByArtefact::lowered).toList() : judged;
    }

    private static Judged lowered(Judged each) {
        return each.rule().equals(CONFIGURED) && each.verdict() instanceof Verdict.Found found
                ? new Judged(
                        CONFIGURED,
                        new Verdict.Found(found.findings().stream()
                                .map(ProvenByArtefact::note)
                                .toList()))
                : each;
    }

    private static Finding note(Finding fear) {
        return new Finding(
                fear.rule(),
                Severity.NOTE,
                fear.message() + " The engine is in what ships all the same.",
                fear.evidence(),
                fear.remedy(),
                fear.causes(),
                fear.fix());
    }
}
