package dev.slipway.usecase.datasource;

import dev.slipway.domain.judgement.Finding;
import dev.slipway.domain.judgement.Place;
import dev.slipway.domain.judgement.Severity;
import dev.slipway.domain.urlsource.ConfiguredUrl;
import dev.slipway.domain.urlsource.FilePlace;
import dev.slipway.domain.urlsource.UrlDoubt;
import dev.slipway.domain.urlsource.UrlOrigin;
import java.util.List;
import java.util.OptionalInt;

/** Makes findings of rules about URLs. */
final class Rules {
    private Rules() {}

    static UrlFinding finding(UrlDoubt doubt, String text) {
        return finding(doubt.rule(), doubt.severity(), doubt.message(), List.of(at(doubt.at(), text)), doubt.remedy());
    }

    static UrlFinding finding(String rule, Severity severity, String message, List<Place> evidence, String remedy) {
        return new UrlFinding(
                new Finding(rule, severity, title(rule), message, evidence, remedy, List.of()), OptionalInt.empty());
    }

    static String title(String rule) {
        return switch (rule) {
            case "URL001" -> "The URL does not parse, or its scheme is not the provider's";
            case "URL002" -> "A parameter is malformed, misspelt or repeated";
            case "SCH001" -> "Prisma refuses the schema";
            case "URL003" -> "No connection limit";
            case "URL004" -> "A pooler in transaction mode without pgbouncer=true";
            case "URL005" -> "pgbouncer=true where it hurts";
            case "URL006" -> "Migrations go through a pooler in transaction mode";
            case "URL007" -> "The driver adapter ignores pool parameters of the URL";
            case "URL008" -> "The URL is configured in the wrong place for this Prisma";
            case "URL010" -> "A file for TLS is missing";
            case "URL011" -> "Credentials are stored in the project";
            case "URL012" -> "Prisma's commands cannot load a variable that they need";
            case "URL013" -> "A placeholder is left in the URL";
            case "URL014" -> "The URL needs a variable that is not set";
            default -> throw new IllegalArgumentException("no rule about URLs: " + rule);
        };
    }

    /** Where a URL is written, with the URL as it may be shown. */
    static Place evidence(ConfiguredUrl url, String shown) {
        UrlOrigin origin = url.origin();
        if (origin instanceof UrlOrigin.EnvFile file) {
            return at(file.at(), shown);
        }
        return origin instanceof UrlOrigin.ProcessVariable variable
                ? Place.of("environment variable " + variable.name(), shown)
                : at(url.at(), shown);
    }

    static Place at(FilePlace place, String shown) {
        return Place.in(place.name(), place.line(), shown);
    }
}
