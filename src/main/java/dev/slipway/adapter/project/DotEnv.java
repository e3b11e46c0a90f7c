package dev.slipway.adapter.project;

import java.util.LinkedHashMap;
import java.util.Map;

/** Reads the lines of a .env file as the npm package dotenv 16 does. */
final class DotEnv {
    private final String text;
    private final Map<String, String> entries = new LinkedHashMap<>();
    private int at;

    private DotEnv(String text) {
        this.text = text;
    }

    /** The entries of a file, the last of equal keys; what is no entry is skipped. */
    static Map<String, String> parse(String text) {
        DotEnv reader = new DotEnv(text);
        while (reader.at < text.length()) {
            reader.line();
        }
        return reader.entries;
    }

    private void line() {
        skipBlank();
        String key = word();
        if (key.equals("export") && at < text.length() && isBlank(text.charAt(at))) {
            skipBlank();
            key = word();
        }
        int before = at;
        skipBlank();
        if (key.isEmpty() || !separator(before)) {
            skipLine();
            return;
        }
        skipBlank();
        entries.put(key, value());
        skipLine();
    }

    /** A key ends with an equals sign, or with a colon that follows it closely and is followed by a blank. */
    private boolean separator(int keyEnd) {
        if (at < text.length() && text.charAt(at) == '=') {
            at++;
            return true;
        }
        boolean colon =
                at == keyEnd && text.startsWith(":", at) && at + 1 < text.length() && isBlank(text.charAt(at + 1));
        at += colon ? 1 : 0;
        return colon;
    }

    private String value() {
        char quote = at < text.length() ? text.charAt(at) : '\n';
        int close = "'\"`".indexOf(quote) >= 0 ? closing(quote) : -1;
        if (close < 0) {
            return unquoted();
        }
        String inside = text.substring(at + 1, close);
        at = close + 1;
        return quote == '"' ? inside.replace("\\n", "\n").replace("\\r", "\r") : inside;
    }

    /** Where the quote that opens here is closed, maybe lines below; -1 when it is not, or something follows it. */
    private int closing(char quote) {
        int close = at + 1;
        while (close < text.length() && text.charAt(close) != quote) {
            close += text.charAt(close) == '\\' ? 2 : 1;
        }
        int behind = close + 1;
        while (behind < text.length() && isBlank(text.charAt(behind))) {
            behind++;
        }
        boolean clean = behind >= text.length() || "#\r\n".indexOf(text.charAt(behind)) >= 0;
        return close < text.length() && clean ? close : -1;
    }

    private String unquoted() {
        int start = at;
        while (at < text.length() && "#\r\n".indexOf(text.charAt(at)) < 0) {
            at++;
        }
        return text.substring(start, at).strip();
    }

    private String word() {
        int start = at;
        while (at < text.length() && isKeyPart(text.charAt(at))) {
            at++;
        }
        return text.substring(start, at);
    }

    private void skipBlank() {
        while (at < text.length() && isBlank(text.charAt(at))) {
            at++;
        }
    }

    private void skipLine() {
        while (at < text.length() && "\r\n".indexOf(text.charAt(at)) < 0) {
            at++;
        }
        at++;
    }

    private static boolean isBlank(char c) {
        return c == ' ' || c == '\t' || c == '\u00a0' || c == '\uFEFF';
    }

    private static boolean isKeyPart(char c) {
        return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || "_.-".indexOf(c) >= 0;
    }
}
