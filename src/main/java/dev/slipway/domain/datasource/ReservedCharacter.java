package dev.slipway.domain.datasource;

import java.util.Optional;

/** Explains a character that a user or a password may only hold encoded. */
final class ReservedCharacter {
    private ReservedCharacter() {}

    static UrlDefect of(ReadUrl reading, Flaw flaw) {
        int at = flaw.range().start();
        char character = reading.text().charAt(at);
        if (at == reading.anatomy().scheme().end() && character == '/') {
            return thirdSlash(reading, flaw);
        }
        String encoded = FormText.encoded(character);
        return reading.error(
                flaw,
                "The password holds a raw " + character + " (" + reading.at(at) + " of the masked URL)"
                        + effect(reading, character),
                reading.masking().hides(flaw.range()) ? Optional.empty() : reading.corrected(flaw.range(), encoded),
                "Write " + encoded + " for " + character + " in the password. " + always(reading.kind()));
    }

    private static String always(UrlKind kind) {
        return kind == UrlKind.MONGODB
                ? "There, : / ? # [ ] @ and % always need to be encoded."
                : "There, / ? # and % always need to be encoded: %2F %3F %23 %25.";
    }

    private static String effect(ReadUrl reading, char character) {
        if (reading.kind() == UrlKind.MONGODB) {
            return ". MongoDB's driver wants it encoded.";
        }
        return (character == '#' ? ", which begins a fragment" : ", which ends the host's part")
                + ". Prisma then says \"invalid port number in database URL\" (P1013), or looks for a wrong host.";
    }

    private static UrlDefect thirdSlash(ReadUrl reading, Flaw flaw) {
        return reading.error(
                flaw,
                "The scheme is followed by three slashes, so the host is empty and everything else is the database's name.",
                reading.corrected(flaw.range(), ""),
                "Remove one slash.");
    }
}
