package dev.slipway.domain.dockerfile;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The words of an instruction, and its JSON form. */
final class Words {
    private Words() {}

    /** Words between white space; quotation marks keep one together, and stay. */
    static List<String> split(String text) {
        List<String> words = new ArrayList<>();
        StringBuilder word = new StringBuilder();
        char quote = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (quote == 0 && Character.isWhitespace(c)) {
                end(words, word);
                continue;
            }
            quote = quote == c ? 0 : quote == 0 && (c == '"' || c == '\'') ? c : quote;
            word.append(c);
        }
        end(words, word);
        return words;
    }

    private static void end(List<String> words, StringBuilder word) {
        if (word.length() > 0) {
            words.add(word.toString());
            word.setLength(0);
        }
    }

    static String unquoted(String word) {
        StringBuilder text = new StringBuilder();
        char quote = 0;
        for (int i = 0; i < word.length(); i++) {
            char c = word.charAt(i);
            if (c == quote) {
                quote = 0;
            } else if (quote == 0 && (c == '"' || c == '\'')) {
                quote = c;
            } else {
                text.append(c);
            }
        }
        return text.toString();
    }

    /** What a JSON array of texts holds; empty where it is none, which Docker then takes for a line of a shell. */
    static Optional<List<String>> json(String text) {
        String bare = text.strip();
        if (!bare.startsWith("[") || !bare.endsWith("]")) {
            return Optional.empty();
        }
        List<String> items = new ArrayList<>();
        int at = blank(bare, 1);
        if (at == bare.length() - 1) {
            return Optional.of(items);
        }
        while (at < bare.length()) {
            StringBuilder item = new StringBuilder();
            at = blank(bare, item(bare, at, item));
            items.add(item.toString());
            if (at == bare.length() - 1) {
                return Optional.of(items);
            }
            if (at >= bare.length() || at < 1 || bare.charAt(at) != ',') {
                return Optional.empty();
            }
            at = blank(bare, at + 1);
        }
        return Optional.empty();
    }

    private static int blank(String text, int from) {
        int at = from;
        while (at >= 0 && at < text.length() && Character.isWhitespace(text.charAt(at))) {
            at++;
        }
        return at;
    }

    /** Reads a text of JSON; says where it ends, the length of all where it does not. */
    private static int item(String text, int from, StringBuilder item) {
        if (from >= text.length() || text.charAt(from) != '"') {
            return text.length();
        }
        for (int at = from + 1; at < text.length(); at++) {
            char c = text.charAt(at);
            if (c == '"') {
                return at + 1;
            }
            if (c == '\\' && at + 1 < text.length()) {
                c = text.charAt(++at);
                c = c == 'n' ? '\n' : c == 't' ? '\t' : c;
            }
            item.append(c);
        }
        return text.length();
    }
}
