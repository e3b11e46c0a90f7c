package dev.slipway.domain.text;

/** Comments that a {@code #} begins, as in a shell, a Dockerfile, YAML and TOML. */
public final class HashComment {
    private HashComment() {}

    /** A line as far as it is none: it begins where a word could, and not in quotes. */
    public static String without(String line) {
        char quote = 0;
        for (int at = 0; at < line.length(); at++) {
            char c = line.charAt(at);
            if (quote != 0) {
                quote = c == quote ? 0 : quote;
            } else if (c == '"' || c == '\'') {
                quote = c;
            } else if (c == '#' && (at == 0 || Character.isWhitespace(line.charAt(at - 1)))) {
                return line.substring(0, at);
            }
        }
        return line;
    }
}
