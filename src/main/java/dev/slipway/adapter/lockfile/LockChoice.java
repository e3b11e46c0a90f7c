package dev.slipway.adapter.lockfile;

import dev.slipway.domain.nodeproject.PackageManifest;
import dev.slipway.domain.problem.ProblemException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * Decides which of several lock files in a folder counts, by the best evidence that there is.
 *
 * @param file the one that counts
 * @param why a clause: {@code package.json names pnpm}
 */
record LockChoice(LockFile file, String why) {
    /** A checkout writes its files within moments; what is this much younger was written by a later installation. */
    private static final Duration MOMENTS = Duration.ofMinutes(1);

    /**
     * Decides.
     *
     * @param files at least one, all of one folder
     * @param manager the package manager that a manifest names
     * @param manifest the project's manifest, whose ranges a lock file should fit
     */
    static LockChoice among(List<LockFile> files, Optional<String> manager, Optional<PackageManifest> manifest)
            throws ProblemException {
        LockFile first = files.get(0);
        Path folder = first.folder();
        Optional<LockChoice> choice = only(
                        files,
                        file -> manager.filter(file.kind().manager()::equals).map(name -> "package.json names " + name))
                .or(() -> only(
                        files,
                        file -> LockKind.there(file.kind().records(), folder.resolve("node_modules"))
                                .map(name -> "node_modules/" + name + " says that "
                                        + file.kind().manager() + " installed")))
                .or(() -> only(
                        files,
                        file -> LockKind.there(file.kind().settings(), folder).map(name -> name + " is there")));
        if (choice.isEmpty() && manifest.isPresent()) {
            choice = fitting(files, manifest.get());
        }
        return choice.or(() -> newest(files))
                .orElseGet(() -> new LockChoice(first, "though nothing tells which of them is in use"));
    }

    /** The first for which something speaks, where it speaks for one manager alone. */
    private static Optional<LockChoice> only(List<LockFile> files, Function<LockFile, Optional<String>> speaks) {
        List<LockChoice> choices = new ArrayList<>();
        for (LockFile file : files) {
            speaks.apply(file).ifPresent(why -> choices.add(new LockChoice(file, why)));
        }
        long managers = choices.stream()
                .map(choice -> choice.file().kind().manager())
                .distinct()
                .count();
        return managers == 1 ? Optional.of(choices.get(0)) : Optional.empty();
    }

    /** The first that fits the ranges of the manifest, where another does not. */
    private static Optional<LockChoice> fitting(List<LockFile> files, PackageManifest manifest)
            throws ProblemException {
        List<LockFile> fitting = new ArrayList<>();
        Optional<String> why = Optional.empty();
        for (LockFile file : files) {
            Optional<String> against = file.contradicts(manifest);
            if (against.isEmpty() && !file.versions().isEmpty()) {
                fitting.add(file);
            }
            why = why.or(() -> against.map(clause -> file.kind().fileName() + " has " + clause));
        }
        return fitting.isEmpty() ? Optional.empty() : why.map(clause -> new LockChoice(fitting.get(0), clause));
    }

    private static Optional<LockChoice> newest(List<LockFile> files) {
        LockFile newest = files.get(0);
        for (LockFile file : files) {
            newest = changed(file).isAfter(changed(newest)) ? file : newest;
        }
        Instant last = changed(newest);
        boolean alone = true;
        for (LockFile file : files) {
            alone &= file.kind().manager().equals(newest.kind().manager())
                    || changed(file).plus(MOMENTS).isBefore(last);
        }
        return alone ? Optional.of(new LockChoice(newest, "it is the newest")) : Optional.empty();
    }

    private static Instant changed(LockFile file) {
        try {
            return Files.getLastModifiedTime(file.folder().resolve(file.kind().fileName()))
                    .toInstant();
        } catch (IOException unreadable) {
            return Instant.EPOCH;
        }
    }
}
