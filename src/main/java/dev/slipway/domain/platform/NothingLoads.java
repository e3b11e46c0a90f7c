package dev.slipway.domain.platform;

import dev.slipway.domain.engine.VersionSpan;
import dev.slipway.domain.release.PrismaVersion;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** Says why no engine of a version loads on a Linux host. */
record NothingLoads(PrismaVersion version, LibcFact libc, SystemLibraries libraries, List<PossibleTarget> candidates) {
    /** Engines are published, and none finds its OpenSSL. */
    Loads missing(
            List<PossibleTarget> offered,
            List<OpenSslFit> fits,
            Function<PossibleTarget, Optional<VersionSpan>> known) {
        String why = tooNew(offered, known).or(() -> unfit(fits)).orElseGet(this::notFound);
        List<String> needed = fits.stream()
                .filter(fit -> fit.need() == OpenSslNeed.OF_HOST)
                .map(fit -> fit.names().get(0))
                .distinct()
                .toList();
        String need =
                needed.isEmpty() ? "" : " Those of Prisma " + version + " need " + String.join(" or ", needed) + ".";
        Optional<OpenSslFit> open =
                fits.stream().filter(fit -> fit.need() == OpenSslNeed.NOT_KNOWN).findFirst();
        if (open.isPresent()) {
            return Loads.nothing(
                    libc.why() + " " + why + need + " Whether the engine for "
                            + open.get().candidate().target() + " needs a libssl of the host is not known.",
                    false);
        }
        return Loads.nothing(libc.why() + " " + why + need, libc.certain() && libraries.listable());
    }

    private Optional<String> tooNew(
            List<PossibleTarget> offered, Function<PossibleTarget, Optional<VersionSpan>> known) {
        return candidates.stream()
                .filter(candidate -> candidate.openssl().equals("3.0.x") && !offered.contains(candidate))
                .filter(candidate -> libraries.path(candidate.libraries()).isPresent())
                .findFirst()
                .flatMap(known)
                .map(span -> "The OpenSSL of the host is newer than the engines of Prisma " + version
                        + ": engines for OpenSSL 3 exist from " + span.since() + ".");
    }

    private static Optional<String> unfit(List<OpenSslFit> fits) {
        return fits.stream()
                .flatMap(fit -> fit.unfit().stream())
                .findFirst()
                .map(path -> path + " is there, but it is no library for the CPU of the host.");
    }

    private String notFound() {
        return libraries.listable()
                ? "No libssl was found in the library directories."
                : "No library directory could be listed.";
    }

    /** No engine is published for this C library and CPU. */
    Loads notYet(Function<PossibleTarget, Optional<VersionSpan>> known) {
        String since = candidates.stream()
                .flatMap(candidate -> known.apply(candidate).stream())
                .map(VersionSpan::since)
                .min(Comparator.naturalOrder())
                .map(first -> "; they exist from " + first + ".")
                .orElse(".");
        return Loads.unpublished(
                libc.why() + " No engine of Prisma " + version + " is published for "
                        + libc.libc().id() + " on this CPU" + since,
                libc.certain());
    }
}
