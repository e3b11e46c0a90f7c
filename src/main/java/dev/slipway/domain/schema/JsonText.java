package dev.slipway.domain.schema;

import dev.slipway.domain.text.MappedText;
import java.util.Optional;

/** The text that a JSON string stands for; the strings of a schema are exactly those. */
final class JsonText {
    private final String text;
    private final int end;
    private final MappedText.Builder value = new MappedText.Builder();
    private int at;

    private JsonText(String text, int start, int end) {
        this.text = text;
        this.at = start;
        this.end = end;
    }

    /** The value of the string literal at a token, or the offset of the escape that is none. */
    static Result decode(String text, SchemaToken literal) {
        JsonText reader = new JsonText(text, literal.start() + 1, literal.end() - 1);
        return reader.read()
                ? new Result(Optional.of(reader.value.build(reader.end)), 0)
                : new Result(Optional.empty(), reader.at);
    }

    /** A text as it is written between the quotes of a literal. */
    static String escaped(String value) {
        StringBuilder written = new StringBuilder(value.length());
        for (int i = 0; i < value.length(); i++) {
            char c = value.charAt(i);
            int plain = "\"\\\b\f\n\r\t".indexOf(c);
            if (plain >= 0) {
                written.append('\\').append("\"\\bfnrt".charAt(plain));
            } else if (c < ' ') {
                written.append("\\u").append(Integer.toHexString(0x10000 | c).substring(1));
            } else {
                written.append(c);
            }
        }
        return written.toString();
    }

    /**
     * A decoded string.
     *
     * @param badEscape where the value is empty, the offset of the back-slash that caused it
     */
    record Result(Optional<MappedText> value, int badEscape) {}

    private boolean read() {
        while (at < end) {
            char c = text.charAt(at);
            if (c != '\\') {
                value.add(c, at);
                at++;
            } else if (!escape()) {
                return false;
            }
        }
        return true;
    }

    private boolean escape() {
        char c = text.charAt(at + 1);
        int plain = "\"\\/bfnrt".indexOf(c);
        if (plain >= 0) {
            value.add("\"\\/\b\f\n\r\t".charAt(plain), at);
            at += 2;
            return true;
        }
        return c == 'u' && unicode();
    }

    private boolean unicode() {
        int unit = unit(at);
        if (unit < 0 || Character.isLowSurrogate((char) unit)) {
            return false;
        }
        value.add((char) unit, at);
        if (!Character.isHighSurrogate((char) unit)) {
            at += 6;
            return true;
        }
        int low = unit(at + 6);
        if (low < 0 || !Character.isLowSurrogate((char) low)) {
            return false;
        }
        value.add((char) low, at + 6);
        at += 12;
        return true;
    }

    /** The code unit of an escape of the form back-slash, u, four digits; -1 when there is none at an offset. */
    private int unit(int from) {
        if (from + 6 > end || text.charAt(from) != '\\' || text.charAt(from + 1) != 'u') {
            return -1;
        }
        int unit = 0;
        for (int i = from + 2; i < from + 6; i++) {
            int digit = Character.digit(text.charAt(i), 16);
            if (digit < 0 || text.charAt(i) > 'f') {
                return -1;
            }
            unit = unit * 16 + digit;
        }
        return unit;
    }
}
