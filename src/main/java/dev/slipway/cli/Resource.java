package dev.slipway.cli;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;

/** A text of the program's own, written as it is read. */
final class Resource {
    private Resource() {}

    /** The lines of the text that has the name of a class and lies beside it; none where there is none. */
    static List<String> lines(Class<?> type) {
        return text(type.getSimpleName() + ".txt", type).stream()
                .flatMap(String::lines)
                .toList();
    }

    /** The text of a name, beside a class unless it is a path from the root. */
    static Optional<String> text(String name, Class<?> type) {
        try (InputStream in = type.getResourceAsStream(name)) {
            return in == null ? Optional.empty() : Optional.of(new String(in.readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
