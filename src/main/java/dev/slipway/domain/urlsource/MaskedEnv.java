package dev.slipway.domain.urlsource;

import dev.slipway.domain.datasource.ConnectionUrl;
import dev.slipway.domain.dotenv.DotEnvEntry;
import dev.slipway.domain.dotenv.DotEnvText;
import dev.slipway.domain.secret.MaskedFile;
import dev.slipway.domain.secret.Masking;
import dev.slipway.domain.text.TextEdit;
import dev.slipway.domain.text.TextRange;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** A .env file as a diff may show it: every line is there, no secret is. */
final class MaskedEnv {
    private MaskedEnv() {}

    /**
     * The names, and of the values only the URLs that a change touches, masked.
     *
     * @param other the text on the other side of the change
     */
    static String of(String text, String other) {
        List<TextEdit> edits = new ArrayList<>();
        List<DotEnvEntry> entries = DotEnvText.parse(text).entries();
        List<DotEnvEntry> others = DotEnvText.parse(other).entries();
        int end = 0;
        for (int i = 0; i < entries.size(); i++) {
            DotEnvEntry entry = entries.get(i);
            boolean changes = i < others.size()
                    && others.get(i).key().equals(entry.key())
                    && !others.get(i).value().equals(entry.value());
            TextRange range = entry.valueRange();
            int line = lineStart(text, end, entry.keyStart());
            hideLines(text, end, line, edits);
            String value = changes
                    ? ConnectionUrl.read(range.of(text), Optional.empty()).masked()
                    : MaskedFile.hidden(range.of(text));
            edits.add(TextEdit.replace(range, value));
            end = lineEnd(text, range.end());
            hideComment(text, range.end(), end, edits);
        }
        hideLines(text, end, text.length(), edits);
        return TextEdit.apply(text, edits);
    }

    /** Comments and lines that are no entries could hold anything. */
    private static void hideLines(String text, int from, int to, List<TextEdit> edits) {
        int at = from;
        while (at < to) {
            int end = Math.min(lineEnd(text, at), to);
            int start = at;
            while (start < end && Character.isWhitespace(text.charAt(start))) {
                start++;
            }
            if (start < end) {
                edits.add(TextEdit.replace(new TextRange(start, end), "# " + Masking.MASK));
            }
            at = end + 1;
        }
    }

    private static void hideComment(String text, int from, int to, List<TextEdit> edits) {
        int sign = from;
        while (sign < to && text.charAt(sign) != '#') {
            sign++;
        }
        if (sign < to) {
            edits.add(TextEdit.replace(new TextRange(sign, to), "# " + Masking.MASK));
        }
    }

    /** Looks no further back than to a place that is known to be before the line. */
    private static int lineStart(String text, int from, int at) {
        int start = at;
        while (start > from && "\r\n".indexOf(text.charAt(start - 1)) < 0) {
            start--;
        }
        return start;
    }

    private static int lineEnd(String text, int from) {
        int at = from;
        while (at < text.length() && text.charAt(at) != '\n' && text.charAt(at) != '\r') {
            at++;
        }
        return at;
    }
}
