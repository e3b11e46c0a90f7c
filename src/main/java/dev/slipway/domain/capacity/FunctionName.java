package dev.slipway.domain.capacity;

import java.util.Optional;

/**
 * A Lambda function as its user names it.
 *
 * @param written a name, or an ARN without version or alias; nothing in it needs quoting in a shell or in YAML
 */
public record FunctionName(String written) {
    private static final int LONGEST_NAME = 64;
    private static final int LONGEST_ARN = 140;
    private static final int ACCOUNT_DIGITS = 12;
    private static final String BEFORE_NAME = ":function:";

    /** Reads a name or an ARN; empty for anything that Lambda would not take (API reference, PutFunctionConcurrency). */
    public static Optional<FunctionName> parse(String text) {
        int colon = text.lastIndexOf(':');
        if (colon >= 0 && (text.length() > LONGEST_ARN || !endsAnAccount(text.substring(0, colon + 1)))) {
            return Optional.empty();
        }
        String name = text.substring(colon + 1);
        boolean fits = !name.isEmpty() && name.length() <= LONGEST_NAME;
        return fits && plain(text) ? Optional.of(new FunctionName(text)) : Optional.empty();
    }

    /** {@code arn:aws:lambda:REGION:ACCOUNT:function:}, or from the account on. */
    private static boolean endsAnAccount(String text) {
        if (!text.endsWith(BEFORE_NAME)) {
            return false;
        }
        String before = text.substring(0, text.length() - BEFORE_NAME.length());
        String account = before.substring(before.lastIndexOf(':') + 1);
        boolean whole = before.startsWith("arn:aws") && before.contains(":lambda:");
        return account.length() == ACCOUNT_DIGITS
                && Character.isDigit(account.charAt(0))
                && (whole || account.length() == before.length());
    }

    private static boolean plain(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            boolean letter = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
            if (!letter && !(c >= '0' && c <= '9') && c != '-' && c != '_' && c != ':') {
                return false;
            }
        }
        // A name that begins with a hyphen would be read as an option.
        return text.charAt(0) != '-';
    }

    /** The name alone. */
    public String name() {
        return written.substring(written.lastIndexOf(':') + 1);
    }
}
