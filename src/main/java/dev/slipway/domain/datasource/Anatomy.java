package dev.slipway.domain.datasource;

import dev.slipway.domain.text.TextRange;
import java.util.List;
import java.util.Optional;

/**
 * The parts of a URL as ranges of its text.
 *
 * @param body all of it, without white space and quotes around it
 * @param scheme up to and with {@code ://}, or {@code file:}; or a variable that stands for the beginning; may be empty
 * @param hidden what must never be shown, parameters aside
 * @param query what parameters are in, without the {@code ?}; for SQL Server from the first semicolon
 */
record Anatomy(
        TextRange body,
        TextRange scheme,
        Optional<TextRange> user,
        List<TextRange> hidden,
        Optional<TextRange> host,
        Optional<TextRange> port,
        Optional<TextRange> database,
        Optional<TextRange> query,
        Optional<TextRange> fragment,
        List<RawParameter> parameters,
        List<Flaw> flaws) {
    Anatomy {
        hidden = List.copyOf(hidden);
        parameters = List.copyOf(parameters);
        flaws = List.copyOf(flaws);
    }

    /** True when a flaw leaves open what the URL means. */
    boolean unreadable() {
        return flaws.stream().anyMatch(flaw -> flaw.kind().unreadable());
    }
}
