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
    private static final List<String> BY_PLACE = List.of("IMG006");

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
                // Patterns that leave it out, and a bundler that is not told of it, are why it is not there.
                new Row("PKG003", "ENG001", OneCause::anywhere, true),
                new Row("PKG004", "ENG001", OneCause::anywhere, true),
                // No script generates it, nor does a line of the Dockerfile: one of both would do.
                new Row("GEN001", "GEN001", (cause, effect) -> !cause.isError() && isConfigured(cause), false),
                // What ships and the project's own folder have the same old client.
                new Row("GEN002", "GEN002", OneCause::sameSchema, false),
                // A schema with a URL in it generates a client with one.
                new Row("URL011", "URL011", OneCause::generated, true),
                // The URL that is deployed stands in the file that is searched for such.
                new Row("URL011", "URL011", OneCause::ofLines, false),
                // A package of several native files, each in a package of its own, is installed for the other CPU once.
                new Row("NAT001", "NAT001", OneCause::libraryOfAddon, false),
                // OpenSSL in both stages is what makes them alike.
                new Row("PLT005", "IMG001", OneCause::anywhere, true),
                // What was not generated is not there.
                new Row("PLT001", "ENG001", OneCause::anywhere, false),
                new Row("PLT003", "ENG001", (cause, effect) -> isConfigured(cause), false),
                // The engine of another place is there instead of the one that is looked for: by its header, ...
                new Row("PLT003", "ENG001", OneCause::engineOfOneArtefact, false),
                // ... by a name that is not what it is, ...
                new Row("ENG003", "ENG001", OneCause::engineOfOneArtefact, false),
                // ... by the libssl that is missing, without which 1.1.x is looked for, ...
                new Row("ENG006", "ENG001", OneCause::fallsBack, true),
                // ... or by a library that only its own place has.
                new Row("ENG006", "ENG001", OneCause::engineOfOneArtefact, false),
                // What a misnamed file lacks is there for the one that its name promises: another file, no library.
                new Row("ENG006", "ENG003", OneCause::ofOnePlace, false),
                // A limit that nobody reads is why the pools are as large as they are.
                new Row("URL007", "CON001", (cause, effect) -> cause.severity() != Severity.NOTE, true),
                // An engine that nobody may read, or that a variable names and that is not there, is not baked either.
                new Row("IMG007", "ENG008", OneCause::ofOnePlace, false),
                new Row("IMG007", "ENG001", OneCause::ofOnePlace, false),
                // A list for functions of another CPU lacks the engine of this one.
                new Row("PLT001", "PLT003", (cause, effect) -> isConfigured(effect), false));
    }

    /** All that are not the cause of another; those that are stand in it. */
    static List<Finding> folded(List<Finding> all) {
        List<Finding> findings = new ArrayList<>(all);
        List<Row> rows = rows();
        for (Row row : rows) {
            if (findings.size() > 1
                    && findings.stream().anyMatch(each -> each.rule().equals(row.effect()))) {
                fold(row, findings);
            }
        }
        return findings;
    }

    /** Whether another names it as its cause; a call that several places make is the cause of what is at its own. */
    static boolean isNamed(Finding finding, List<Finding> naming) {
        return naming.stream()
                .filter(each -> each.causes().contains(finding.rule()))
                .anyMatch(each -> !each.rule().equals(finding.rule())
                        && (!BY_PLACE.contains(finding.rule()) || haveOnePlace(each, finding)));
    }

    private static boolean haveOnePlace(Finding one, Finding other) {
        return one.evidence().stream()
                .anyMatch(place ->
                        other.evidence().stream().anyMatch(at -> at.place().equals(place.place())));
    }

    private static void fold(Row row, List<Finding> findings) {
        for (Finding cause : List.copyOf(findings)) {
            Optional<Finding> effect = cause.rule().equals(row.cause())
                    ? findings.stream()
                            .filter(each -> !each.equals(cause))
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
                        .filter(rule -> !rule.equals(effect.rule()))
                        .distinct()
                        .toList(),
                effect.fix().or(cause::fix));
    }

    private static boolean ofOnePlace(Finding cause, Finding effect) {
        Place at = cause.evidence().get(0);
        Place other = effect.evidence().get(0);
        return at.file().equals(other.file())
                || (at.text().startsWith("PRISMA_") && at.text().equals(other.text()));
    }

    private static boolean ofLines(Finding cause, Finding effect) {
        return cause.evidence().stream()
                .allMatch(at -> at.line() > 0
                        && effect.evidence().stream()
                                .anyMatch(other -> other.place().equals(at.place())));
    }

    private static boolean isConfigured(Finding finding) {
        return finding.evidence().get(0).kind() == Place.Kind.FILE;
    }

    private static boolean anywhere(Finding cause, Finding effect) {
        return true;
    }

    /** The finding of the project's folder, whose places are files alone. */
    private static boolean sameSchema(Finding cause, Finding effect) {
        Place schema = cause.evidence().get(cause.evidence().size() - 1);
        return cause.evidence().stream().allMatch(place -> place.kind() == Place.Kind.FILE)
                && effect.evidence().stream().anyMatch(place -> place.kind() == Place.Kind.SHIPPED)
                && effect.evidence().stream().anyMatch(place -> place.file().equals(schema.file()));
    }

    private static boolean generated(Finding cause, Finding effect) {
        return cause.evidence().get(0).kind() == Place.Kind.FILE
                && effect.evidence().get(0).text().startsWith("inlineDatasources");
    }

    private static boolean libraryOfAddon(Finding cause, Finding effect) {
        String library = cause.evidence().get(0).file();
        String addon = effect.evidence().get(0).file();
        return !library.endsWith(".node")
                && addon.endsWith(".node")
                && cause.isError()
                && scope(addon).equals(scope(library));
    }

    /** The folder of an npm scope, {@code …/node_modules/@img/}; the file itself where it is in none. */
    private static String scope(String file) {
        int at = file.lastIndexOf("node_modules/@");
        int end = at < 0 ? -1 : file.indexOf('/', at + "node_modules/@".length());
        return end < 0 ? file : file.substring(0, end);
    }

    private static boolean ofOpenSsl(Finding finding) {
        return finding.message().contains("libssl");
    }

    /** An engine is there, and no libssl at all: whoever installs the one of the engine is found to have it. */
    private static boolean fallsBack(Finding cause, Finding effect) {
        return engineOfOneArtefact(cause, effect)
                && ofOpenSsl(cause)
                && effect.message().contains("finds no libssl");
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
