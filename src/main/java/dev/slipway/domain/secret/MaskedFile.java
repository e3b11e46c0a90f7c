package dev.slipway.domain.secret;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A file of any kind as a diff may show it: every line is there, no secret is. */
public final class MaskedFile {
    private static final Pattern SECRET = Pattern.compile(
            "(?im)((?:pass|pwd|secret|token|api_?key|cred|auth)[\\w.-]*[\"']?[ \\t]*[:=][ \\t]*)(?![{\\[|>&*\\s])([^\\r\\n]*)");

    private MaskedFile() {}

    /** As {@link MaskedText} shows it, and without what stands behind a telling key; where it cannot tell, it hides. */
    public static String of(String text) {
        return SECRET.matcher(MaskedText.of(text))
                .replaceAll(match -> Matcher.quoteReplacement(match.group(1) + Masking.MASK));
    }

    /** A value of which nothing may be shown, in as many lines as it had. */
    public static String hidden(String value) {
        StringBuilder hidden = new StringBuilder();
        for (String line : value.split("(?<=\n)", -1)) {
            boolean ends = line.endsWith("\n");
            hidden.append(line.isBlank() ? "" : Masking.MASK).append(ends ? "\n" : "");
        }
        return hidden.toString();
    }
}
