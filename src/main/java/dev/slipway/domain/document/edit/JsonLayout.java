package dev.slipway.domain.document.edit;

import dev.slipway.domain.document.edit.JsonValue.Items;
import dev.slipway.domain.document.edit.JsonValue.Literal;
import dev.slipway.domain.document.edit.JsonValue.Member;
import dev.slipway.domain.document.edit.JsonValue.Members;
import java.util.List;
import java.util.function.Function;

/**
 * How JSON is laid out in lines.
 *
 * @param newline what ends a line
 * @param unit what a level is indented by
 */
public record JsonLayout(String newline, String unit) {
    /** Two spaces and LF. */
    public static final JsonLayout STANDARD = new JsonLayout("\n", "  ");

    /** The layout of a text: its first line end, and the white space before its first indented line. */
    public static JsonLayout of(String text) {
        int feed = text.indexOf('\n');
        if (feed < 0) {
            return STANDARD;
        }
        int end = feed + 1;
        while (end < text.length() && (text.charAt(end) == ' ' || text.charAt(end) == '\t')) {
            end++;
        }
        String newline = feed > 0 && text.charAt(feed - 1) == '\r' ? "\r\n" : "\n";
        return new JsonLayout(newline, end == feed + 1 ? STANDARD.unit : text.substring(feed + 1, end));
    }

    /** A whole file: the value and a final line end. */
    public String file(JsonValue value) {
        return lines(value, "") + newline;
    }

    /**
     * A value over several lines.
     *
     * @param indent of the line on which the value begins
     */
    public String lines(JsonValue value, String indent) {
        if (value instanceof Members object) {
            return block("{", "}", object.members(), indent, m -> key(m) + lines(m.value(), indent + unit));
        }
        return value instanceof Items array
                ? block("[", "]", array.items(), indent, item -> lines(item, indent + unit))
                : ((Literal) value).json();
    }

    /** A value on one line. */
    public static String line(JsonValue value) {
        if (value instanceof Members object) {
            List<String> parts =
                    object.members().stream().map(m -> key(m) + line(m.value())).toList();
            return parts.isEmpty() ? "{}" : "{ " + String.join(", ", parts) + " }";
        }
        return value instanceof Items array
                ? "["
                        + String.join(
                                ", ",
                                array.items().stream().map(JsonLayout::line).toList()) + "]"
                : ((Literal) value).json();
    }

    static String key(Member member) {
        return JsonValue.quoted(member.key()) + ": ";
    }

    private <T> String block(String open, String close, List<T> parts, String indent, Function<T, String> text) {
        if (parts.isEmpty()) {
            return open + close;
        }
        String start = newline + indent + unit;
        String inside = String.join("," + start, parts.stream().map(text).toList());
        return open + start + inside + newline + indent + close;
    }
}
