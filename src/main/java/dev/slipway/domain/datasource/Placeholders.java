package dev.slipway.domain.datasource;

import dev.slipway.domain.text.Vocabulary;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** Knows the words that stand for a value and are none. */
final class Placeholders {
    private static final Set<String> WORDS = Vocabulary.of("""
            USER USERNAME DB_USER DBUSER PASSWORD DB_PASSWORD DBPASSWORD PASS HOST HOSTNAME DB_HOST DBHOST PORT
            DB_PORT DATABASE DBNAME DB_NAME DATABASE_NAME API_KEY YOUR_API_KEY __API_KEY__ PROJECT_REF PROJECT-REF""");
    private static final List<String> BEGINNINGS =
            List.of("your_", "your-", "yourpass", "yourdatabase", "replace_", "replace-", "insert_", "<your", "[your");
    private static final Set<String> LIKELY =
            Set.of("changeme", "change_me", "change-me", "changeit", "placeholder", "todo");
    private static final String PAIRS = "[]<>{}";

    private Placeholders() {}

    /** Whether nobody can mean a text as a value. */
    static boolean isCertain(String value) {
        String lower = value.toLowerCase(Locale.ROOT);
        return WORDS.contains(value)
                || isEnclosed(value)
                || holdsEnclosed(value)
                || BEGINNINGS.stream().anyMatch(lower::startsWith)
                || isRepeated(value, '*')
                || lower.equals("%password%")
                || lower.contains(".your-")
                || (value.startsWith("__") && value.endsWith("__") && value.length() > 4);
    }

    /** Whether a text is rarely meant as a password. */
    static boolean isLikely(String value) {
        String lower = value.toLowerCase(Locale.ROOT);
        return LIKELY.contains(lower) || isRepeated(lower, 'x') || isRepeated(value, '.');
    }

    /** {@code [PASSWORD]}, {@code <password>} and {@code {{password}}}, with words and nothing else inside. */
    private static boolean isEnclosed(String value) {
        if (value.length() < 4) {
            return false;
        }
        int pair = PAIRS.indexOf(value.charAt(0));
        boolean closed = pair >= 0 && pair % 2 == 0 && value.charAt(value.length() - 1) == PAIRS.charAt(pair + 1);
        // One brace is SQL Server's way of quoting, and an address stands in brackets.
        boolean twice = pair != 4 || value.startsWith("{{");
        String inside = value.substring(1, value.length() - 1);
        return closed && twice && inside.chars().allMatch(c -> Character.isLetter(c) || " _-{}".indexOf(c) >= 0);
    }

    /** As in {@code db.[project-ref].supabase.co}. */
    private static boolean holdsEnclosed(String value) {
        for (String pair : List.of("[]", "<>")) {
            int open = value.indexOf(pair.charAt(0));
            int close = value.indexOf(pair.charAt(1), open + 1);
            if (open >= 0 && close > open && isEnclosed(value.substring(open, close + 1))) {
                return value.indexOf('.') >= 0 || value.indexOf('-') >= 0;
            }
        }
        return false;
    }

    private static boolean isRepeated(String value, char c) {
        return value.length() > 2 && value.chars().allMatch(each -> each == c);
    }
}
