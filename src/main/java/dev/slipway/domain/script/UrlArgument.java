package dev.slipway.domain.script;

import dev.slipway.domain.datasource.ClientUrl;
import dev.slipway.domain.judgement.Place;
import java.util.Optional;
import java.util.function.Function;

/** The URL that a PrismaClient is given: {@code datasourceUrl}, or {@code datasources} with one in it. */
record UrlArgument(Script script, Function<Token, Place> places) {
    private static final int DEEPEST = 6;

    /** Of the first argument behind a parenthesis. */
    Optional<ClientUrl> read(int parenthesis) {
        int brace = script.object(parenthesis + 1);
        if (!script.is(parenthesis, "(") || brace < 0) {
            return Optional.empty();
        }
        ObjectText options = new ObjectText(script, brace);
        return options.value("datasourceUrl")
                .or(() -> options.value("datasources").flatMap(value -> inside(value.at())))
                .map(value -> new ClientUrl(name(value.at(), DEEPEST), places.apply(script.at(value.at()))));
    }

    /** {@code { db: { url } }}: a schema has one datasource. */
    private Optional<ObjectText.Value> inside(int brace) {
        boolean named = script.is(brace, "{") && script.is(brace + 2, ":", "{");
        return named ? new ObjectText(script, brace + 3).value("url") : Optional.of(new ObjectText.Value(brace, true));
    }

    /** The last of names with points between them, followed to the constant that it is. */
    private String name(int from, int depth) {
        int at = from;
        while (script.isName(at) && (script.is(at + 1, ".") || script.is(at + 1, "?."))) {
            at += 2;
        }
        boolean bracket = script.isName(at) && script.is(at + 1, "[") && script.isText(at + 2);
        int name = bracket ? at + 2 : at;
        int last = bracket ? at + 3 : at;
        if (depth == 0
                || !(bracket || script.isName(at))
                || !isLast(from, script.is(last + 1, "!") ? last + 1 : last)) {
            return "";
        }
        int constant = name == from ? script.constant(script.at(name).text()) : -1;
        return constant < 0 ? script.at(name).text() : name(constant, depth - 1);
    }

    /** Whether a value ends there; a line may do without a semicolon. */
    private boolean isLast(int from, int last) {
        return script.is(last + 1, "as")
                || script.endOfExpression(from) <= last + 1
                || script.at(last + 1).line() > script.at(last).line();
    }
}
