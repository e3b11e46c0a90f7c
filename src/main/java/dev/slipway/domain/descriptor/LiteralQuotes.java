package dev.slipway.domain.descriptor;

import dev.slipway.domain.judgement.Finding;
import dev.slipway.domain.judgement.Severity;
import java.util.List;

/** A URL with quotation marks that no shell is there to take away: the process gets them, and Prisma refuses the URL. */
final class LiteralQuotes {
    private LiteralQuotes() {}

    static boolean around(String text) {
        return text.length() > 1
                && "'\"".indexOf(text.charAt(0)) >= 0
                && text.charAt(text.length() - 1) == text.charAt(0);
    }

    static Variable without(Variable variable) {
        String text = variable.text();
        return new Variable(variable.name(), text.substring(1, text.length() - 1), variable.value());
    }

    static Finding found(Variable variable, Values values) {
        return new Finding(
                "URL001",
                Severity.ERROR,
                "URL does not parse",
                "The value of " + variable.name()
                        + " has quotation marks around it that are part of it: the process gets"
                        + " them too, and for Prisma the URL then begins with "
                        + variable.text().charAt(0) + ".",
                List.of(values.evidence(variable.value(), variable.name() + " has literal quotation marks")),
                "Take the quotation marks away, or put them around the whole entry: \"" + variable.name() + "=…\".",
                List.of());
    }
}
