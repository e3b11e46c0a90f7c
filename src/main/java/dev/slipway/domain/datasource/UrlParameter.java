package dev.slipway.domain.datasource;

import dev.slipway.domain.secret.Masking;
import dev.slipway.domain.text.TextRange;
import java.util.Optional;

/**
 * A parameter of a connection URL.
 *
 * @param name decoded
 * @param rawValue as written; empty too when there is no {@code =}
 * @param value decoded, without the braces of SQL Server
 * @param range the name and the value in the URL as given
 * @param valueRange the value in it, behind the {@code =}; an empty range behind the name when there is none
 * @param assigned whether there is an {@code =}
 * @param meaning what it does; empty for a parameter that is not known
 * @param secret whether the value must never be shown
 * @param effective false when a later parameter of the same meaning replaces it
 */
public record UrlParameter(
        String name,
        String rawValue,
        String value,
        TextRange range,
        TextRange valueRange,
        boolean assigned,
        Optional<ParameterMeaning> meaning,
        boolean secret,
        boolean effective) {
    private static final int LONGEST_NAME = 40;

    /** The value for people: masked where it is, or could be, a secret. */
    public String shown() {
        return secret ? Masking.MASK : Masking.printable(value);
    }

    /** The name for people; masked where it does not look like one. */
    public String shownName() {
        return nameIsPlain() ? name : Masking.MASK;
    }

    /** Whether the name can be shown: what stands there without a value may be a piece of a password. */
    boolean nameIsPlain() {
        return meaning.isPresent()
                || (assigned && name.length() <= LONGEST_NAME && name.chars().allMatch(UrlParameter::isPlain));
    }

    private static boolean isPlain(int c) {
        return (c >= '0' && c <= '9') || (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || " _-.".indexOf(c) >= 0;
    }

    @Override
    public String toString() {
        return shownName() + "=" + shown();
    }
}
