package dev.slipway.domain.script;

import java.util.regex.Pattern;

/**
 * What an argument says of one option, {@code max} or {@code pool.max}: written as a number in the argument, or in what
 * the same script names so once.
 */
record PoolArgument(Script script, String option) {
    private static final Pattern NUMBER = Pattern.compile("[1-9][0-9]{0,5}");
    /** Names for a text that is a URL. */
    private static final Pattern URL = Pattern.compile("(?i).*(url|uri|dsn|connection_?string)");

    private static final int DEEPEST = 6;

    /** What is known then. */
    enum Kind {
        NUMBER,
        NOTHING,
        URL,
        UNCLEAR
    }

    /** One answer; {@code why} of what is unclear alone. */
    record Found(Kind kind, int size, Token token, String why) {}

    /** Whether the first argument is an object in which the option stands. */
    boolean stands(int parenthesis) {
        int brace = script.object(parenthesis + 1);
        return script.is(parenthesis, "(")
                && brace > 0
                && new ObjectText(script, brace).value(option).isPresent();
    }

    /** Of the first argument behind a parenthesis. */
    Found read(int parenthesis) {
        int at = parenthesis + 1;
        return at == script.partner(parenthesis) ? nothing(at) : argument(at, DEEPEST);
    }

    private Found argument(int at, int depth) {
        int end = script.endOfExpression(at);
        if (depth == 0) {
            return elsewhere(at);
        }
        if (script.is(at, "{")) {
            return object(at, option, depth);
        }
        if (script.is(at, "new")) {
            int type = script.is(at + 2, ".") ? at + 3 : at + 1;
            return script.is(type, "Pool") && script.is(type + 1, "(")
                    ? new PoolArgument(script, option).read(type + 1)
                    : elsewhere(at);
        }
        if (script.at(at).isQuoted() || isUrl(at, end)) {
            return new Found(Kind.URL, 0, script.at(at), "");
        }
        int value = script.isName(at) && isAlone(at, end)
                ? script.constant(script.at(at).text())
                : -1;
        return value > 0 ? argument(value, depth - 1) : elsewhere(at);
    }

    /** {@code url}, {@code url!}, {@code options as PoolConfig}. */
    private boolean isAlone(int at, int end) {
        return at + 1 == end || isLast(at) || script.is(at + 1, "!") || script.is(at + 1, "as");
    }

    /** {@code process.env.X}, or a name that says so and is given no value here. */
    private boolean isUrl(int at, int end) {
        if (script.is(at, "process", ".", "env")) {
            return true;
        }
        int last = at;
        while (script.is(last + 1, ".") && script.isName(last + 2)) {
            last += 2;
        }
        boolean named = script.isName(last)
                && isAlone(last, end)
                && URL.matcher(script.at(last).text()).matches();
        return named && (last > at || script.constant(script.at(at).text()) < 0);
    }

    private Found object(int brace, String name, int depth) {
        int dot = name.indexOf('.');
        String key = dot < 0 ? name : name.substring(0, dot);
        ObjectText object = new ObjectText(script, brace);
        ObjectText.Value value = object.value(key).orElse(null);
        if (value == null) {
            return object.spread() < 0 ? nothing(brace) : spread(object.spread(), name, depth);
        }
        if (!value.certain()) {
            return unclear(value.at(), "what is spread behind " + key + " may set it again");
        }
        if (dot < 0) {
            return number(key, value.at(), depth);
        }
        int inner = script.is(value.at(), "{") ? value.at() : constantObject(value.at());
        return inner > 0 ? object(inner, name.substring(dot + 1), depth - 1) : elsewhere(value.at());
    }

    private Found spread(int at, String name, int depth) {
        int brace = constantObject(at);
        return brace > 0 && depth > 0 ? object(brace, name, depth - 1) : elsewhere(at);
    }

    /** The object that a name stands for; -1 where it stands for something else. */
    private int constantObject(int at) {
        int value = script.isName(at) && isAlone(at, script.endOfExpression(at))
                ? script.constant(script.at(at).text())
                : -1;
        return value > 0 && script.is(value, "{") ? value : -1;
    }

    private Found number(String key, int at, int depth) {
        String word = script.at(at).text();
        boolean alone = isLast(at);
        if (alone && script.isName(at) && NUMBER.matcher(word).matches()) {
            return new Found(Kind.NUMBER, Integer.parseInt(word), script.at(at), "");
        }
        if (alone && word.equals("undefined")) {
            return nothing(at);
        }
        int value = alone && script.isName(at) && depth > 0 ? script.constant(word) : -1;
        return value > 0 ? number(key, value, depth - 1) : unclear(at, "only a run tells what its " + key + " is");
    }

    private Found nothing(int at) {
        return new Found(Kind.NOTHING, 0, script.at(at), "");
    }

    private Found elsewhere(int at) {
        return unclear(at, "its " + option + " is set elsewhere, if at all");
    }

    private Found unclear(int at, String why) {
        return new Found(Kind.UNCLEAR, 0, script.at(at), "a driver adapter keeps the pool, and " + why);
    }

    /** Whether a value ends with its first token: a line that has no semicolon ends with itself. */
    private boolean isLast(int at) {
        boolean next = script.isName(at + 1)
                && script.at(at + 1).line() > script.at(at).line();
        return next || at + 1 >= script.endOfExpression(at);
    }
}
