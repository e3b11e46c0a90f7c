package dev.slipway.domain.dotenv;

/** Replaces text as JavaScript's {@code String.replace} does, which the loaders use. */
final class ReplacementText {
    private ReplacementText() {}

    /** The first place of a text replaced; a dollar sign in the replacement can have a meaning of its own. */
    static String first(String text, String wanted, String replacement) {
        int at = text.indexOf(wanted);
        if (at < 0) {
            return text;
        }
        int end = at + wanted.length();
        StringBuilder result = new StringBuilder(text.length()).append(text, 0, at);
        for (int i = 0; i < replacement.length(); i++) {
            char next = replacement.charAt(i) == '$' && i + 1 < replacement.length() ? replacement.charAt(i + 1) : ' ';
            i += next == '$' || next == '&' || next == '`' || next == '\'' ? 1 : 0;
            switch (next) {
                case '$' -> result.append('$');
                case '&' -> result.append(wanted);
                case '`' -> result.append(text, 0, at);
                case '\'' -> result.append(text, end, text.length());
                default -> result.append(replacement.charAt(i));
            }
        }
        return result.append(text, end, text.length()).toString();
    }
}
