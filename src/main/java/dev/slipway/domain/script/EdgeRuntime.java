package dev.slipway.domain.script;

import dev.slipway.domain.judgement.Place;
import java.util.Optional;

/** What a module says of the runtime that it is for: {@code export const runtime = 'edge'}, or a config that has it. */
public final class EdgeRuntime {
    private EdgeRuntime() {}

    /**
     * What a module says.
     *
     * @param edge whether that is the Edge Runtime; {@code experimental-edge} is its old name (Next.js 12.2)
     */
    public record Said(boolean edge, Place place) {}

    /** Of a file; empty where it says nothing, or nothing that is written out. */
    public static Optional<Said> of(String name, String text) {
        return text.contains("runtime")
                ? said(Script.of(text)).map(token -> new Said(isEdge(token), new CodePlaces(name, text).of(token)))
                : Optional.empty();
    }

    static boolean isEdge(Script script) {
        return said(script).filter(EdgeRuntime::isEdge).isPresent();
    }

    private static boolean isEdge(Token runtime) {
        return runtime.text().equals("edge") || runtime.text().equals("experimental-edge");
    }

    private static Optional<Token> said(Script script) {
        for (int at = 0; at < script.size(); at++) {
            if (script.depth(at) == 0 && script.is(at, "export", "const")) {
                int value = script.valueOf(at + 2);
                if (script.is(at + 2, "runtime") && script.isText(value)) {
                    return Optional.of(script.at(value));
                }
                Optional<Token> set = script.is(at + 2, "config") && script.is(value, "{")
                        ? new ObjectText(script, value)
                                .value("runtime")
                                .map(each -> script.at(each.at()))
                                .filter(token -> token.kind() == Token.Kind.TEXT)
                        : Optional.empty();
                if (set.isPresent()) {
                    return set;
                }
            }
        }
        return Optional.empty();
    }
}
