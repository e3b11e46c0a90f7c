package dev.slipway.rule.packaging;

import dev.slipway.domain.judgement.Place;
import dev.slipway.domain.packaging.Bytes;
import dev.slipway.domain.packaging.Leftover;
import dev.slipway.domain.packaging.ShippedPackage;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** What two rules say of what nothing needs. */
final class LeftoverFindings {
    private static final int MOST = 20;

    private LeftoverFindings() {}

    /** Each with its bytes and its reason. */
    static List<Place> evidence(ShippedPackage subject, List<Leftover> leftovers) {
        List<Place> places = new ArrayList<>();
        leftovers.stream()
                .limit(MOST)
                .forEach(each -> places.add(
                        subject.shipped().place(each.path(), Bytes.exact(each.bytes()) + ": " + each.why())));
        return places;
    }

    /** The names in a sentence, each once. */
    static String names(ShippedPackage subject, List<Leftover> leftovers) {
        return leftovers.stream()
                .map(each -> subject.shipped().shown(each.path()))
                .limit(MOST)
                .collect(Collectors.joining(", "));
    }

    /** The patterns of serverless.yml that leave them out. */
    static String patterns(ShippedPackage subject, List<Leftover> leftovers) {
        return leftovers.stream()
                .map(each -> subject.shipped().shown(each.path()))
                .map(path -> "'!" + (path.endsWith("/") ? path + "**" : path) + "'")
                .limit(MOST)
                .collect(Collectors.joining(", "));
    }
}
