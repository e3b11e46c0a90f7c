package dev.slipway.domain.client;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The clients in one file of JavaScript or TypeScript: generated, or taken in by a bundler, with or without minification, as a
 * string that is evaluated too.
 */
final class ClientCode {
    private static final String VERSION = "clientVersion";
    private static final String VERSIONS = "prismaVersion";
    /** How far before its version a configuration may begin: the targets, and a few paths. */
    private static final int FARTHEST = 16 << 10;

    private static final int MOST_BEGINNINGS = 128;
    /** How often all characters of a file are read at most, on the average: what is written to be slow is not read on. */
    private static final int MOST_READINGS = 16;

    private static final int DEEPEST = 2;

    private final String text;
    private final int depth;
    private final List<FoundClient> found = new ArrayList<>();
    private long left;

    private ClientCode(String text, int depth) {
        this.text = text;
        this.depth = depth;
        this.left = (long) MOST_READINGS * (text.length() + FARTHEST);
    }

    /** A configuration, and the code around it that tells more. */
    record FoundClient(ClientConfig config, CodeAround around) {}

    /** Those of a file, in its order; none where there is none. */
    static List<FoundClient> in(String text) {
        return new ClientCode(text, 0).all();
    }

    private List<FoundClient> all() {
        int at = text.indexOf(VERSION);
        while (at >= 0 && left > 0) {
            int end = valueOf(at) ? read(at) : at;
            at = text.indexOf(VERSION, Math.max(end, at + VERSION.length()));
        }
        if (found.isEmpty()) {
            ofVersions();
        }
        return found;
    }

    /** Whether it is a key whose value is a version, and not one of the many names of variables. */
    private boolean valueOf(int key) {
        int at = blanks(quotes(key + VERSION.length()));
        if (at >= text.length() || text.charAt(at) != ':') {
            return false;
        }
        int value = quotes(blanks(at + 1));
        return value > at + 1 && value < text.length() && Character.isDigit(text.charAt(value));
    }

    private int blanks(int from) {
        int at = from;
        while (at < text.length() && text.charAt(at) <= ' ') {
            at++;
        }
        return at;
    }

    private int quotes(int from) {
        int at = from;
        while (at < text.length() && "\\\"'`".indexOf(text.charAt(at)) >= 0) {
            at++;
        }
        return at;
    }

    /** Reads the object that a key is of; where it ended, -1 where it cannot be read. */
    private int read(int key) {
        int tries = 0;
        int from = Math.max(0, key - FARTHEST);
        if (key > 1 && text.charAt(key - 2) == '\\') {
            return evaluated(from, key);
        }
        for (int at = key - 1; at >= from && tries < MOST_BEGINNINGS && left > 0; at--) {
            left--;
            if (text.charAt(at) != '{') {
                continue;
            }
            tries++;
            if (isQuote(at - 1)) {
                int end = unescaped(at, text.charAt(at - 1));
                if (end >= 0) {
                    return end;
                }
                continue;
            }
            LiteralReader reader = new LiteralReader(text, at);
            Optional<Literal.Fields> object = reader.object();
            left -= reader.end() - at;
            if (object.isPresent() && object.get().text(VERSION).isPresent()) {
                CodeAround around = CodeAround.of(text, reader.end());
                found.add(new FoundClient(new ConfigOfFields(object.get()).config(around.edge()), around));
                return reader.end();
            }
        }
        return -1;
    }

    private boolean isQuote(int at) {
        return at >= 0 && "\"'`".indexOf(text.charAt(at)) >= 0;
    }

    /** In a string that is evaluated: there is one around the key, and perhaps others before it. */
    private int evaluated(int from, int key) {
        int at = from;
        for (int tries = 0; tries < MOST_BEGINNINGS && left > 0; tries++) {
            int brace = text.indexOf('{', at);
            if (brace < 0 || brace > key) {
                return -1;
            }
            int end = brace;
            while (end < text.length() && text.charAt(end) != '"') {
                end += text.charAt(end) == '\\' ? 2 : 1;
            }
            left -= end - brace;
            if (end > key) {
                return unescaped(brace, '"');
            }
            at = end;
        }
        return -1;
    }

    /** The rest of the string that a brace is in, read as the code that it is; where it ended, -1 where it has no client. */
    private int unescaped(int brace, char quote) {
        if (depth == DEEPEST) {
            return -1;
        }
        left -= text.length() - brace;
        try {
            QuotedText string = new QuotedText(text, brace, quote);
            ClientCode inner = new ClientCode(string.value(), depth + 1);
            found.addAll(inner.all());
            return inner.found.isEmpty() ? -1 : string.end();
        } catch (CodeText.UnreadableCode notOfThisQuote) {
            return -1;
        }
    }

    private void ofVersions() {
        for (int at = text.indexOf(VERSIONS); at >= 0; at = text.indexOf(VERSIONS, at + 1)) {
            int brace = text.indexOf('{', at);
            if (brace < 0 || brace - at > VERSIONS.length() + 8) {
                continue;
            }
            LiteralReader reader = new LiteralReader(text, brace);
            Optional<Literal.Fields> object = reader.object();
            if (object.isPresent() && object.get().text("client").isPresent()) {
                CodeAround around = CodeAround.of(text, reader.end());
                found.add(new FoundClient(ConfigOfFields.ofVersions(object.get()), around));
                return;
            }
        }
    }
}
