package dev.slipway.domain.script;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** An object in a configuration script, as far as it is written out; nothing of the script is run. */
public final class ScriptObject {
    private final Script script;
    private final int brace;

    private ScriptObject(Script script, int brace) {
        this.script = script;
        this.brace = script.partner(brace) < 0 ? -1 : brace;
    }

    /** The one that a script exports; it may have any key where it is not written out. */
    public static ScriptObject exported(List<Token> tokens) {
        Script script = new Script(tokens);
        return new ScriptObject(script, new ExportedObject(script, "defineConfig").brace());
    }

    /** The one that an expression is; it may have any key where the expression is something else. */
    public static ScriptObject of(List<Token> expression) {
        Script script = new Script(expression);
        return new ScriptObject(script, script.is(0, "{") ? 0 : -1);
    }

    /**
     * The objects of the list that a script exports, as itself or behind the first of the keys that is there; one object is a list of
     * it. Empty where something of that is not written out.
     */
    public static Optional<List<ScriptObject>> listed(List<Token> tokens, List<String> keys) {
        Script script = new Script(tokens);
        ExportedObject exported = new ExportedObject(script, "defineConfig");
        int opening = exported.opening();
        if (script.is(opening, "{")) {
            ScriptObject whole = new ScriptObject(script, opening);
            Optional<String> key = keys.stream().filter(whole::mayHave).findFirst();
            if (key.isPresent()) {
                opening = new ObjectText(script, opening)
                        .value(key.get())
                        .filter(ObjectText.Value::certain)
                        .map(value -> exported.named(value.at()))
                        .orElse(-1);
            }
        }
        return script.is(opening, "{")
                ? Optional.of(List.of(new ScriptObject(script, opening)))
                : list(exported, opening);
    }

    private static Optional<List<ScriptObject>> list(ExportedObject names, int open) {
        Script script = names.script();
        int close = script.partner(open);
        if (!script.is(open, "[") || close < 0) {
            return Optional.empty();
        }
        List<ScriptObject> objects = new ArrayList<>();
        for (int at = open + 1; at < close; at = script.is(at, ",") ? at + 1 : at) {
            int brace = names.named(at);
            if (!script.is(brace, "{") || script.partner(brace) < 0) {
                return Optional.empty();
            }
            objects.add(new ScriptObject(script, brace));
            at = script.endOfExpression(at);
        }
        return Optional.of(objects);
    }

    /** The expression behind a key of the object itself; empty also where what is spread behind it may set it again. */
    public Optional<List<Token>> value(String key) {
        return brace < 0
                ? Optional.empty()
                : new ObjectText(script, brace)
                        .value(key)
                        .filter(ObjectText.Value::certain)
                        .map(value -> script.tokens(value.at(), script.endOfExpression(value.at())));
    }

    /** Whether a key is set, or may be: a spread, a computed key or a computed export could hold it. */
    public boolean mayHave(String key) {
        return brace < 0 || new ObjectText(script, brace).mayHave(key);
    }

    /** A path relative to the script's folder, behind a key: a text, or {@code path.join} of texts. */
    public Optional<String> path(String key) {
        return value(key).flatMap(ScriptObject::path);
    }

    private static Optional<String> path(List<Token> expression) {
        Script script = new Script(expression);
        if (expression.size() == 1 && script.isText(0)) {
            return Optional.of(script.at(0).text());
        }
        int call = script.is(0, "path", ".") ? 2 : 0;
        boolean join = script.is(call, "join", "(");
        int first = call + 2;
        int here = script.is(first, "__dirname") ? 1 : script.is(first, "import", ".", "meta", ".", "dirname") ? 5 : 0;
        // resolve() without the script's folder starts from wherever the script is run.
        boolean fromHere = join || (here > 0 && script.is(call, "resolve", "("));
        return fromHere && script.partner(call + 1) == expression.size() - 1
                ? joined(script, first + here)
                : Optional.empty();
    }

    private static Optional<String> joined(Script script, int from) {
        List<String> parts = new ArrayList<>();
        for (int at = from; at < script.size() - 1; at++) {
            if (script.isText(at)) {
                parts.add(script.at(at).text());
            } else if (!script.is(at, ",")) {
                return Optional.empty();
            }
        }
        return Optional.of(String.join("/", parts)).filter(path -> !path.isEmpty());
    }
}
