package dev.slipway.domain.script;

/** Calls that are seen in a script, whatever leads to them. */
public final class ScriptCalls {
    private ScriptCalls() {}

    /** Whether a method of a name is called. */
    public static boolean has(String text, String name, String method) {
        if (!text.contains(name) || !text.contains(method)) {
            return false;
        }
        Script script = Script.of(text);
        for (int at = 0; at < script.size(); at++) {
            if (script.is(at, name, ".", method, "(")) {
                return true;
            }
        }
        return false;
    }
}
