package dev.slipway.domain.datasource;

import dev.slipway.domain.text.TextRange;
import java.util.Optional;

/**
 * A parameter as ranges of the URL.
 *
 * @param value empty when there is no {@code =}
 */
record RawParameter(TextRange name, Optional<TextRange> value) {
    TextRange range() {
        return new TextRange(name.start(), value.map(TextRange::end).orElse(name.end()));
    }
}
