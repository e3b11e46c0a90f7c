package dev.slipway.usecase.deploycheck;

import dev.slipway.domain.judgement.Finding;
import dev.slipway.domain.judgement.Place;
import dev.slipway.domain.judgement.RuleVerdict;
import dev.slipway.domain.judgement.Severity;
import dev.slipway.domain.judgement.Verdict;
import java.util.List;
import java.util.Set;

/** What ships proves more than what it is made from: an engine that is there was not forgotten. */
final class ProvenByArtefact {
    private static final Set<String> CONFIGURED = Set.of("PLT001", "PLT003");
    private static final String SHIPPED = "ENG001";

    private ProvenByArtefact() {}

    /** All that was judged, with a fear of the configuration that is not borne out as a note. */
    static List<RuleVerdict> of(List<RuleVerdict> judged) {
        List<Verdict> engines = judged.stream()
                .filter(each -> each.rule().equals(SHIPPED))
                .map(RuleVerdict::verdict)
                .toList();
        boolean there = !engines.isEmpty() && engines.stream().allMatch(Verdict.PASSED::equals);
        return there ? judged.stream().map(ProvenByArtefact::lowered).toList() : judged;
    }

    private static RuleVerdict lowered(RuleVerdict each) {
        return CONFIGURED.contains(each.rule()) ? each.with(one -> isConfigured(one) ? note(one) : one) : each;
    }

    private static boolean isConfigured(Finding finding) {
        return finding.evidence().get(0).kind() == Place.Kind.FILE;
    }

    private static Finding note(Finding fear) {
        return fear.as(Severity.NOTE, fear.message() + " The engine is in what ships all the same.", fear.evidence());
    }
}
