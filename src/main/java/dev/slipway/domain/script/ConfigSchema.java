package dev.slipway.domain.script;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Where a prisma.config file says that the schema is, as far as it is written as a text. */
public final class ConfigSchema {
    private ConfigSchema() {}

    /** A path from the file's folder: {@code schema: "db/schema.prisma"}, {@code schema: path.join("db", "schema")}. */
    public static Optional<String> in(String text) {
        if (!text.contains("schema")) {
            return Optional.empty();
        }
        Script script = Script.of(text);
        for (int at = 0; at < script.size(); at++) {
            boolean key = script.at(at).text().equals("schema") && script.is(at + 1, ":");
            if (key && (script.is(at - 1, "{") || script.is(at - 1, ","))) {
                return value(script, at + 2);
            }
        }
        return Optional.empty();
    }

    private static Optional<String> value(Script script, int at) {
        if (isText(script, at)) {
            return ends(script, at + 1) ? Optional.of(script.at(at).text()) : Optional.empty();
        }
        if (!script.is(at, "path", ".", "join", "(") || !ends(script, script.partner(at + 3) + 1)) {
            return Optional.empty();
        }
        List<String> parts = new ArrayList<>();
        for (int part = at + 4; part < script.partner(at + 3); part++) {
            if (isText(script, part)) {
                parts.add(script.at(part).text());
            } else if (!script.is(part, ",")) {
                return Optional.empty();
            }
        }
        return Optional.of(String.join("/", parts));
    }

    private static boolean isText(Script script, int at) {
        return script.at(at).kind() == Token.Kind.TEXT && !script.at(at).text().isEmpty();
    }

    private static boolean ends(Script script, int at) {
        return script.is(at, ",") || script.is(at, "}");
    }
}
