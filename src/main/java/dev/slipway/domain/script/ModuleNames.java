package dev.slipway.domain.script;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The names that a module takes in and gives out, read statement by statement; what is a type alone is left out. */
final class ModuleNames {
    /** For all that a module gives out. */
    static final String ALL = "*";

    static final String DEFAULT = "default";

    /** For a module whose name is put together when it is loaded. */
    static final String MADE_UP = "import(…)";

    private static final List<String> DATA = List.of(".json", ".css", ".md", ".mdx", ".svg", ".png");

    /**
     * Where a name comes from.
     *
     * @param name that it has there, {@link #ALL} for the module itself
     */
    record Source(String specifier, String name) {}

    /** By the name that it has here. */
    final Map<String, Source> imported = new LinkedHashMap<>();

    /** The modules that are taken in for what they do, or in code. */
    final List<String> loaded = new ArrayList<>();

    /** What is handed on, by the name that it has for others. */
    final Map<String, Source> handed = new LinkedHashMap<>();

    /** The modules of which all is handed on. */
    final List<String> all = new ArrayList<>();

    /** The names for others of what is declared here. */
    final Map<String, String> exported = new LinkedHashMap<>();

    private final Script script;

    ModuleNames(Script script) {
        this.script = script;
        for (int at = 0; at < script.size(); at++) {
            boolean outside = script.depth(at) == 0;
            if (outside && script.is(at, "import") && !script.is(at + 1, "(") && !script.is(at + 1, ".")) {
                imports(at + 1);
            } else if (outside && script.is(at, "export")) {
                exports(at + 1);
            } else if (outside && script.is(at, "module", ".", "exports", "=")) {
                common(at + 4);
            } else if (script.is(at, "require", "(") || script.is(at, "import", "(")) {
                called(at);
            } else if (script.is(at, "createRequire", "(")) {
                loaded.add(MADE_UP);
            }
        }
    }

    /** Where a name that it gives out may come from in other modules. */
    List<Source> leads(String name) {
        Source on = handed.getOrDefault(name, imported.get(exported.getOrDefault(name, name)));
        return on == null ? all.stream().map(each -> new Source(each, name)).toList() : List.of(on);
    }

    private void imports(int from) {
        if (script.isText(from)) {
            loaded.add(script.at(from).text());
            return;
        }
        int text = textBehind(from);
        if (text < 0 || isOfTypes(from)) {
            return;
        }
        String specifier = script.at(text).text();
        if (script.isName(from)) {
            imported.put(script.at(from).text(), new Source(specifier, DEFAULT));
        }
        for (int at = from; at < text; at++) {
            if (script.is(at, "*", "as")) {
                imported.put(script.at(at + 2).text(), new Source(specifier, ALL));
            } else if (script.is(at, "{")) {
                listed(at).forEach((here, there) -> imported.put(here, new Source(specifier, there)));
            }
        }
    }

    private void exports(int from) {
        int text = textBehind(from);
        if (script.is(from, "*")) {
            if (text > 0 && script.is(from + 1, "as")) {
                handed.put(
                        script.at(from + 2).text(), new Source(script.at(text).text(), ALL));
            } else if (text > 0) {
                all.add(script.at(text).text());
            }
        } else if (script.is(from, "{")) {
            Map<String, String> names = listed(from);
            if (script.is(script.partner(from) + 1, "from") && text > 0) {
                names.forEach((there, here) ->
                        handed.put(there, new Source(script.at(text).text(), here)));
            } else {
                exported.putAll(names);
            }
        } else if (script.is(from, DEFAULT)) {
            exported.put(DEFAULT, script.isName(from + 1) ? named(from + 1) : DEFAULT);
        }
    }

    /** Of {@code export default prisma}, and of {@code export default async function GET}. */
    private String named(int at) {
        int name = at;
        while (script.is(name, "async") || script.is(name, "function") || script.is(name, "class")) {
            name++;
        }
        boolean alone =
                name > at || script.at(name + 1).line() > script.at(name).line() || script.is(name + 1, ";");
        return script.isName(name) && (alone || name + 1 >= script.size())
                ? script.at(name).text()
                : DEFAULT;
    }

    private void common(int at) {
        if (script.is(at, "{")) {
            exported.putAll(listed(at));
        } else {
            exported.put(DEFAULT, script.isName(at) ? named(at) : DEFAULT);
        }
    }

    /** {@code const { a, b: c } = require('./x')}, and one whose names are not seen. */
    private void called(int at) {
        if (!script.isText(at + 2)) {
            if (DATA.stream().noneMatch(script.at(at + 2).text()::endsWith)) {
                loaded.add(MADE_UP);
            }
            return;
        }
        if (!script.is(at + 3, ")") && !script.is(at + 3, ",")) {
            loaded.add(MADE_UP);
            return;
        }
        String specifier = script.at(at + 2).text();
        int equals = script.is(at - 1, "await") ? at - 2 : at - 1;
        if (script.is(equals, "=") && script.is(equals - 1, "}") && script.partner(equals - 1) >= 0) {
            listed(script.partner(equals - 1))
                    .forEach((there, here) -> imported.put(here, new Source(specifier, there)));
        } else if (script.is(equals, "=") && script.isName(equals - 1)) {
            imported.put(script.at(equals - 1).text(), new Source(specifier, ALL));
        }
        loaded.add(specifier);
    }

    /** What stands in braces, {@code a as b} or {@code a: b}: the second name, and the first by it. */
    private Map<String, String> listed(int brace) {
        Map<String, String> names = new LinkedHashMap<>();
        for (int at = brace + 1; at < script.partner(brace); at++) {
            boolean type = script.is(at, "type") && script.isName(at + 1) && !script.is(at + 1, "as");
            boolean renamed = script.is(at + 1, "as") || script.is(at + 1, ":");
            if (type) {
                while (at < script.partner(brace) && !script.is(at, ",")) {
                    at++;
                }
            } else if (script.isName(at)) {
                boolean pair = script.is(at + 1, ":");
                String first = script.at(at).text();
                String second = renamed ? script.at(at + 2).text() : first;
                names.put(pair ? first : second, pair ? second : first);
                at += renamed ? 2 : 0;
            }
        }
        return names;
    }

    private boolean isOfTypes(int from) {
        return script.is(from, "type") && !script.is(from + 1, "from") && !script.is(from + 1, ",");
    }

    /** The text that a statement takes its names from; -1 where it takes none. */
    private int textBehind(int from) {
        for (int at = from; at < script.size() && !script.is(at, ";"); at++) {
            if (script.is(at, "from") && script.isText(at + 1)) {
                return at + 1;
            }
            boolean ends = script.is(at, "=") || script.is(at, "import") || script.is(at, "(");
            if (ends || (at > from && script.is(at, "export"))) {
                return -1;
            }
            at = script.is(at, "{") && script.partner(at) > at ? script.partner(at) : at;
        }
        return -1;
    }
}
