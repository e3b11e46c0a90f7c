package dev.slipway.adapter.lockfile;

/** Keys and values of one line, as YAML (and yarn 1) quotes them. */
final class Scalars {
    private Scalars() {}

    /** Where the quoted text that begins {@code text} ends, just behind its closing quote; -1 when it does not end. */
    static int endOfQuoted(String text) {
        char quote = text.charAt(0);
        for (int i = 1; i < text.length(); i++) {
            char c = text.charAt(i);
            boolean doubled = quote == '\'' && c == quote && i + 1 < text.length() && text.charAt(i + 1) == quote;
            if (doubled || (quote == '"' && c == '\\')) {
                i++;
            } else if (c == quote) {
                return i + 1;
            }
        }
        return -1;
    }

    static boolean isQuoted(String text) {
        return !text.isEmpty() && (text.charAt(0) == '"' || text.charAt(0) == '\'');
    }

    /** The text without its quotes and their escapes; plain text without a comment behind it. */
    static String unquoted(String text) {
        if (!isQuoted(text)) {
            int comment = text.indexOf(" #");
            return comment < 0 ? text : text.substring(0, comment).stripTrailing();
        }
        int end = endOfQuoted(text);
        String inner = text.substring(1, end < 0 ? text.length() : end - 1);
        return text.charAt(0) == '\''
                ? inner.replace("''", "'")
                : inner.replace("\\\"", "\"").replace("\\\\", "\\");
    }
}
