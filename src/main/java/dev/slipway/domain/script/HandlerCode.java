package dev.slipway.domain.script;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;

/**
 * What the handlers of a module do with a client of Prisma at each request, as far as that is certain: what stands in a
 * condition, in a loop or in a function of its own is not told.
 *
 * @param constructed where a client is made for the request alone
 * @param closed where a client that outlives the request is disconnected at the end of it
 */
public record HandlerCode(List<Token> constructed, List<Token> closed) {
    private static final String CLIENT = "PrismaClient";
    /** Its parameters and their types are no more tokens than that. */
    private static final int FARTHEST_ARROW = 256;

    private static final Set<String> DECLARES = Set.of("const", "let", "var", "using");

    public HandlerCode {
        constructed = List.copyOf(constructed);
        closed = List.copyOf(closed);
    }

    /**
     * Reads a module.
     *
     * @param names under which the platform calls its functions; {@code default} for what it exports as a whole
     */
    public static HandlerCode read(String text, Set<String> names) {
        return read(text, script -> Exports.bodies(script, names));
    }

    /** Reads a module that gives a server handlers for its paths. */
    public static HandlerCode routes(String text) {
        return read(text, Exports::routes);
    }

    private static HandlerCode read(String text, Function<Script, List<Integer>> bodies) {
        if (!text.contains("$disconnect") && !text.contains(CLIENT)) {
            return new HandlerCode(List.of(), List.of());
        }
        Script script = Script.of(text);
        Reader reader = new Reader(script);
        // At the edge a client for each request is what Prisma advises: nothing outlives it.
        if (!EdgeRuntime.isEdge(script) && !reader.declaresClient()) {
            bodies.apply(script).forEach(reader::body);
        }
        return new HandlerCode(reader.constructed, reader.closed);
    }

    /** Goes through the bodies of handlers. */
    private static final class Reader {
        private final Script script;
        private final Set<String> factories = new TreeSet<>();
        private final List<Token> constructed = new ArrayList<>();
        private final List<Token> closed = new ArrayList<>();

        Reader(Script script) {
            this.script = script;
            factories();
        }

        /** A class of that name which is somebody else's. */
        boolean declaresClient() {
            for (int at = 0; at < script.size(); at++) {
                if (script.is(at, "class", CLIENT)) {
                    return true;
                }
            }
            return false;
        }

        /** Functions of the module that do nothing but make a client. */
        private void factories() {
            for (int at = 0; at < script.size(); at++) {
                if (script.depth(at) > 0 || !script.isName(at)) {
                    continue;
                }
                if (script.is(at - 1, "function") && isFactory(script.bodyOf(at, script.size()))) {
                    factories.add(script.at(at).text());
                } else if (script.is(at + 1, "=") && script.is(at - 1, "const") && arrowMakes(at + 2)) {
                    factories.add(script.at(at).text());
                }
            }
        }

        private boolean arrowMakes(int from) {
            int to = script.endOfExpression(from, from + FARTHEST_ARROW);
            for (int at = from; at < to; at++) {
                if (script.is(at, "=>")) {
                    return script.is(at + 1, "{") ? isFactory(at + 1) : makes(at + 1);
                }
            }
            return false;
        }

        private boolean isFactory(int brace) {
            int end = script.partner(brace);
            boolean made = false;
            for (int at = brace + 1; at < end; at++) {
                if (script.is(at, "if") || script.is(at, "??") || script.is(at, "??=") || script.is(at, "?")) {
                    return false;
                }
                made |= script.is(at, "return") && makes(at + 1);
            }
            return made;
        }

        private boolean makes(int at) {
            return script.is(at, "new", CLIENT) || (script.is(at, "new") && script.is(at + 2, ".", CLIENT));
        }

        void body(int brace) {
            Set<String> own = new HashSet<>(parameters(brace));
            Set<String> kept = kept(brace);
            int end = script.partner(brace);
            for (int at = brace + 1; at < end; at++) {
                if (DECLARES.contains(script.at(at).text()) && script.isName(at + 1)) {
                    own.add(script.at(at + 1).text());
                    int value = valueOf(at + 1);
                    boolean made = value > 0 && (makes(value) || calls(value));
                    if (made
                            && isPlain(at, brace)
                            && !kept.contains(script.at(at + 1).text())) {
                        constructed.add(script.at(value));
                    }
                }
            }
            for (int at = brace + 1; at < end; at++) {
                boolean call = script.is(at + 1, ".", "$disconnect", "(") && script.isName(at);
                boolean theirs = call && !own.contains(script.at(at).text()) && !script.is(at - 1, ".");
                if (theirs && (isPlain(at, brace) || isFinally(at))) {
                    closed.add(script.at(at));
                }
            }
        }

        private Set<String> parameters(int brace) {
            Set<String> names = new HashSet<>();
            int close = brace - 1;
            while (close > 0 && !script.is(close, ")") && !script.is(close, ";") && !script.is(close, "{")) {
                close--;
            }
            for (int at = script.partner(close); at >= 0 && at < close; at++) {
                names.add(script.at(at).text());
            }
            return names;
        }

        /** What is handed to something that may outlive the request: {@code cached = prisma}. */
        private Set<String> kept(int brace) {
            Set<String> names = new HashSet<>();
            for (int at = brace + 1; at < script.partner(brace); at++) {
                boolean assigned = script.is(at, "=") || script.is(at, "??=") || script.is(at, "||=");
                if (assigned && script.isName(at + 1) && !script.is(at + 2, ".") && !script.is(at + 2, "(")) {
                    names.add(script.at(at + 1).text());
                }
            }
            return names;
        }

        /** Behind the equals sign of a declaration, and behind its type; -1 where there is none. */
        private int valueOf(int name) {
            int equals = script.is(name + 1, "=") ? name + 1 : script.is(name + 1, ":") ? name + 3 : -1;
            int value = script.is(equals + 1, "await") ? equals + 2 : equals + 1;
            return equals > 0 && script.is(equals, "=") ? value : -1;
        }

        private boolean calls(int at) {
            return script.isName(at) && factories.contains(script.at(at).text()) && script.is(at + 1, "(");
        }

        /** Whether nothing but {@code try}, {@code finally} and plain blocks is between a statement and its handler. */
        private boolean isPlain(int at, int brace) {
            for (int open = script.around(at); open > brace; open = script.around(open)) {
                boolean block = script.is(open, "{")
                        && (script.is(open - 1, "try")
                                || script.is(open - 1, "finally")
                                || script.is(open - 1, ";")
                                || script.is(open - 1, "}"));
                if (!block && script.partner(open) > at) {
                    return false;
                }
            }
            // Of an if without braces, and of an arrow, the sign before tells.
            int before = script.is(at - 1, "await") ? at - 2 : at - 1;
            return !script.is(before, ")") || isCall(before);
        }

        /** Whether a parenthesis ends a call, and the next line a statement of its own. */
        private boolean isCall(int close) {
            int open = script.partner(close);
            return open > 0
                    && script.isName(open - 1)
                    && !Set.of("if", "for", "while", "switch", "catch")
                            .contains(script.at(open - 1).text());
        }

        /** {@code .finally(() => prisma.$disconnect())}. */
        private boolean isFinally(int at) {
            int before = at - 1;
            while (Set.of("await", "{", "=>", ")", "(", "async", "return")
                    .contains(script.at(before).text())) {
                before--;
            }
            return script.is(before, "finally") && script.is(before - 1, ".");
        }
    }
}
