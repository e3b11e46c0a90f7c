package dev.slipway.domain.verification;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * A Linux distribution as its os-release(5) names it.
 *
 * @param id such as {@code debian}
 * @param like the distributions that it is close to
 * @param release {@code VERSION_ID}, such as {@code 12} or {@code 3.20.3}; empty for one without releases
 */
public record Distribution(String id, List<String> like, String release) {
    public Distribution {
        like = List.copyOf(like);
    }

    /** The one that the text of {@code /etc/os-release} tells; empty when it has no ID. */
    public static Optional<Distribution> parse(String osRelease) {
        String id = value("ID", osRelease);
        return id.isEmpty()
                ? Optional.empty()
                : Optional.of(new Distribution(id, words(value("ID_LIKE", osRelease)), value("VERSION_ID", osRelease)));
    }

    /** The id, then those that it is like: a row for the first of them that there is holds. */
    public List<String> names() {
        List<String> names = new ArrayList<>(List.of(id));
        names.addAll(like);
        return names;
    }

    private static List<String> words(String text) {
        return text.isEmpty() ? List.of() : List.of(text.split(" +"));
    }

    private static String value(String key, String text) {
        for (String line : text.split("\\R", -1)) {
            if (line.startsWith(key + "=")) {
                String value = line.substring(key.length() + 1).strip();
                boolean quoted = value.length() > 1
                        && (value.charAt(0) == '"' || value.charAt(0) == '\'')
                        && value.charAt(value.length() - 1) == value.charAt(0);
                return (quoted ? value.substring(1, value.length() - 1) : value)
                        .strip()
                        .toLowerCase(Locale.ROOT);
            }
        }
        return "";
    }

    /** For people: {@code debian 12}. */
    @Override
    public String toString() {
        return release.isEmpty() ? id : id + " " + release;
    }
}
