package dev.slipway.domain.binary.loader;

import java.util.Optional;

/**
 * What {@code $ORIGIN}, {@code $LIB} and {@code $PLATFORM} stand for, with or without braces (ld.so(8)).
 *
 * @param lib the name that the loader was built with
 * @param platform the CPU's name
 */
record DynamicTokens(String lib, String platform) {
    /**
     * The text with its tokens replaced.
     *
     * @param origin the folder of the library that has the text; empty for a text of the environment, whose parts with that token
     *     lead nowhere
     */
    String expand(String text, Optional<String> origin) {
        StringBuilder expanded = new StringBuilder();
        int at = 0;
        for (int dollar = text.indexOf('$'); dollar >= 0; dollar = text.indexOf('$', at)) {
            expanded.append(text, at, dollar);
            Optional<String> token = token(text, dollar + 1);
            if (token.isEmpty()) {
                expanded.append('$');
                at = dollar + 1;
                continue;
            }
            Optional<String> value = value(token.get(), origin);
            if (value.isEmpty()) {
                return "";
            }
            expanded.append(value.get());
            at = dollar + 1 + token.get().length() + (text.charAt(dollar + 1) == '{' ? 2 : 0);
        }
        return expanded.append(text, at, text.length()).toString();
    }

    private Optional<String> value(String token, Optional<String> origin) {
        return switch (token) {
            case "ORIGIN" -> origin;
            case "LIB" -> Optional.of(lib);
            default -> Optional.of(platform);
        };
    }

    private static Optional<String> token(String text, int at) {
        boolean braces = text.startsWith("{", at);
        for (String token : new String[] {"ORIGIN", "PLATFORM", "LIB"}) {
            int end = at + token.length() + (braces ? 1 : 0);
            if (text.startsWith(token, braces ? at + 1 : at)
                    && (braces ? text.startsWith("}", end) : !goesOn(text, end))) {
                return Optional.of(token);
            }
        }
        return Optional.empty();
    }

    private static boolean goesOn(String text, int at) {
        return at < text.length()
                && (text.charAt(at) == '_' || (text.charAt(at) < 128 && Character.isLetterOrDigit(text.charAt(at))));
    }
}
