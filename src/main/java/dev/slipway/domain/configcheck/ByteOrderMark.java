package dev.slipway.domain.configcheck;

import dev.slipway.domain.document.Part;

/**
 * A byte order mark (U+FEFF), which the platform's reader does not take.
 *
 * @param message who refuses it
 * @param <F> the platform's file
 */
public record ByteOrderMark<F extends ConfigFile>(String message) implements Look<F> {
    @Override
    public void look(F file, Findings found) {
        if (file.document().text().startsWith("\uFEFF")) {
            found.add(
                    Part.of(file.document()),
                    message,
                    "Save it as UTF-8 without one: sed -i '1s/^\\xEF\\xBB\\xBF//' "
                            + file.document().name());
        }
    }
}
