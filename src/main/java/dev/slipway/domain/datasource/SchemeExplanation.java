package dev.slipway.domain.datasource;

import dev.slipway.domain.secret.Masking;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Explains a beginning that Prisma does not take. */
final class SchemeExplanation {
    private SchemeExplanation() {}

    static UrlDefect of(ReadUrl reading, Flaw flaw) {
        String scheme = flaw.range().of(reading.text());
        String lower = scheme.toLowerCase(Locale.ROOT);
        if (flaw.kind() == DefectKind.SCHEME_CASE) {
            return reading.error(
                    flaw,
                    "The scheme is not in lower case. Prisma compares it letter by letter.",
                    reading.corrected(flaw.range(), lower),
                    "Write " + lower + ".");
        }
        Optional<String> usual = usual(reading);
        String wanted =
                usual.map(first -> wanted(reading, first)).orElse(" No provider of Prisma has URLs that begin so.");
        String found =
                scheme.isEmpty() ? "The URL has no scheme." : "The URL begins with " + Masking.printable(scheme) + ".";
        return reading.error(flaw, found + wanted, rewritten(reading, flaw), remedy(usual));
    }

    private static Optional<String> usual(ReadUrl reading) {
        Optional<UrlKind> kind = reading.provider().map(Provider::kind).or(() -> Optional.of(reading.kind()));
        return kind.filter(known -> !known.schemes().isEmpty())
                .map(known -> known.schemes().get(0));
    }

    private static String wanted(ReadUrl reading, String usual) {
        List<String> schemes =
                reading.provider().map(Provider::schemes).orElse(reading.kind().schemes());
        String all =
                schemes.get(0).equals("sqlserver://") || schemes.size() == 1 ? usual : String.join(" or ", schemes);
        String whose = reading.provider().map(Provider::title).orElse("Prisma");
        return " For " + whose + " it must begin with " + all + ".";
    }

    private static String remedy(Optional<String> usual) {
        return usual.map(first -> "Write " + first + ", or correct the provider in the datasource block.")
                .orElse("Begin with the scheme of your provider, such as postgresql:// or mysql://.");
    }

    /** Only a change that makes the same URL another way is proposed. */
    private static Optional<String> rewritten(ReadUrl reading, Flaw flaw) {
        String lower = flaw.range().of(reading.text()).toLowerCase(Locale.ROOT);
        boolean mysql = reading.kind() == UrlKind.MYSQL && lower.equals("mariadb://");
        boolean sqlite = reading.kind() == UrlKind.SQLITE && lower.equals("sqlite:");
        return mysql || sqlite
                ? reading.corrected(flaw.range(), reading.kind().schemes().get(0))
                : Optional.empty();
    }
}
