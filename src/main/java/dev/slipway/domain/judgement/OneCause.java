package dev.slipway.domain.judgement;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BiPredicate;
import java.util.stream.Stream;

/**
 * What is wrong once is said once: findings that have one root are folded into the one that is proved best, as its causes. What
 * what ships proves comes before what its configuration lets fear.
 */
final class OneCause {
    private OneCause() {}

    /**
     * A finding that is the cause of another.
     *
     * @param same whether both have that one root
     * @param curesBoth whether what removes the cause removes the other, so that it is the better remedy
     */
    private record Row(String cause, String effect, BiPredicate<Finding, Finding> same, boolean curesBoth) {}

    private static List<Row> rows() {
        return List.of(
                // Detection finds no libssl, and the loader none for the engine: one package is missing in the image.
                new Row("PLT005", "ENG006", (cause, effect) -> ofOpenSsl(effect), true),
                // Detection falls back to 1.1.x, so that the client looks for an engine that nobody generated.
                new Row("PLT005", "ENG001", OneCause::anywhere, true),
                // What was not generated is not there.
                new Row("PLT001", "ENG001", OneCause::anywhere, false),
                new Row("PLT003", "ENG001", (cause, effect) -> isConfigured(cause), false),
                // The engine of another place is there instead of the one that is looked for: by its header, ...
                new Row("PLT003", "ENG001", OneCause::engineOfOneArtefact, false),
                // ... by a name that is not what it is, ...
                new Row("ENG003", "ENG001", OneCause::engineOfOneArtefact, false),
                // ... or by a library that only its own place has.
                new Row("ENG006", "ENG001", OneCause::engineOfOneArtefact, false),
                // A limit that nobody reads is why the pools are as large as they are.
                new Row("URL007", "CON001", (cause, effect) -> cause.severity() != Severity.NOTE, true),
                // A list for functions of another CPU lacks the engine of this one.
                new Row("PLT001", "PLT003", (cause, effect) -> isConfigured(effect), false));
    }

    /** All that are not the cause of another; those that are stand in it. */
    static List<Finding> folded(List<Finding> all) {
        List<Finding> findings = new ArrayList<>(all);
        if (findings.stream()
                .anyMatch(
                        each -> List.of("ENG001", "ENG006", "PLT003", "CON001").contains(each.rule()))) {
            rows().forEach(row -> fold(row, findings));
        }
        return findings;
    }

    private static void fold(Row row, List<Finding> findings) {
        for (Finding cause : List.copyOf(findings)) {
            Optional<Finding> effect = cause.rule().equals(row.cause())
                    ? findings.stream()
                            .filter(each -> each.rule().equals(row.effect()) && each.isError())
                            .filter(each -> row.same().test(cause, each))
                            .findFirst()
                    : Optional.empty();
            if (effect.isPresent()) {
                findings.set(findings.indexOf(effect.get()), effect(effect.get(), cause, row.curesBoth()));
                findings.remove(cause);
            }
        }
    }

    private static Finding effect(Finding effect, Finding cause, boolean curesBoth) {
        return new Finding(
                effect.rule(),
                effect.severity(),
                effect.message(),
                Stream.concat(effect.evidence().stream(), cause.evidence().stream())
                        .distinct()
                        .toList(),
                curesBoth && !effect.remedy().contains(cause.remedy())
                        ? cause.remedy() + " Or: " + effect.remedy()
                        : effect.remedy(),
                Stream.concat(Stream.concat(effect.causes().stream(), Stream.of(cause.rule())), cause.causes().stream())
                        .distinct()
                        .toList(),
                effect.fix().or(cause::fix));
    }

    private static boolean isConfigured(Finding finding) {
        return finding.evidence().get(0).kind() == Place.Kind.FILE;
    }

    private static boolean anywhere(Finding cause, Finding effect) {
        return true;
    }

    private static boolean ofOpenSsl(Finding finding) {
        return finding.message().contains("libssl");
    }

    /** A native package's own trouble is no part of an engine's. */
    private static boolean engineOfOneArtefact(Finding cause, Finding effect) {
        String file = cause.evidence().get(0).file();
        boolean engine = file.contains("query_engine") || file.contains("query-engine");
        return engine
                && effect.evidence().stream()
                        .anyMatch(place -> artefact(place.file()).equals(artefact(file)));
    }

    /** The name before the colon: {@code dist.zip:node_modules/…}. */
    private static String artefact(String file) {
        int colon = file.indexOf(':', 2);
        return colon < 0 ? "" : file.substring(0, colon);
    }
}
