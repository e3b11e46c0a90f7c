package dev.slipway.domain.script;

import dev.slipway.domain.judgement.Place;
import dev.slipway.domain.secret.MaskedText;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The places of a script that are shown, each line cut and masked once however much stands in it. */
final class CodePlaces {
    private final String name;
    private final List<String> lines;
    private final Map<Integer, String> shown = new HashMap<>();

    /** @param name of the file, as its user would type it */
    CodePlaces(String name, String text) {
        this.name = name;
        this.lines = text.lines().toList();
    }

    Place of(Token token) {
        String line = shown.computeIfAbsent(
                token.line(),
                each -> each > 0 && each <= lines.size()
                        ? MaskedText.of(lines.get(each - 1).strip())
                        : "");
        return Place.in(name, token.line(), token.column(), line);
    }
}
