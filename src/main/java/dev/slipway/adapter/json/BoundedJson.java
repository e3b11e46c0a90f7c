package dev.slipway.adapter.json;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonFactoryBuilder;
import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;

/**
 * Parsers that take whatever fits into a file of the size that its reader allows: the library's own bounds are for
 * requests of strangers, and refuse keys of 50,000 characters or numbers of 1,000 digits, which are valid.
 */
public final class BoundedJson {
    /** Beyond it a reader that follows every level would run out of stack. */
    public static final int DEPTH = 500;

    private static final int LONGEST = 64 << 20;

    private BoundedJson() {}

    /** Parsers that go {@link #DEPTH} levels deep. */
    public static JsonFactory factory() {
        return factory(DEPTH);
    }

    /** Parsers that go {@code depth} levels deep. */
    public static JsonFactory factory(int depth) {
        return new JsonFactoryBuilder()
                // Keys are hostile input and mostly distinct: a symbol table would only grow and can be attacked.
                .disable(JsonFactory.Feature.CANONICALIZE_FIELD_NAMES)
                .streamReadConstraints(bounds(depth))
                .build();
    }

    /** What a parser of any format takes. */
    public static StreamReadConstraints bounds(int depth) {
        return StreamReadConstraints.builder()
                .maxNestingDepth(depth)
                .maxNameLength(LONGEST)
                .maxNumberLength(LONGEST)
                .maxStringLength(LONGEST)
                .build();
    }

    /** Where the text is wrong; its beginning where the parser does not say. */
    public static JsonLocation place(JsonProcessingException e) {
        JsonLocation at = e.getLocation();
        return at == null ? new JsonLocation(null, 0, 1, 1) : at;
    }

    /** What is wrong, as a clause: the parser's first line without where it was. */
    public static String reason(JsonProcessingException e) {
        if (e instanceof StreamConstraintsException && e.getOriginalMessage().contains("depth")) {
            return "it is nested too deeply";
        }
        String message = String.valueOf(e.getOriginalMessage());
        String line = message.lines().findFirst().orElse("it cannot be read");
        int marker = line.indexOf(" (start marker");
        String plain = marker < 0 ? line : line.substring(0, marker);
        return withoutCodes(plain.endsWith(".") ? plain.substring(0, plain.length() - 1) : plain);
    }

    /** The parser gives a character's number behind it: {@code ('}' (code 125))}. */
    private static String withoutCodes(String message) {
        String plain = message;
        for (int code = plain.indexOf("code "); code >= 0; code = plain.indexOf("code ")) {
            int open = plain.lastIndexOf('(', code);
            int close = plain.indexOf(')', code);
            if (open < 0 || close < 0) {
                return plain;
            }
            plain = plain.substring(0, open).stripTrailing() + plain.substring(close + 1);
        }
        return plain.replace(" ()", "").replace("()", "");
    }
}
