package dev.slipway.domain.datasource;

import dev.slipway.domain.text.TextRange;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

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
        PlaceholderCheck.of(reading).ifPresent(placeholder -> {
            found.removeIf(defect -> isOfPlaceholder(reading, defect));
            found.add(placeholder);
        });
        found.sort((one, other) ->
                Integer.compare(one.range().start(), other.range().start()));
        return List.copyOf(found);
    }

    /** A host or a port that is no more than a word to fill in. */
    private static boolean isOfPlaceholder(ReadUrl reading, UrlDefect defect) {
        Optional<TextRange> part = switch (defect.kind()) {
            case INVALID_HOST -> reading.anatomy().host();
            case INVALID_PORT -> reading.anatomy().port();
            default -> Optional.empty();
        };
        return part.filter(range -> Placeholders.isCertain(range.of(reading.text())))
                .isPresent();
    }
}
