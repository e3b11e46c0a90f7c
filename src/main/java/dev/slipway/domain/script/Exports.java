package dev.slipway.domain.script;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Finds the functions that a module exports under some names, written there or named there. */
final class Exports {
    /** What Express, Fastify, Hono and Koa's router call of a path. */
    private static final Set<String> VERBS =
            Set.of("get", "post", "put", "patch", "delete", "del", "all", "use", "options", "head");

    /** A token is looked at so many times on average at most: without semicolons each expression may go on to the end. */
    private static final long MOST = 100;

    private final Script script;
    private final Set<String> names;
    private final Set<Integer> bodies = new LinkedHashSet<>();
    private final Set<String> followed = new HashSet<>();

    /** Where the module declares a function or a variable, by name. */
    private final Map<String, List<Integer>> declared = new HashMap<>();

    private long looked;

    private Exports(Script script, Set<String> names) {
        this.script = script;
        this.names = names;
        for (int at = 0; at < script.size(); at++) {
            if (script.depth(at) == 0 && nameOf(at - 1) == at) {
                declared.computeIfAbsent(script.at(at).text(), each -> new ArrayList<>())
                        .add(at);
            }
        }
    }

    /**
     * The opening braces of their bodies.
     *
     * @param names {@code default} stands for what a module exports as a whole
     */
    static List<Integer> bodies(Script script, Set<String> names) {
        Exports exports = new Exports(script, names);
        for (int at = 0; at < script.size(); at++) {
            if (script.depth(at) == 0) {
                exports.statement(at);
            }
        }
        return new ArrayList<>(exports.bodies);
    }

    /** The same of the handlers that a server is given for its paths: {@code app.get("/orders", async (req, res) => …)}. */
    static List<Integer> routes(Script script) {
        Exports routes = new Exports(script, Set.of());
        for (int at = 0; at < script.size(); at++) {
            boolean call =
                    script.is(at, ".") && VERBS.contains(script.at(at + 1).text()) && script.is(at + 2, "(");
            Token first = script.at(at + 3);
            boolean path = first.kind() == Token.Kind.TEXT
                    && (first.text().startsWith("/") || first.text().equals("*"));
            boolean own = script.is(at + 1, "use") && !path;
            int end = script.partner(at + 2);
            if (call && (path || own) && end > 0) {
                routes.arguments(path ? at + 4 : at + 3, end);
            }
        }
        return new ArrayList<>(routes.bodies);
    }

    /** Each of some arguments, which may be a function or the name of one. */
    private void arguments(int from, int end) {
        int at = script.is(from, ",") ? from + 1 : from;
        while (at < end) {
            expression(at);
            int next = Math.max(at + 1, script.endOfExpression(at));
            at = script.is(next, ",") ? next + 1 : next;
        }
    }

    private void statement(int at) {
        if (script.is(at, "export")) {
            exported(at + 1);
        } else if (script.is(at, "module", ".", "exports") && !script.is(at - 1, ".")) {
            common(at + 3, "default");
        } else if (script.is(at, "exports", ".") && !script.is(at - 1, ".")) {
            common(at + 1, "");
        }
    }

    private void exported(int at) {
        if (script.is(at, "default")) {
            if (names.contains("default")) {
                expression(at + 1);
            }
        } else if (script.is(at, "{")) {
            listed(at + 1, script.partner(at));
        } else {
            int name = nameOf(at);
            if (name > 0 && names.contains(script.at(name).text())) {
                expression(script.is(name - 1, "function") ? name - 1 : behindEquals(name));
            }
        }
    }

    /** Behind {@code async function}, {@code const}, {@code let} or {@code var}; -1 of all else. */
    private int nameOf(int at) {
        int word = script.is(at, "async") ? at + 1 : at;
        boolean named = script.is(word, "function")
                || script.is(word, "const")
                || script.is(word, "let")
                || script.is(word, "var");
        return named ? word + 1 : -1;
    }

    private int behindEquals(int name) {
        int at = name;
        while (at < script.size() && !script.is(at, "=") && !script.is(at, ";")) {
            int close = script.opens(at) ? script.partner(at) : at;
            at = close < 0 ? script.size() : close + 1;
        }
        return at + 1;
    }

    /** {@code module.exports = …}, {@code module.exports.name = …}, {@code exports.name = …}. */
    private void common(int at, String whole) {
        int name = script.is(at, ".") ? at + 1 : whole.isEmpty() ? at : -1;
        int equals = name < 0 ? at : name + 1;
        if (!script.is(equals, "=")) {
            return;
        }
        if (name >= 0) {
            if (names.contains(script.at(name).text())) {
                expression(equals + 1);
            }
        } else if (script.is(equals + 1, "{")) {
            listed(equals + 2, script.partner(equals + 1));
        } else if (names.contains(whole)) {
            expression(equals + 1);
        }
    }

    /** {@code { handler, main as default, other: main }}. */
    private void listed(int from, int to) {
        for (int at = from; at < to; at++) {
            boolean renamed = script.is(at + 1, "as") || script.is(at + 1, ":");
            String name = script.at(renamed ? at + 2 : at).text();
            String key = script.is(at + 1, ":") ? script.at(at).text() : name;
            if (script.isName(at) && names.contains(key)) {
                if (script.is(at + 1, ":")) {
                    expression(at + 2);
                } else {
                    named(script.at(at).text());
                }
            }
            while (at < to && !script.is(at, ",")) {
                at = script.opens(at) && script.partner(at) > 0 ? script.partner(at) + 1 : at + 1;
            }
        }
    }

    /** A function, a call that is given functions, or the name of one. */
    private void expression(int from) {
        int to = end(from, script.is(from, "function") || script.is(from, "async", "function"));
        List<Integer> written = script.bodies(from, to);
        bodies.addAll(written);
        for (int at = from; at < to && written.isEmpty(); at++) {
            if (script.isName(at) && !script.is(at + 1, "(") && !script.is(at - 1, ".")) {
                named(script.at(at).text());
            }
        }
    }

    /** A function that the module declares for itself. */
    private void named(String name) {
        for (int at : followed.add(name) ? declared.getOrDefault(name, List.of()) : List.<Integer>of()) {
            boolean function = script.is(at - 1, "function");
            int from = function ? at - 1 : behindEquals(at);
            bodies.addAll(script.bodies(from, end(from, function)));
        }
    }

    /** Behind a function, or another expression; where it begins when enough has been looked at. */
    private int end(int from, boolean function) {
        if (looked > MOST * script.size()) {
            return from;
        }
        int end = function
                ? Math.max(from, script.partner(script.bodyOf(from, script.size()))) + 1
                : script.endOfExpression(from);
        looked += end - from;
        return end;
    }
}
