package dev.slipway.cli;

import dev.slipway.domain.secret.MaskedText;
import dev.slipway.domain.secret.Masking;
import dev.slipway.domain.text.Printable;
import dev.slipway.domain.text.TextRange;
import java.util.ArrayList;
import java.util.List;

/**
 * The last look at text before it leaves the process: no secret is in it, nothing in it steers a terminal or a runner,
 * and of what was typed, a URL with a password in the wrong place too, no more than may be shown is repeated.
 */
final class Shown {
    private final List<Typed> typed;

    Shown(List<String> words) {
        List<Typed> found = new ArrayList<>();
        for (String word : words) {
            if (word.indexOf('@') >= 0 || word.indexOf('=') >= 0 || word.indexOf(":/") >= 0) {
                add(word, found);
            }
        }
        found.sort(
                (one, other) -> Integer.compare(other.raw().length(), one.raw().length()));
        this.typed = List.copyOf(found);
    }

    /** A whole word, an option's value, the parts of a list; and the same as a path has them. */
    private static void add(String word, List<Typed> found) {
        int equals = word.startsWith("-") ? word.indexOf('=') : -1;
        String value = word.substring(equals + 1);
        List<String> parts = new ArrayList<>(List.of(value));
        if (value.indexOf(',') >= 0) {
            parts.addAll(List.of(value.split(",", -1)));
        }
        for (String part : parts) {
            addWithFolders(part, found);
            addWithFolders(inPath(part), found);
            String masked = MaskedText.ofValue(part);
            if (!masked.equals(part)) {
                found.add(new Typed(inPath(part), inPath(masked)));
            }
        }
    }

    /** The text itself, and the folders that a path made of it would be in. */
    private static void addWithFolders(String text, List<Typed> found) {
        List<TextRange> hidden = MaskedText.hidden(text);
        if (hidden.isEmpty()) {
            return;
        }
        found.add(new Typed(text, MaskedText.ofValue(text)));
        for (int slash = text.indexOf('/'); slash >= 0; slash = text.indexOf('/', slash + 1)) {
            int end = slash;
            List<TextRange> inFolder = hidden.stream()
                    .filter(range -> range.start() < end)
                    .map(range -> new TextRange(range.start(), Math.min(range.end(), end)))
                    .toList();
            if (!inFolder.isEmpty()) {
                String folder = text.substring(0, end);
                found.add(new Typed(folder, Masking.of(folder, inFolder).text()));
            }
        }
    }

    private static String inPath(String url) {
        String path = url;
        while (path.contains("//")) {
            path = path.replace("//", "/");
        }
        return path;
    }

    /** Lines of our own, with names and values in them. */
    String lines(String text) {
        return Printable.lines(masked(text));
    }

    /** One line of our own: what breaks it came from elsewhere. */
    String line(String text) {
        return Printable.lines(Printable.word(masked(text)));
    }

    /** JSON, whose texts are masked one by one already; what was typed may be part of one. */
    String json(String json) {
        String masked = json;
        for (Typed each : typed) {
            // A quotation mark would end a text.
            if (each.raw().indexOf('"') < 0 && each.raw().indexOf('\\') < 0) {
                masked = masked.replace(each.raw(), each.masked());
            }
        }
        return masked;
    }

    /** Text that is escaped later, as each format asks for. */
    String masked(String text) {
        String masked = text;
        for (Typed each : typed) {
            masked = masked.replace(each.raw(), each.masked());
        }
        return MaskedText.of(masked);
    }

    private record Typed(String raw, String masked) {}
}
