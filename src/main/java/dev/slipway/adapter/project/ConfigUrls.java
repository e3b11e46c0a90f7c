package dev.slipway.adapter.project;

import dev.slipway.domain.script.ScriptObject;
import dev.slipway.domain.script.Token;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The URLs that a prisma.config file sets, as far as they are written out in it. */
final class ConfigUrls {
    private static final List<String> FIELDS = List.of("url", "directUrl", "shadowDatabaseUrl");

    private ConfigUrls() {}

    /**
     * One URL.
     *
     * @param variable the environment variable that it is taken from
     * @param literal the URL itself; where both are empty, only running the script would tell
     */
    record Found(String field, int line, Optional<String> variable, Optional<String> literal) {}

    static List<Found> of(PrismaConfig config) {
        Optional<List<Token>> datasource =
                ScriptObject.exported(config.tokens()).value("datasource");
        List<Found> found = new ArrayList<>();
        if (datasource.isPresent() && !datasource.get().isEmpty()) {
            ScriptObject object = ScriptObject.of(datasource.get());
            for (String field : FIELDS) {
                object.value(field).filter(value -> !value.isEmpty()).ifPresent(value -> found.add(read(field, value)));
            }
            if (found.isEmpty() && object.mayHave("url")) {
                found.add(new Found("url", datasource.get().get(0).line(), Optional.empty(), Optional.empty()));
            }
        }
        return found;
    }

    private static Found read(String field, List<Token> value) {
        boolean literal = value.size() == 1 && value.get(0).kind() == Token.Kind.TEXT;
        return new Found(
                field,
                value.get(0).line(),
                literal ? Optional.empty() : variable(value),
                literal ? Optional.of(value.get(0).text()) : Optional.empty());
    }

    /** {@code env("X")}, {@code env<T>("X")}, {@code process.env.X} or {@code process.env["X"]}, a default behind it. */
    private static Optional<String> variable(List<Token> value) {
        if (is(value, 0, "env")) {
            int open = 1;
            while (open < value.size() && !is(value, open, "(")) {
                open++;
            }
            return string(value, open + 1);
        }
        if (!is(value, 0, "process") || !is(value, 2, "env")) {
            return Optional.empty();
        }
        return is(value, 3, "[")
                ? string(value, 4)
                : Optional.of(value)
                        .filter(all -> is(all, 3, ".") && all.size() > 4)
                        .map(all -> all.get(4).text());
    }

    private static Optional<String> string(List<Token> value, int index) {
        return index < value.size() && value.get(index).kind() == Token.Kind.TEXT
                ? Optional.of(value.get(index).text())
                : Optional.empty();
    }

    private static boolean is(List<Token> value, int index, String word) {
        return index < value.size() && value.get(index).is(word);
    }
}
