package dev.slipway.adapter.http;

import dev.slipway.domain.problem.ProblemException;
import dev.slipway.domain.text.Vocabulary;
import java.util.Locale;
import java.util.Set;

/** A header that its user wants every request to the mirror to carry; its value is a secret. */
public record Header(String name, String value) {
    // What decides how a download is framed, resumed and routed is ours; the JDK drops some of these silently.
    private static final Set<String> OURS = Vocabulary.of("""
            accept-encoding connection content-length host if-range keep-alive proxy-authorization range te trailer
            transfer-encoding upgrade via""");

    /** Reads {@code Name: value} as it is written on the command line. */
    public static Header parse(String text) throws ProblemException {
        int colon = text.indexOf(':');
        String name = colon < 0 ? text.strip() : text.substring(0, colon).strip();
        if (colon < 0 || !isToken(name)) {
            throw HttpProblem.badHeader("A --header is not of the form \"Name: value\".");
        }
        if (OURS.contains(name.toLowerCase(Locale.ROOT))) {
            throw HttpProblem.badHeader("The header " + name + " cannot be set with --header.");
        }
        String value = text.substring(colon + 1).strip();
        if (value.chars().anyMatch(c -> (c < ' ' && c != '\t') || c == 127)) {
            throw HttpProblem.badHeader("The header " + name + " has a control character in its value.");
        }
        return new Header(name, value);
    }

    private static boolean isToken(String name) {
        return !name.isEmpty()
                && name.chars().allMatch(c -> c > ' ' && c < 127 && "()<>@,;:\\\"/[]?={}".indexOf(c) < 0);
    }

    @Override
    public String toString() {
        return name + ": ***";
    }
}
