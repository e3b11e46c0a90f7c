package dev.slipway.report.outcome;

import dev.slipway.domain.judgement.Finding;
import dev.slipway.domain.judgement.Place;
import java.util.List;
import java.util.Optional;

/**
 * What proves a finding beside its first place, as far as people read it: of hundreds of functions or lines with the same
 * flaw the others would be out of sight.
 *
 * @param rest how many more there are, and where they are told; empty where these are all
 */
record OtherPlaces(List<Place> shown, Optional<String> rest) {
    private static final int MOST = 20;

    static OtherPlaces of(Finding finding) {
        List<Place> all = finding.evidence().subList(1, finding.evidence().size());
        return all.size() <= MOST
                ? new OtherPlaces(all, Optional.empty())
                : new OtherPlaces(
                        all.subList(0, MOST),
                        Optional.of("and " + (all.size() - MOST) + " more places, which --format json tells"));
    }
}
