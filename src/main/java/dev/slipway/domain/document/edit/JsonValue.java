package dev.slipway.domain.document.edit;

import java.util.List;

/** A JSON value that is to be written. */
public sealed interface JsonValue {
    /** Members in the order in which they are written. */
    record Members(List<Member> members) implements JsonValue {
        public Members {
            members = List.copyOf(members);
        }
    }

    /** A key and its value. */
    record Member(String key, JsonValue value) {}

    /** Items in order. */
    record Items(List<JsonValue> items) implements JsonValue {
        public Items {
            items = List.copyOf(items);
        }
    }

    /** A single value as JSON spells it: quoted text, a number, a word. */
    record Literal(String json) implements JsonValue {}

    static Member member(String key, JsonValue value) {
        return new Member(key, value);
    }

    static Members object(Member... members) {
        return new Members(List.of(members));
    }

    static Items array(List<? extends JsonValue> items) {
        return new Items(List.copyOf(items));
    }

    static Literal number(int value) {
        return new Literal(Integer.toString(value));
    }

    static Literal text(String value) {
        return new Literal(quoted(value));
    }

    /** A text in the double quotes of JSON. */
    static String quoted(String value) {
        StringBuilder json = new StringBuilder("\"");
        for (int i = 0; i < value.length(); i++) {
            char c = value.charAt(i);
            if (c == '"' || c == '\\') {
                json.append('\\').append(c);
            } else if (c < ' ') {
                json.append("\\u00").append(c < 16 ? "0" : "").append(Integer.toHexString(c));
            } else {
                json.append(c);
            }
        }
        return json.append('"').toString();
    }
}
