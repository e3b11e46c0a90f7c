package dev.slipway.domain.datasource;

import dev.slipway.domain.judgement.Severity;
import dev.slipway.domain.text.TextRange;
import java.util.Optional;

/** Explains what is wrong with the keys and values of a SQL Server URL. */
final class SqlServerExplanation {
    private SqlServerExplanation() {}

    static UrlDefect of(ReadUrl reading, Flaw flaw) {
        if (flaw.kind() == DefectKind.QUESTION_MARK_ON_SQLSERVER) {
            return error(
                    reading,
                    flaw,
                    "SQL Server URLs have no ? for parameters; they stand behind semicolons.",
                    "Write ;connectionLimit=1 instead of ?connection_limit=1.");
        }
        TextRange range = flaw.range();
        char first = range.length() == 0 ? ' ' : reading.text().charAt(range.start());
        if (first == '{') {
            return error(
                    reading,
                    flaw,
                    "A { at " + reading.at(range.start()) + " of the masked URL is never closed.",
                    "Close it with }. A value in braces may hold anything but a }.");
        }
        if (first > '~') {
            return error(
                    reading,
                    flaw,
                    "A value holds a character that is not ASCII, which Prisma does not read there.",
                    "Use another value, such as a password in ASCII.");
        }
        if (":=\\/".indexOf(first) >= 0 && range.length() == 1) {
            return error(
                    reading,
                    flaw,
                    "A raw " + first + " at " + reading.at(range.start()) + " of the masked URL separates there.",
                    "Put the value in braces: password={VALUE}.");
        }
        return error(
                reading,
                flaw,
                "What stands at " + reading.at(range.start()) + " of the masked URL is no key=value.",
                "Separate key=value pairs with one ; each, and put a value that holds ; = : / or \\ in braces.");
    }

    private static UrlDefect error(ReadUrl reading, Flaw flaw, String message, String remedy) {
        return reading.defect(flaw.kind(), Severity.ERROR, flaw.range(), message, Optional.empty(), remedy);
    }
}
