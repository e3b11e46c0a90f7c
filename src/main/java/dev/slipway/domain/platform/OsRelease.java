package dev.slipway.domain.platform;

import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The two lines of {@code /etc/os-release} that Prisma reads, in lower case; empty texts where it finds none.
 *
 * <p>Not the reading of os-release(5): single quotes and carriage returns stay in the value, and a blank behind a closing
 * quote hides the line.
 */
record OsRelease(String id, String idLike) {
    static final String PATH = "/etc/os-release";
    private static final Pattern ID = line("ID");
    private static final Pattern ID_LIKE = line("ID_LIKE");

    static OsRelease parse(String text) {
        return new OsRelease(value(ID, text), value(ID_LIKE, text));
    }

    boolean isOneOf(String... ids) {
        return List.of(ids).contains(id);
    }

    /** Whether ID_LIKE contains one of the words, be it as a part of another word. */
    boolean isLike(String... words) {
        for (String word : words) {
            if (idLike.contains(word)) {
                return true;
            }
        }
        return false;
    }

    /** For evidence: {@code ID=ubuntu, ID_LIKE=debian}. */
    @Override
    public String toString() {
        return "ID=" + id + (idLike.isEmpty() ? "" : ", ID_LIKE=" + idLike);
    }

    /** The first line that fits; lines end as in JavaScript, where a carriage return ends one too. */
    private static Pattern line(String key) {
        String lineEnd = "[\\n\\r\\u2028\\u2029]";
        return Pattern.compile(
                "(?:\\A|(?<=" + lineEnd + "))" + key + "=\"?([^\"\\n]*)\"?(?=" + lineEnd + "|\\z)",
                Pattern.CASE_INSENSITIVE);
    }

    private static String value(Pattern line, String text) {
        Matcher found = line.matcher(text);
        return found.find() ? found.group(1).toLowerCase(Locale.ROOT) : "";
    }
}
