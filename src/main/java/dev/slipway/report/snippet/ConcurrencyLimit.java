package dev.slipway.report.snippet;

import dev.slipway.domain.capacity.FunctionName;
import java.util.Optional;

/**
 * What a snippet sets.
 *
 * @param function empty for a placeholder
 * @param limit sandboxes, at least 1
 */
public record ConcurrencyLimit(Optional<FunctionName> function, int limit) {
    /** Stands where no function was named. */
    public static final String PLACEHOLDER = "my-function";

    public ConcurrencyLimit {
        if (limit < 1) {
            throw new IllegalArgumentException("Lambda would switch the function off: " + limit);
        }
    }

    /** As a command takes it: a name or an ARN. */
    String written() {
        return function.isPresent() ? function.get().written() : PLACEHOLDER;
    }

    String name() {
        return function.isPresent() ? function.get().name() : PLACEHOLDER;
    }

    /** The name in letters and digits, as logical identifiers must be: {@code MyFunction}. */
    String identifier() {
        StringBuilder identifier = new StringBuilder();
        boolean capital = true;
        for (char c : name().toCharArray()) {
            if (c == '-' || c == '_') {
                capital = true;
            } else {
                identifier.append(capital ? Character.toUpperCase(c) : c);
                capital = false;
            }
        }
        boolean letterFirst = !identifier.isEmpty() && Character.isLetter(identifier.charAt(0));
        return letterFirst ? identifier.toString() : "Function" + identifier;
    }

    /** A template with what it names in the place of {@code %id%}, {@code %name%} and {@code %limit%}. */
    String in(String template) {
        return template.replace("%id%", identifier())
                .replace("%name%", name())
                .replace("%limit%", Integer.toString(limit));
    }
}
