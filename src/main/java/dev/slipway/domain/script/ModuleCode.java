package dev.slipway.domain.script;

import dev.slipway.domain.text.Vocabulary;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** A module cut into its statements, and what each of them declares; nothing of it is run. */
final class ModuleCode {
    private static final Set<String> BEGIN = Vocabulary.of("""
            export import const let var function async class type interface enum declare if for try module""");

    /** Functions of React and Next.js that give back the function that they are given. */
    private static final Set<String> WRAPPERS = Set.of("cache", "unstable_cache");

    /** As many tokens as the types of a function may have. */
    private static final int NEAR = 32;

    /** What a statement declares. */
    enum Kind {
        FUNCTION,
        VALUE,
        OTHER
    }

    /**
     * A statement.
     *
     * @param names what it declares; none where it does something else
     */
    record Unit(int from, int to, Kind kind, List<String> names) {}

    final String text;
    final Script script;
    final ModuleNames names;
    final List<Unit> units = new ArrayList<>();

    /** The tokens of statements that declare types alone, or take names in. */
    private final BitSet types = new BitSet();

    /** The statements that declare, by name. */
    final Map<String, Unit> declared = new LinkedHashMap<>();

    ModuleCode(String text) {
        this.text = text;
        script = Script.of(text);
        names = new ModuleNames(script);
        int from = 0;
        for (int at = 1; at <= script.size(); at++) {
            if (at == script.size() || begins(at) || endsImport(from, at)) {
                add(from, at);
                from = at;
            }
        }
    }

    private boolean begins(int at) {
        if (script.depth(at) != 0) {
            return false;
        }
        Token before = script.at(at - 1);
        boolean free = before.is(";")
                || before.is("}")
                || before.line() < script.at(at).line();
        return free
                && BEGIN.contains(script.at(at).text())
                && script.isName(at)
                && !before.is("export")
                && !before.is("=");
    }

    /** What stands behind the names that are taken in is a statement of its own, whatever it begins with. */
    private boolean endsImport(int from, int at) {
        Token before = script.at(at - 1);
        boolean takesIn = script.is(from, "import") && !script.is(from + 1, "(") && !script.is(from + 1, ".");
        boolean nextLine =
                script.isText(at - 1) && before.line() < script.at(at).line();
        return takesIn && script.depth(at) == 0 && (before.is(";") || nextLine);
    }

    private void add(int from, int to) {
        int at = from;
        while (Set.of("export", "default", "async", "declare")
                .contains(script.at(at).text())) {
            at++;
        }
        Unit unit = unit(from, at, to);
        units.add(unit);
        int first = script.is(from, "export") ? from + 1 : from;
        if (script.is(first, "type") || script.is(first, "interface") || script.is(first, "import")) {
            types.set(from, to);
        }
        unit.names().forEach(name -> declared.putIfAbsent(name, unit));
    }

    private Unit unit(int from, int at, int to) {
        boolean whole = script.is(from, "export", "default");
        if (script.is(at, "function") || script.is(at, "class")) {
            int name = script.is(at + 1, "*") ? at + 2 : at + 1;
            String own = script.isName(name) ? script.at(name).text() : ModuleNames.DEFAULT;
            return new Unit(from, to, script.is(at, "function") ? Kind.FUNCTION : Kind.OTHER, List.of(own));
        }
        if (script.is(at, "const") || script.is(at, "let") || script.is(at, "var")) {
            int value = script.valueOf(at + 1);
            List<String> own = new ArrayList<>();
            for (int name = at + 1; script.is(at + 1, "{") && name < script.partner(at + 1); name++) {
                own.add(script.at(name).text());
            }
            boolean single = script.isName(at + 1);
            if (single) {
                own.add(script.at(at + 1).text());
            }
            Kind kind = single && isFunction(value, to) ? Kind.FUNCTION : single ? Kind.VALUE : Kind.OTHER;
            return new Unit(from, to, kind, own);
        }
        if (whole || script.is(from, "module", ".", "exports", "=")) {
            int value = whole ? at : from + 4;
            return new Unit(from, to, isFunction(value, to) ? Kind.FUNCTION : Kind.VALUE, List.of(ModuleNames.DEFAULT));
        }
        return new Unit(from, to, Kind.OTHER, List.of());
    }

    private boolean isFunction(int value, int to) {
        int at = value;
        if (WRAPPERS.contains(script.at(at).text()) && script.is(at + 1, "(")) {
            at += 2;
        }
        at = script.is(at, "async") ? at + 1 : at;
        at = script.behindTypes(at - 1);
        if (value < 0 || script.is(at, "function")) {
            return value >= 0;
        }
        if (script.isName(at)) {
            return script.is(at + 1, "=>");
        }
        int behind = script.is(at, "(") ? script.partner(at) + 1 : to;
        // Behind the parameters may stand the type of what is given back.
        while (behind > 0 && behind < to && script.is(behind - 1, ")") && script.is(behind, ":")) {
            behind++;
        }
        for (int next = behind; behind > 0 && next < Math.min(to, behind + NEAR); next++) {
            if (script.is(next, "=>")) {
                return true;
            }
            if (script.is(next, "{") || script.is(next, ";") || script.is(next, ".")) {
                return false;
            }
        }
        return false;
    }

    /** Whether a word stands for what a module declares or takes in under that name, not for a member or a type. */
    boolean isReference(int at) {
        return script.isName(at)
                && !script.is(at - 1, ".")
                && !script.is(at - 1, "?.")
                && !script.is(at - 1, "typeof")
                && !script.is(at - 1, "as")
                && !script.is(at + 1, ":");
    }

    /** Whether a token is in a statement that declares types alone, or takes names in. */
    boolean isOfTypes(int at) {
        return types.get(at);
    }

    /** Whether a reference is certainly to a value: what is called, asked for a member, made or handed on. */
    boolean isValue(int at) {
        return isCalled(at) || isAsked(at) || isGiven(at) || (script.is(at - 1, "(") && !script.is(at + 1, ">"));
    }

    /** Whether it is a later argument of a call: {@code app.use("/users", users)}. */
    private boolean isGiven(int at) {
        int open = script.around(at);
        int close = open < 0 ? -1 : script.partner(open);
        boolean called = script.is(open, "(")
                && script.isName(open - 1)
                && close > 0
                && !script.is(close + 1, "{")
                && !script.is(close + 1, ":")
                && !script.is(close + 1, "=>");
        return called && script.is(at - 1, ",") && (script.is(at + 1, ",") || script.is(at + 1, ")"));
    }

    /** What the code in a template names, which is not cut into tokens of its own. */
    List<String> inTemplate(int at) {
        return script.at(at).kind() == Token.Kind.CODE
                ? Lexer.tokens(script.at(at).text()).stream().map(Token::text).toList()
                : List.of();
    }

    boolean isCalled(int at) {
        boolean element = script.is(at - 1, "<")
                && (script.is(at + 1, "/") || (script.isName(at + 1) && !script.is(at + 1, "extends")));
        return script.is(at + 1, "(") || element;
    }

    boolean isAsked(int at) {
        return (script.is(at + 1, ".") || script.is(at + 1, "?.")) && script.isName(at + 2);
    }
}
