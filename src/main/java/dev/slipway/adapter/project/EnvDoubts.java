package dev.slipway.adapter.project;

import dev.slipway.domain.dotenv.EnvDialect;
import dev.slipway.domain.dotenv.EnvLoading;
import dev.slipway.domain.judgement.Severity;
import dev.slipway.domain.urlsource.FilePlace;
import dev.slipway.domain.urlsource.UrlDoubt;
import dev.slipway.domain.urlsource.UrlOrigin;
import java.util.ArrayList;
import java.util.List;

/** What is wrong with the variables in the value of a variable. */
final class EnvDoubts {
    private EnvDoubts() {}

    static List<UrlDoubt> of(String variable, UrlOrigin.EnvFile entry, EnvEntries entries, EnvLoading loading) {
        List<UrlDoubt> doubts = new ArrayList<>();
        for (String name : loading.endless().stream().limit(1).toList()) {
            FilePlace at = entries.placeOf(name).orElse(entry.at());
            boolean prisma = entries.files().dialect() == EnvDialect.PRISMA;
            doubts.add(new UrlDoubt(
                    "URL012",
                    Severity.ERROR,
                    at,
                    "The value of " + name + " names itself, directly or through another variable, so it never ends. "
                            + (prisma
                                    ? "Prisma stops there with \"Maximum call stack size exceeded\"."
                                    : "Next.js then takes nothing from the file."),
                    "Write the value out, or give the inner variable another name.",
                    true));
        }
        for (String name : loading.missing(variable)) {
            doubts.add(missing(variable, name, entry.at(), entries.files().dialect()));
        }
        return doubts;
    }

    private static UrlDoubt missing(String variable, String name, FilePlace at, EnvDialect dialect) {
        String who = dialect == EnvDialect.PRISMA ? "Prisma" : "The loader";
        return new UrlDoubt(
                "URL014",
                Severity.WARNING,
                at,
                "The value of " + variable + " needs ${" + name + "}, which is set neither in the environment nor in a"
                        + " file that is loaded. " + who + " puts nothing in its place.",
                "Set " + name + " where the URL is used, or write the value out. A $ that belongs to the password is"
                        + " %24 in a URL.",
                true);
    }

    static UrlOrigin.Unknown endless(String variable) {
        return new UrlOrigin.Unknown(
                "The value of " + variable + " cannot be told: a variable in its file names itself.",
                "Write the value out, or give the inner variable another name.");
    }
}
