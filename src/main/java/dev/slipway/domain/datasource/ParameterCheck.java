package dev.slipway.domain.datasource;

import dev.slipway.domain.judgement.Severity;
import dev.slipway.domain.text.NearestName;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Checks the names of parameters: unknown ones, misspelt ones, repeated ones. */
final class ParameterCheck {
    private static final int LONGEST_NAME = 60;

    private ParameterCheck() {}

    /** At most so many defects. */
    static List<UrlDefect> of(ReadUrl reading, int most) {
        List<UrlDefect> found = new ArrayList<>();
        Optional<Separators.Wrong> wrong = Separators.first(reading);
        for (UrlParameter parameter : reading.parameters()) {
            if (found.size() >= most) {
                break;
            }
            boolean explained = QueryCheck.explains(reading, parameter, wrong);
            if (parameter.meaning().isEmpty() && !explained) {
                found.add(unknown(reading, parameter));
            } else if (parameter.meaning().isPresent()) {
                if (!explained) {
                    new ValueCheck(reading, parameter, parameter.meaning().get())
                            .defect()
                            .ifPresent(found::add);
                }
                repeated(reading, parameter).ifPresent(found::add);
            }
        }
        return found;
    }

    private static UrlDefect unknown(ReadUrl reading, UrlParameter parameter) {
        Optional<ForeignParameter> foreign = ForeignParameter.of(reading.kind(), parameter);
        if (foreign.isPresent()) {
            return foreign(reading, parameter, foreign.get());
        }
        Optional<String> nearest = nearest(reading, parameter);
        String effect = reading.kind() == UrlKind.MONGODB
                ? "MongoDB's driver does not know it: by version, it ignores it or refuses the URL."
                : "Prisma ignores it.";
        String name = parameter.shownName();
        if (nearest.isEmpty()) {
            return reading.defect(
                    DefectKind.UNKNOWN_PARAMETER,
                    Severity.WARNING,
                    parameter.range(),
                    "The parameter " + name + " is not known. " + effect,
                    Optional.empty(),
                    "Remove it, unless another program reads it from this URL.");
        }
        boolean there = reading.parameter(nearest.get()).isPresent();
        return reading.defect(
                DefectKind.MISSPELT_PARAMETER,
                Severity.WARNING,
                parameter.range(),
                "The parameter " + name + " is not known. " + effect + " It looks like " + nearest.get() + ".",
                there ? Optional.empty() : Optional.of(nearest.get() + "=" + parameter.shown()),
                there ? "Remove it: " + nearest.get() + " is set too." : "Correct the name.");
    }

    private static UrlDefect foreign(ReadUrl reading, UrlParameter parameter, ForeignParameter foreign) {
        return reading.defect(
                DefectKind.UNKNOWN_PARAMETER,
                Severity.WARNING,
                parameter.range(),
                "The parameter " + parameter.shownName() + " is not known, and Prisma ignores it. " + foreign.why(),
                Optional.of(foreign.instead()).filter(text -> !text.isEmpty()),
                foreign.instead().isEmpty() ? "Remove it." : "Write " + foreign.name() + " in its place.");
    }

    private static Optional<String> nearest(ReadUrl reading, UrlParameter parameter) {
        if (!parameter.nameIsPlain() || parameter.name().length() > LONGEST_NAME) {
            return Optional.empty();
        }
        Optional<String> meant =
                PoolSetting.meant(parameter.name()).flatMap(setting -> setting.parameter(reading.kind()));
        List<String> names = ParameterTable.of(reading.kind()).stream()
                .flatMap(meaning -> meaning.names().stream())
                .toList();
        return meant.or(() -> NearestName.to(parameter.name(), names));
    }

    private static Optional<UrlDefect> repeated(ReadUrl reading, UrlParameter parameter) {
        String name = parameter.shownName();
        if (parameter.effective() || name.equalsIgnoreCase("readPreferenceTags")) {
            return Optional.empty();
        }
        UrlParameter winner = reading.parameter(
                        parameter.meaning().map(ParameterMeaning::name).orElse(""))
                .orElse(parameter);
        boolean refused = reading.kind() == UrlKind.MONGODB && winner.name().equals(parameter.name());
        boolean same = winner.value().equals(parameter.value());
        String effect = refused
                ? "MongoDB's driver refuses a URL in which one stands twice."
                : "Only " + winner.shownName() + "=" + winner.shown() + " has an effect.";
        return Optional.of(reading.defect(
                DefectKind.REPEATED_PARAMETER,
                refused ? Severity.ERROR : same ? Severity.NOTE : Severity.WARNING,
                parameter.range(),
                "The parameter " + name + " stands in the URL more than once. " + effect,
                Optional.of(winner.shownName() + "=" + winner.shown()),
                "Keep one of them."));
    }
}
