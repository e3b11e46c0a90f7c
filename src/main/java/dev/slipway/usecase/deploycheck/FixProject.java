package dev.slipway.usecase.deploycheck;

import dev.slipway.domain.connections.Setting;
import dev.slipway.domain.connections.Terms;
import dev.slipway.domain.judgement.Finding;
import dev.slipway.domain.judgement.Fix;
import dev.slipway.domain.judgement.Outcome;
import dev.slipway.domain.problem.ProblemException;
import dev.slipway.port.BuiltFiles;
import dev.slipway.port.FileModes;
import dev.slipway.port.FileModes.ModeChange;
import dev.slipway.port.TextFiles;
import dev.slipway.port.TextFiles.Rewrite;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Stream;

/**
 * Puts right all that a check found and that can be put right: all of it, or nothing.
 *
 * @param checks made anew for each judgement, before and after, since one remembers what it read
 * @param fixer whose changes wait
 * @param pending those that wait
 * @param files where they go in the end
 */
public record FixProject(
        Checks checks, Fixer fixer, Supplier<List<Rewrite>> pending, TextFiles files, PackageFolders packages) {
    /** Makes what judges a project. */
    public interface Checks {
        CheckProject check() throws ProblemException;
    }

    /** What reaches into packages that are folders. */
    public record PackageFolders(BuiltFiles files, FileModes modes) {}

    /** Takes out of what was found what the project has decided to live with. */
    public interface Decisions {
        Outcome left(Outcome found) throws ProblemException;
    }

    /**
     * Makes what can be made.
     *
     * @param dryRun whether nothing is written
     */
    public FixResult run(CheckRequest request, Decisions decisions, boolean dryRun) throws ProblemException {
        CheckResult before = checks.check().run(request);
        List<Fix> made = new ArrayList<>();
        List<String> byHand = new ArrayList<>();
        PackageFixes inPackages = new PackageFixes(packages.files(), packages.modes(), fixer, request, before.folder());
        // What a server has said of itself is what the sum is written with.
        Terms terms = before.carries().map(request.terms()::with).orElse(request.terms());
        for (Fix fix : wanted(decisions.left(before.outcome()))) {
            try {
                if (PackageFixes.takes(fix)) {
                    inPackages.plan(fix);
                    made.add(fix);
                } else if (changesTexts(before.folder(), fix, terms)) {
                    made.add(fix);
                }
            } catch (ProblemException e) {
                byHand.add(fix.command() + ": " + e.problem().line());
            }
            // What the URL will say is what the sum is made with.
            terms = fix instanceof Fix.LimitConnections limit
                            && terms.database().given().isEmpty()
                    ? limited(terms, limit)
                    : terms;
        }
        List<Rewrite> rewrites = pending.get();
        if (dryRun || (rewrites.isEmpty() && inPackages.isEmpty())) {
            return new FixResult(before.folder(), made, rewrites, inPackages.modes(), byHand, List.of(), before, false);
        }
        files.replace(rewrites);
        List<ModeChange> modes = permitted(inPackages, made, byHand);
        List<Path> fetched = new ArrayList<>(fetched(before.folder(), made, byHand));
        fetched.addAll(installed(inPackages, made, byHand));
        boolean written = !rewrites.isEmpty() || !modes.isEmpty() || !fetched.isEmpty();
        CheckResult after = written ? checks.check().run(request) : before;
        return new FixResult(before.folder(), made, rewrites, modes, byHand, fetched, after, written);
    }

    private boolean changesTexts(Path folder, Fix fix, Terms terms) throws ProblemException {
        List<Rewrite> sofar = pending.get();
        fixer.make(folder, fix, terms);
        return !pending.get().equals(sofar);
    }

    /** The modes that were changed: all, or none where one may not be. */
    private static List<ModeChange> permitted(PackageFixes inPackages, List<Fix> made, List<String> byHand) {
        try {
            inPackages.permit();
            return inPackages.modes();
        } catch (ProblemException e) {
            for (Fix fix : List.copyOf(made)) {
                if (fix instanceof Fix.Permit) {
                    made.remove(fix);
                    byHand.add(fix.command() + ": " + e.problem().line());
                }
            }
            return List.of();
        }
    }

    /** The engines that packages lack; without a network the commands are named. */
    private static List<Path> installed(PackageFixes inPackages, List<Fix> made, List<String> byHand) {
        try {
            return inPackages.install();
        } catch (ProblemException e) {
            made.removeIf(Fix.InstallEngine.class::isInstance);
            byHand.add(inPackages.commands() + ": " + e.problem().line());
            return List.of();
        }
    }

    /** The engines of targets that were added; without a network the change stands, and the command is named. */
    private List<Path> fetched(Path folder, List<Fix> made, List<String> byHand) {
        List<String> targets = made.stream()
                .flatMap(fix -> fix instanceof Fix.AddTarget target ? Stream.of(target.binaryTarget()) : Stream.empty())
                .toList();
        if (targets.isEmpty()) {
            return List.of();
        }
        try {
            return fixer.fetch(folder, targets);
        } catch (ProblemException e) {
            byHand.add("slipway engine fetch --platform " + String.join(",", targets) + ": "
                    + e.problem().line());
            return List.of();
        }
    }

    /** Each once; the limit of the URL first, since a sum may fit by it alone. */
    private static List<Fix> wanted(Outcome outcome) {
        return outcome.findings().stream()
                .map(Finding::fix)
                .flatMap(fix -> fix.stream())
                .distinct()
                .sorted(Comparator.comparing(fix -> fix instanceof Fix.LimitConnections ? 0 : 1))
                .toList();
    }

    private static Terms limited(Terms terms, Fix.LimitConnections limit) {
        return terms.connectionLimit().number().isPresent()
                ? terms
                : terms.withLimit(Setting.option("connection_limit", limit.limit()));
    }
}
