package dev.slipway.domain.datasource;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** All that is checked in a connection URL. */
final class UrlChecks {
    /** Nobody reads more; a hostile text could have millions. */
    private static final int MOST = 50;

    private UrlChecks() {}

    static List<UrlDefect> of(ReadUrl reading) {
        List<UrlDefect> found = new ArrayList<>();
        reading.anatomy().flaws().stream()
                .limit(MOST)
                .map(flaw -> FlawExplanation.of(reading, flaw))
                .forEach(found::add);
        if (!reading.anatomy().unreadable()) {
            found.addAll(QueryCheck.of(reading));
            ParameterCheck.of(reading, MOST).forEach(found::add);
            found.addAll(PoolerCheck.of(reading));
        }
        found.addAll(CharacterCheck.of(reading));
        PlaceholderCheck.of(reading).ifPresent(found::add);
        found.sort(Comparator.comparingInt(defect -> defect.range().start()));
        return List.copyOf(found);
    }
}
