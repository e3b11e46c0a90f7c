package dev.slipway.domain.datasource;

import dev.slipway.domain.problem.Severity;
import dev.slipway.domain.text.TextEdit;
import java.util.List;
import java.util.Optional;

/** Explains a character that a user or a password may only hold encoded. */
final class ReservedCharacter {
    private ReservedCharacter() {}

    static UrlDefect of(Reading reading, Flaw flaw) {
        int at = flaw.range().start();
        char character = reading.text().charAt(at);
        if (at == reading.anatomy().scheme().end() && character == '/') {
            return thirdSlash(reading, flaw);
        }
        String encoded = FormText.encoded(character);
        Optional<String> corrected = corrected(reading, flaw, encoded);
        return reading.defect(
                flaw.kind(),
                Severity.ERROR,
                flaw.range(),
                "The password holds a raw " + character + " (" + reading.at(at) + " of the masked URL)"
                        + effect(reading, character),
                corrected,
                "Write " + encoded + " for " + character + " in the password. There, / ? # and % always need to be"
                        + " encoded: %2F %3F %23 %25.");
    }

    private static String effect(Reading reading, char character) {
        if (reading.kind() == UrlKind.MONGODB) {
            return ". MongoDB's driver wants it encoded.";
        }
        String rest = "; what follows is not read as a password and a host any more.";
        return character == '#'
                ? ", which begins the part behind the URL" + rest
                : ", which ends the host's part" + rest;
    }

    private static Optional<String> corrected(Reading reading, Flaw flaw, String encoded) {
        boolean hidden = reading.masking().hides(flaw.range());
        return hidden
                ? Optional.empty()
                : Optional.of(reading.masking().corrected(List.of(TextEdit.replace(flaw.range(), encoded))));
    }

    private static UrlDefect thirdSlash(Reading reading, Flaw flaw) {
        return reading.defect(
                flaw.kind(),
                Severity.ERROR,
                flaw.range(),
                "The scheme is followed by three slashes, so the host is empty and everything else is the database's name.",
                Optional.of(reading.masking().corrected(List.of(TextEdit.replace(flaw.range(), "")))),
                "Remove one slash.");
    }
}
