package dev.slipway.rule.now;

import dev.slipway.domain.judgement.Catalogue;
import dev.slipway.domain.judgement.Finding;
import dev.slipway.domain.judgement.Place;
import dev.slipway.domain.problem.Problem;
import java.util.List;
import java.util.Map;

/**
 * The config files of one folder.
 *
 * @param files those that are there, JSON first
 * @param old whether now.json is alone, and nobody said by whose rules it is judged
 * @param unreadable those that cannot be read, and why
 */
public record NowFolder(Catalogue catalogue, List<String> files, boolean old, Map<String, Problem> unreadable) {
    public NowFolder {
        files = List.copyOf(files);
        unreadable = Map.copyOf(unreadable);
    }

    Finding finding(String rule, String file, String message, String remedy) {
        return new Finding(rule, catalogue.severity(rule), message, List.of(Place.in(file, 0, "it is there")), remedy);
    }
}
