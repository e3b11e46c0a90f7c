package dev.slipway.domain.datasource;

import dev.slipway.domain.judgement.Severity;
import dev.slipway.domain.text.TextRange;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Looks for characters that are legal and yet rarely meant: a lone percent sign, a variable, an encoded name. */
final class CharacterCheck {
    private CharacterCheck() {}

    static List<UrlDefect> of(ReadUrl reading) {
        List<UrlDefect> found = new ArrayList<>();
        if (reading.kind() != UrlKind.SQLSERVER && reading.kind() != UrlKind.SQLITE) {
            reading.anatomy().hidden().stream()
                    .flatMap(range -> percent(reading, range).stream())
                    .findFirst()
                    .ifPresent(found::add);
        }
        variable(reading).ifPresent(found::add);
        encodedPassword(reading).ifPresent(found::add);
        encodedDatabase(reading).ifPresent(found::add);
        return found;
    }

    private static Optional<UrlDefect> percent(ReadUrl reading, TextRange range) {
        String text = reading.text();
        int at = Scan.first(text, "%", range.start(), range.end());
        while (at < range.end() && FormText.isEscape(text, at, range.end())) {
            at = Scan.first(text, "%", at + 1, range.end());
        }
        if (at == range.end()) {
            return Optional.empty();
        }
        boolean mongo = reading.kind() == UrlKind.MONGODB;
        String message = mongo
                ? "The password holds a % that begins no escape such as %2F. MongoDB's driver refuses it."
                : "The password holds a % that begins no escape such as %2F. Prisma takes it as it is; other programs may"
                        + " not, and with other characters behind it, it would be an escape.";
        return Optional.of(reading.defect(
                DefectKind.BARE_PERCENT,
                mongo ? Severity.ERROR : Severity.NOTE,
                new TextRange(at, at + 1),
                message,
                Optional.empty(),
                "Write %25 for % in the password."));
    }

    private static Optional<UrlDefect> variable(ReadUrl reading) {
        String text = reading.text();
        int end = text.length();
        Optional<UrlDefect> weak = Optional.empty();
        for (int at = text.indexOf('$'); at >= 0; at = text.indexOf('$', at + 1)) {
            int behind = Scan.variable(text, at, end);
            if (behind == at) {
                continue;
            }
            boolean braces = text.charAt(at + 1) == '{';
            TextRange range = new TextRange(at, behind);
            if (braces || at == reading.anatomy().body().start()) {
                return Optional.of(
                        variable(reading, range, at == reading.anatomy().body().start()));
            }
            weak = weak.isPresent() ? weak : Optional.of(dollar(reading, range));
        }
        return weak;
    }

    private static UrlDefect variable(ReadUrl reading, TextRange range, boolean beginning) {
        String name = reading.masking().hides(range) ? "A variable" : "The variable " + range.of(reading.text());
        String message = beginning
                ? name + " stands where the URL has to begin; nothing replaced it."
                : name + " is in the URL as text; nothing replaced it.";
        boolean port = reading.anatomy().port().filter(range::equals).isPresent();
        return reading.defect(
                DefectKind.UNEXPANDED_VARIABLE,
                beginning || port ? Severity.ERROR : Severity.WARNING,
                range,
                message,
                Optional.empty(),
                "Set the variable where the URL is put together. Prisma replaces ${NAME} in .env files only.");
    }

    private static UrlDefect dollar(ReadUrl reading, TextRange range) {
        return reading.defect(
                DefectKind.UNEXPANDED_VARIABLE,
                Severity.NOTE,
                range,
                "A $ is followed by a name. Prisma takes it as it is; shells, compose files and some .env readers put a"
                        + " variable there.",
                Optional.empty(),
                "Where it belongs to the password, write %24 for $.");
    }

    /** Unlike the other kinds, a SQL Server URL is not percent-decoded. */
    private static Optional<UrlDefect> encodedPassword(ReadUrl reading) {
        if (reading.kind() != UrlKind.SQLSERVER) {
            return Optional.empty();
        }
        return reading.parameters().stream()
                .filter(p -> p.effective() && !p.rawValue().startsWith("{"))
                .filter(p -> p.meaning()
                        .filter(m -> m.name().equals("password") || m.name().equals("user"))
                        .isPresent())
                .filter(p -> !FormText.percent(p.value()).equals(p.value()))
                .map(p -> encoded(reading, p))
                .findFirst();
    }

    private static UrlDefect encoded(ReadUrl reading, UrlParameter parameter) {
        String name = parameter.shownName();
        return reading.defect(
                DefectKind.ENCODED_PASSWORD,
                Severity.WARNING,
                parameter.range(),
                "The value of " + name
                        + " looks percent-encoded. In SQL Server URLs nothing is decoded: it is taken as it"
                        + " is, with its percent signs.",
                Optional.of(name + "={***}"),
                "Write the value itself in braces, which may hold ; = : / and \\: " + name + "={VALUE}.");
    }

    private static Optional<UrlDefect> encodedDatabase(ReadUrl reading) {
        boolean decodes = reading.kind() != UrlKind.POSTGRESQL && reading.kind() != UrlKind.MYSQL;
        Optional<TextRange> database = reading.anatomy().database();
        if (decodes || database.isEmpty() || reading.masking().hides(database.get())) {
            return Optional.empty();
        }
        TextRange range = database.get();
        int at = Scan.first(reading.text(), "%", range.start(), range.end());
        if (!FormText.isEscape(reading.text(), at, range.end())) {
            return Optional.empty();
        }
        return Optional.of(reading.defect(
                DefectKind.ENCODED_DATABASE,
                Severity.WARNING,
                range,
                "The database's name is percent-encoded, but Prisma up to 6 does not decode it there.",
                Optional.empty(),
                "Name a database that needs no encoding."));
    }
}
