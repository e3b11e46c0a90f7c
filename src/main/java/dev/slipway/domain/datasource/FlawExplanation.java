package dev.slipway.domain.datasource;

import dev.slipway.domain.judgement.Severity;
import dev.slipway.domain.text.TextEdit;
import dev.slipway.domain.text.TextRange;
import java.util.List;
import java.util.Optional;

/** Says in words what is wrong with the form of a URL. */
record FlawExplanation(ReadUrl reading, Flaw flaw) {
    static UrlDefect of(ReadUrl reading, Flaw flaw) {
        return new FlawExplanation(reading, flaw).explained();
    }

    private UrlDefect explained() {
        return switch (flaw.kind()) {
            case RESERVED_CHARACTER -> ReservedCharacter.of(reading, flaw);
            case WRONG_SCHEME, SCHEME_CASE -> SchemeExplanation.of(reading, flaw);
            case INVALID_PORT, INVALID_HOST, EMPTY_HOST, SEVERAL_HOSTS, BARE_IPV6, SRV_HOST ->
                new HostExplanation(reading, flaw).explained();
            case SQLSERVER_SYNTAX, QUESTION_MARK_ON_SQLSERVER -> new SqlServerExplanation(reading, flaw).explained();
            case QUOTES -> quotes();
            case SURROUNDING_SPACE -> space();
            case MISSING_DATABASE ->
                reading.error(
                        flaw,
                        "The URL names no database, which Prisma needs for MongoDB.",
                        reading.corrected(flaw.range(), "/DATABASE"),
                        "Write the database's name behind the host: mongodb://HOST/DATABASE.");
            default -> reading.error(flaw, "The URL is empty.", Optional.empty(), "Give the variable a value.");
        };
    }

    private UrlDefect quotes() {
        String quote = String.valueOf(reading.text().charAt(flaw.range().start()));
        TextRange body = reading.anatomy().body();
        boolean closed = reading.text().startsWith(quote, body.end());
        List<TextEdit> without = closed
                ? List.of(TextEdit.replace(flaw.range(), ""), new TextEdit(body.end(), body.end() + 1, ""))
                : List.of(TextEdit.replace(flaw.range(), ""));
        return reading.error(
                flaw,
                "The value begins with a quotation mark (" + quote
                        + "), which is part of it. Docker's --env-file and lists"
                        + " in compose files keep quotation marks.",
                Optional.of(reading.masking().corrected(without)),
                "Write the value without quotation marks there.");
    }

    private UrlDefect space() {
        boolean leading = flaw.range().start() == 0;
        String remedy = "Remove the white space.";
        Optional<String> corrected = reading.corrected(flaw.range(), "");
        if (leading) {
            String message = "The value begins with white space, so Prisma does not find the scheme at its beginning.";
            return reading.error(flaw, message, corrected, remedy);
        }
        boolean harmless = reading.kind().standard();
        String message = harmless
                ? "The value ends with white space. Prisma's URL parser drops it; other programs may not."
                : "The value ends with white space, which becomes part of its last word.";
        Severity severity = harmless ? Severity.NOTE : Severity.WARNING;
        return reading.defect(flaw.kind(), severity, flaw.range(), message, corrected, remedy);
    }
}
