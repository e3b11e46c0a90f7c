package dev.slipway.domain.platform;

import dev.slipway.domain.engine.VersionSpan;
import dev.slipway.domain.release.PrismaVersion;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;

/** Chooses among engines for different OpenSSLs: the one that Prisma asks for if it loads, else the newest that does. */
final class OpenSslChoice {
    private final PrismaVersion version;
    private final LibcFact libc;
    private final SystemLibraries libraries;
    private final Decision decision;

    OpenSslChoice(PrismaVersion version, LibcFact libc, SystemLibraries libraries, Decision decision) {
        this.version = version;
        this.libc = libc;
        this.libraries = libraries;
        this.decision = decision;
    }

    Loads among(
            List<Candidate> candidates,
            Predicate<Candidate> published,
            Function<Candidate, Optional<VersionSpan>> known) {
        List<Candidate> offered = candidates.stream().filter(published).toList();
        for (Candidate candidate : decidedFirst(offered)) {
            if (loads(candidate)) {
                return chosen(candidate);
            }
        }
        return offered.isEmpty() ? notYet(candidates, known) : none(offered, candidates, known);
    }

    private List<Candidate> decidedFirst(List<Candidate> offered) {
        List<Candidate> ordered = new ArrayList<>(offered);
        ordered.sort(Comparator.comparing(candidate -> !isDecided(candidate)));
        return ordered;
    }

    private boolean isDecided(Candidate candidate) {
        return decision.binaryTarget().equals(Optional.of(candidate.target().name()));
    }

    private boolean loads(Candidate candidate) {
        return libraries.path(candidate.libraries()).isPresent()
                || OpenSslNeed.of(version, candidate) == OpenSslNeed.CARRIED;
    }

    private Loads chosen(Candidate candidate) {
        Optional<String> file = libraries.path(candidate.libraries());
        String name = candidate.target().name();
        if (file.isPresent()) {
            return Loads.target(name, libc.why() + " " + file.get() + " is there.", libc.certain());
        }
        // What is established for 6.x is only likely for 7.
        boolean established = version.isBefore("7.0.0");
        return Loads.target(
                name,
                libc.why() + " This engine carries OpenSSL inside and needs no libssl"
                        + (established ? "." : ", as far as is known."),
                libc.certain() && established);
    }

    private Loads none(List<Candidate> offered, List<Candidate> all, Function<Candidate, Optional<VersionSpan>> known) {
        Optional<Candidate> tooNew = all.stream()
                .filter(candidate -> candidate.openssl().equals("3.0.x") && !offered.contains(candidate))
                .filter(candidate -> libraries.path(candidate.libraries()).isPresent())
                .findFirst();
        String why = tooNew.flatMap(known)
                .map(span -> "The OpenSSL of the host is newer than the engines of Prisma " + version
                        + ": engines for OpenSSL 3 exist from " + span.since() + ".")
                .orElseGet(() -> libraries.listable()
                        ? "No libssl was found in the library directories."
                        : "No library directory could be listed.");
        if (offered.stream().anyMatch(one -> OpenSslNeed.of(version, one) == OpenSslNeed.NOT_KNOWN)) {
            return Loads.nothing(
                    libc.why() + " " + why + " Whether the engines of Prisma " + version
                            + " for OpenSSL 1.x need one of the host is not known.",
                    false);
        }
        String need = " Those of Prisma " + version + " need " + needed(offered) + ".";
        return Loads.nothing(libc.why() + " " + why + need, libc.certain() && libraries.listable());
    }

    private static String needed(List<Candidate> offered) {
        return String.join(
                " or ",
                offered.stream()
                        .map(candidate -> candidate.libraries().get(0))
                        .distinct()
                        .toList());
    }

    private Loads notYet(List<Candidate> candidates, Function<Candidate, Optional<VersionSpan>> known) {
        String since = candidates.stream()
                .flatMap(candidate -> known.apply(candidate).stream())
                .map(VersionSpan::since)
                .min(Comparator.naturalOrder())
                .map(first -> "; they exist from " + first + ".")
                .orElse(".");
        return Loads.nothing(
                libc.why() + " No engine of Prisma " + version + " is published for "
                        + libc.libc().id() + " on this CPU" + since,
                libc.certain());
    }
}
