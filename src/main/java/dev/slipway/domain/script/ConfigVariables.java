package dev.slipway.domain.script;

import dev.slipway.domain.judgement.Place;
import dev.slipway.domain.project.Fact;
import java.util.ArrayList;
import java.util.List;

/** The variables without which a prisma.config file fails: {@code env("DATABASE_URL")} throws where it is not set. */
public final class ConfigVariables {
    private ConfigVariables() {}

    /**
     * Those of a config file, by name, each with the place of its call.
     *
     * @param name of the file, as its user would type it
     */
    public static List<Fact<String>> required(String name, String text) {
        List<Fact<String>> found = new ArrayList<>();
        if (!text.contains("env(")) {
            return found;
        }
        Script script = Script.of(text);
        List<String> lines = text.lines().toList();
        for (int at = 0; at < script.size(); at++) {
            Token variable = script.at(at + 2);
            boolean call = script.is(at, "env", "(")
                    && !script.is(at - 1, ".")
                    && !script.is(at - 1, "function")
                    && variable.kind() == Token.Kind.TEXT
                    && script.is(at + 3, ")");
            // What a chain of ?? or a try catches is not looked into: env() throws before it.
            if (call && !variable.text().isEmpty()) {
                found.add(new Fact<>(
                        variable.text(),
                        Place.in(
                                name,
                                script.at(at).line(),
                                script.at(at).column(),
                                lines.get(script.at(at).line() - 1).strip())));
            }
        }
        return found;
    }
}
