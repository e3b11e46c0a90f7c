package dev.slipway.adapter.project;

import dev.slipway.domain.script.Token;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** The object that a configuration script exports, where it is written out in the export. */
final class ScriptObject {
    private final List<Token> tokens;
    private final Map<String, List<Token>> values = new HashMap<>();
    private boolean open;
    private int at;

    private ScriptObject(List<Token> tokens) {
        this.tokens = tokens;
    }

    static ScriptObject exported(List<Token> tokens) {
        ScriptObject object = new ScriptObject(tokens);
        object.at = object.start();
        object.open = object.at < 0;
        if (!object.open) {
            object.entries();
        }
        return object;
    }

    /** The object that an expression is; one that may have any key when it is none. */
    static ScriptObject of(List<Token> expression) {
        ScriptObject object = new ScriptObject(expression);
        object.open = !object.is(0, "{");
        object.at = 1;
        if (!object.open) {
            object.entries();
        }
        return object;
    }

    /** The expression behind a key of the object itself. */
    Optional<List<Token>> value(String key) {
        return Optional.ofNullable(values.get(key));
    }

    /** Whether a key is set, or may be: a spread or a computed export could hold it. */
    boolean mayHave(String key) {
        return values.containsKey(key) || open;
    }

    /** The index behind the exported object's brace; -1 when the export is no such object. */
    private int start() {
        for (int i = 0; i < tokens.size(); i++) {
            boolean module = is(i, "export") && is(i + 1, "default");
            boolean common = is(i, "module") && is(i + 1, ".") && is(i + 2, "exports") && is(i + 3, "=");
            if (module || common) {
                int value = module ? i + 2 : i + 4;
                value += is(value, "defineConfig") && is(value + 1, "(") ? 2 : 0;
                return is(value, "{") ? value + 1 : -1;
            }
        }
        return -1;
    }

    private void entries() {
        while (at < tokens.size() && !is(at, "}")) {
            int key = at;
            boolean named = is(key + 1, ":");
            int value = named ? key + 2 : key;
            int end = endOf(value);
            if (named) {
                values.put(tokens.get(key).text(), tokens.subList(value, end));
            } else {
                shorthand(key, end);
            }
            at = is(end, ",") ? end + 1 : end;
        }
    }

    private void shorthand(int key, int end) {
        open |= is(key, "...") || is(key, "[");
        if (tokens.get(key).kind() == Token.Kind.WORD) {
            values.put(tokens.get(key).text(), tokens.subList(key, end));
        }
    }

    /** Where the expression that begins at an index ends: at a comma or a brace that is not inside it. */
    private int endOf(int from) {
        int depth = 0;
        int i = from;
        while (i < tokens.size() && (depth > 0 || !(is(i, ",") || is(i, "}")))) {
            depth += isAny(i, "(", "[", "{") ? 1 : isAny(i, ")", "]", "}") ? -1 : 0;
            i++;
        }
        return i;
    }

    private boolean isAny(int index, String... words) {
        return Stream.of(words).anyMatch(word -> is(index, word));
    }

    private boolean is(int index, String word) {
        return index < tokens.size() && tokens.get(index).is(word);
    }
}
