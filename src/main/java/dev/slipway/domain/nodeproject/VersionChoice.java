package dev.slipway.domain.nodeproject;

import dev.slipway.domain.nodeproject.VersionEvidence.Source;
import dev.slipway.domain.release.EngineHash;
import dev.slipway.domain.release.PrismaPackages;
import dev.slipway.domain.release.PrismaVersion;
import dev.slipway.domain.release.Release;
import dev.slipway.domain.release.Releases;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;

/**
 * Decides among pieces of evidence. What is installed beats what is locked; and the command line beats the client,
 * because it is the command line's engine that {@code prisma generate} puts beside the client.
 */
public final class VersionChoice {
    private VersionChoice() {}

    /** The version and hash that the evidence speaks for; what files say of a hash beats the table of releases. */
    public static PrismaChoice choose(List<VersionEvidence> evidence, Releases releases) {
        List<VersionEvidence> ranked = new ArrayList<>(evidence);
        ranked.removeIf(each -> each.source() == Source.RANGE
                || (each.version().isEmpty() && each.hash().isEmpty()));
        ranked.sort(VersionChoice::compare);
        if (ranked.isEmpty()) {
            return new PrismaChoice(Optional.empty(), Optional.empty(), Optional.empty(), List.of());
        }
        VersionEvidence best = ranked.get(0);
        Optional<EngineHash> hash = best.hash().or(() -> hashOf(best, ranked, releases));
        Optional<PrismaVersion> version = best.version().or(() -> versionOf(best, ranked, releases));
        List<String> disagreements = ranked.stream()
                .skip(1)
                .flatMap(other -> Disagreement.between(best, version, hash, other).stream())
                .distinct()
                .toList();
        return new PrismaChoice(version, hash, Optional.of(best), disagreements);
    }

    /**
     * The same; where nothing says it for certain, the newest release that the range of a package.json takes, which is what
     * an installation without a lock file gets. It is good for judging, not for choosing an engine to fetch.
     */
    public static PrismaChoice likely(List<VersionEvidence> evidence, Releases releases) {
        PrismaChoice certain = choose(evidence, releases);
        if (certain.by().isPresent()) {
            return certain;
        }
        return evidence.stream()
                .filter(e -> e.source() == Source.RANGE)
                .min(Comparator.comparing(VersionChoice::rank))
                .map(range -> new PrismaChoice(
                        range.version().flatMap(releases::newestSince),
                        Optional.empty(),
                        Optional.of(range),
                        List.of()))
                .orElse(certain);
    }

    private static int compare(VersionEvidence one, VersionEvidence other) {
        int bySource = one.source().compareTo(other.source());
        return bySource != 0 ? bySource : Integer.compare(rank(one), rank(other));
    }

    private static int rank(VersionEvidence evidence) {
        int cli = PrismaPackages.CLIS.indexOf(evidence.packageName());
        return cli >= 0 ? cli : PrismaPackages.namesEngines(evidence.packageName()) ? 3 : 4;
    }

    static boolean isCommandLine(VersionEvidence evidence) {
        return rank(evidence) <= 2;
    }

    private static Optional<EngineHash> hashOf(VersionEvidence best, List<VersionEvidence> ranked, Releases releases) {
        Optional<Release> release = best.version().flatMap(releases::find);
        Optional<EngineHash> special = release.flatMap(Release::cliHash);
        if (special.isPresent()) {
            // 2.16.0, whose command line and client were built with different engines: neither speaks for the other.
            return best.packageName().equals(PrismaPackages.SCOPED_CLI) ? special : release.map(Release::hash);
        }
        return first(ranked, e -> e.version().equals(best.version()) ? e.hash() : Optional.empty())
                .or(() -> release.map(Release::hash))
                // An engine that lies there on its own may be some other package's, so the table goes before it.
                .or(() -> first(ranked, e -> e.version().isEmpty() ? e.hash() : Optional.empty()));
    }

    private static Optional<PrismaVersion> versionOf(
            VersionEvidence best, List<VersionEvidence> ranked, Releases releases) {
        return first(ranked, e -> e.hash().equals(best.hash()) ? e.version() : Optional.empty())
                .or(() -> best.hash().flatMap(releases::newestWith))
                .or(() -> first(
                        ranked,
                        e -> e.source() != Source.GENERATED_CLIENT && e.hash().isEmpty()
                                ? e.version()
                                : Optional.empty()));
    }

    private static <T> Optional<T> first(List<VersionEvidence> ranked, Function<VersionEvidence, Optional<T>> part) {
        return ranked.stream()
                .map(part)
                .map(o -> o.orElse(null))
                .filter(Objects::nonNull)
                .findFirst();
    }
}
