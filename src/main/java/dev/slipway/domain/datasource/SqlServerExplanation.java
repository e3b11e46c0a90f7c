package dev.slipway.domain.datasource;

import dev.slipway.domain.text.TextRange;
import java.util.Optional;

/** Explains what is wrong with the keys and values of a SQL Server URL. */
record SqlServerExplanation(ReadUrl reading, Flaw flaw) {
    UrlDefect explained() {
        if (flaw.kind() == DefectKind.QUESTION_MARK_ON_SQLSERVER) {
            return error(
                    "SQL Server URLs have no ? for parameters; they stand behind semicolons.",
                    "Write ;connectionLimit=1 instead of ?connection_limit=1.");
        }
        TextRange range = flaw.range();
        char first = range.length() == 0 ? ' ' : reading.text().charAt(range.start());
        if (first == '{') {
            return error(
                    "A { at " + reading.at(range.start()) + " of the masked URL is never closed.",
                    "Close it with }. A value in braces may hold anything but a }.");
        }
        if (first > '~') {
            return error(
                    "A value holds a character that is not ASCII, which Prisma does not read there.",
                    "Use another value, such as a password in ASCII.");
        }
        if (":=\\/".indexOf(first) >= 0 && range.length() == 1) {
            return error(
                    "A raw " + first + " at " + reading.at(range.start()) + " of the masked URL separates there.",
                    "Put the value in braces: password={VALUE}.");
        }
        return error(
                "What stands at " + reading.at(range.start()) + " of the masked URL is no key=value.",
                "Separate key=value pairs with one ; each, and put a value that holds ; = : / or \\ in braces.");
    }

    private UrlDefect error(String message, String remedy) {
        return reading.error(flaw, message, Optional.empty(), remedy);
    }
}
