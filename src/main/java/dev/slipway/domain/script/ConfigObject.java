package dev.slipway.domain.script;

import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * The object that a configuration in JavaScript or TypeScript exports, where it is written out; nothing of it is run. What is
 * put into it is checked by reading it again.
 */
public record ConfigObject(String text, Script script, int brace) {
    /** All routes: keys of the setting are patterns of routes (Next.js, "output", caveats). */
    private static final String ALL = "/*";

    /** That of a file; empty where it is no object that is written out, or more than one. */
    public static Optional<ConfigObject> of(String text) {
        Script script = Script.of(text);
        int brace = new ExportedObject(script, "with").brace();
        return brace < 0 || script.partner(brace) < 0
                ? Optional.empty()
                : Optional.of(new ConfigObject(text, script, brace));
    }

    /** Whether the setting has the pattern for all routes. */
    public boolean has(List<String> keys, String pattern) {
        int list = list(keys);
        return list >= 0 && items(list).contains(pattern);
    }

    private int list(List<String> keys) {
        int at = brace;
        for (int i = 0; i <= keys.size(); i++) {
            String key = i < keys.size() ? keys.get(i) : ALL;
            Optional<ObjectText.Value> value = new ObjectText(script, at).value(key);
            boolean last = i == keys.size();
            if (value.isEmpty()
                    || !value.get().certain()
                    || !script.is(value.get().at(), last ? "[" : "{")) {
                return -1;
            }
            at = value.get().at();
        }
        return at;
    }

    private List<String> items(int list) {
        return IntStream.range(list + 1, script.partner(list))
                .filter(at -> script.depth(at) == script.depth(list) + 1)
                .mapToObj(script::at)
                .filter(token -> token.kind() == Token.Kind.TEXT)
                .map(Token::text)
                .toList();
    }

    /**
     * The text with the pattern in the list of all routes of a setting; as it is where it has it.
     *
     * @param keys the setting's, from the outside in
     * @return empty where something of it is not written out, so that what is put there may not hold
     */
    public Optional<String> with(List<String> keys, String pattern) {
        if (has(keys, pattern)) {
            return Optional.of(text);
        }
        return edited(keys, pattern)
                .filter(after ->
                        of(after).filter(object -> object.has(keys, pattern)).isPresent());
    }

    private Optional<String> edited(List<String> keys, String pattern) {
        int at = brace;
        for (int i = 0; i <= keys.size(); i++) {
            ObjectText object = new ObjectText(script, at);
            if (object.spread() >= 0) {
                return Optional.empty();
            }
            String key = i < keys.size() ? keys.get(i) : ALL;
            Optional<ObjectText.Value> value = object.value(key);
            if (value.isEmpty()) {
                return Optional.of(inserted(at, entry(keys, i, pattern)));
            }
            at = value.get().at();
            boolean last = i == keys.size();
            if (!script.is(at, last ? "[" : "{") || script.partner(at) < 0) {
                return Optional.empty();
            }
        }
        int comma = script.partner(at) == at + 1 ? 0 : 1;
        return Optional.of(spliced(offset(at) + 1, quoted(pattern) + (comma == 1 ? ", " : "")));
    }

    /** What is missing, from a key on: {@code outputFileTracingIncludes: { '/*': ['...'] }}. */
    private static String entry(List<String> keys, int from, String pattern) {
        StringBuilder entry = new StringBuilder();
        for (String key : keys.subList(from, keys.size())) {
            entry.append(key).append(": { ");
        }
        entry.append(quoted(ALL)).append(": [").append(quoted(pattern)).append(']');
        return entry.append(" }".repeat(keys.size() - from)).toString();
    }

    /** As the first entry of an object, laid out as its other entries are. */
    private String inserted(int open, String entry) {
        int close = script.partner(open);
        int behind = offset(open) + 1;
        if (close == open + 1) {
            return empty(behind, text.substring(behind, offset(close)), entry);
        }
        Token first = script.at(open + 1);
        boolean ownLine = first.line() > script.at(open).line();
        if (!ownLine) {
            return spliced(behind, " " + entry + ",");
        }
        int line = offset(open + 1) - first.column() + 1;
        String indent = text.substring(line, offset(open + 1));
        return indent.isBlank()
                ? spliced(line, indent + entry + "," + lineEnd())
                : spliced(behind, lineEnd() + "  " + entry + ",");
    }

    /** Comments may stand in there. */
    private String empty(int behind, String inside, String entry) {
        if (inside.contains("\n")) {
            return spliced(behind, lineEnd() + "  " + entry + ",");
        }
        return spliced(behind, " " + entry + (inside.isEmpty() ? " " : inside.isBlank() ? "" : ","));
    }

    private String lineEnd() {
        return text.contains("\r\n") ? "\r\n" : "\n";
    }

    private String spliced(int at, String more) {
        return text.substring(0, at) + more + text.substring(at);
    }

    private static String quoted(String word) {
        return "'" + word + "'";
    }

    /** Where a token begins in the text. */
    private int offset(int token) {
        Token at = script.at(token);
        int line = 0;
        for (int i = 1; i < at.line(); i++) {
            line = text.indexOf('\n', line) + 1;
        }
        return line + at.column() - 1;
    }
}
