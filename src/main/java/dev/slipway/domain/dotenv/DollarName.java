package dev.slipway.domain.dotenv;

/**
 * A variable behind a dollar sign.
 *
 * @param standard its default; empty when there is none
 * @param end the offset behind it; not behind the dollar sign where none stands there
 */
record DollarName(String name, String standard, int end) {
    static final DollarName NONE = new DollarName("", "", -1);

    /** The one whose dollar sign is at an offset; braces need not be closed, nor opened. */
    static DollarName at(String text, int dollar) {
        int start = text.startsWith("{", dollar + 1) ? dollar + 2 : dollar + 1;
        int at = start;
        while (at < text.length() && BraceExpansion.isNamePart(text.charAt(at))) {
            at++;
        }
        if (at == start) {
            return NONE;
        }
        String name = text.substring(start, at);
        String standard = "";
        if (text.startsWith(":-", at)) {
            int from = at + 2;
            at = from;
            while (at < text.length() && text.charAt(at) != '}' && text.charAt(at) != '\\') {
                at++;
            }
            standard = text.substring(from, at);
        }
        return new DollarName(name, standard, text.startsWith("}", at) ? at + 1 : at);
    }
}
