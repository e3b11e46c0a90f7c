package dev.slipway.adapter.project;

import dev.slipway.domain.script.Token;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Reads an expression that is a path: a string, or {@code path.join} of strings. */
final class ScriptPath {
    private final List<Token> tokens;
    private int at;

    private ScriptPath(List<Token> tokens) {
        this.tokens = tokens;
    }

    /** The path, relative to the script's folder; empty for any other expression. */
    static Optional<String> of(List<Token> expression) {
        if (expression.size() == 1 && expression.get(0).kind() == Token.Kind.TEXT) {
            return Optional.of(expression.get(0).text());
        }
        return new ScriptPath(expression).joined();
    }

    private Optional<String> joined() {
        if (take("path")) {
            take(".");
        }
        boolean join = take("join");
        if (!(join || take("resolve")) || !take("(")) {
            return Optional.empty();
        }
        boolean here = take("__dirname") || takeAll("import", ".", "meta", ".", "dirname");
        if (here) {
            take(",");
        }
        // resolve() without the script's folder starts from wherever the script is run.
        return join || here ? parts() : Optional.empty();
    }

    private Optional<String> parts() {
        List<String> parts = new ArrayList<>();
        while (at < tokens.size() && tokens.get(at).kind() == Token.Kind.TEXT) {
            parts.add(tokens.get(at++).text());
            take(",");
        }
        boolean plain = take(")") && at == tokens.size() && !parts.isEmpty();
        return plain ? Optional.of(String.join("/", parts)) : Optional.empty();
    }

    private boolean take(String word) {
        boolean there = at < tokens.size() && tokens.get(at).is(word);
        at += there ? 1 : 0;
        return there;
    }

    private boolean takeAll(String... words) {
        int start = at;
        for (String word : words) {
            if (!take(word)) {
                at = start;
                return false;
            }
        }
        return true;
    }
}
