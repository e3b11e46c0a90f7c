package dev.slipway.domain.platform;

import dev.slipway.domain.engine.VersionSpan;
import dev.slipway.domain.release.PrismaVersion;
import dev.slipway.domain.release.Trait;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;

/** Chooses among engines for different OpenSSLs: the one that Prisma asks for if it loads, else the newest that does. */
record OpenSslChoice(
        PrismaVersion version, LibcFact libc, SystemLibraries libraries, Decision decision, EngineHeaders headers) {
    Loads among(
            List<PossibleTarget> candidates,
            Predicate<PossibleTarget> published,
            Function<PossibleTarget, Optional<VersionSpan>> known) {
        List<PossibleTarget> offered = candidates.stream().filter(published).toList();
        NothingLoads nothing = new NothingLoads(version, libc, libraries, candidates);
        List<OpenSslFit> fits = new ArrayList<>();
        for (PossibleTarget candidate : decidedFirst(offered)) {
            OpenSslFit fit = OpenSslFit.of(candidate, version, libraries, headers);
            if (fit.loads()) {
                return chosen(fit);
            }
            fits.add(fit);
        }
        return offered.isEmpty() ? nothing.notYet(known) : nothing.missing(offered, fits, known);
    }

    private List<PossibleTarget> decidedFirst(List<PossibleTarget> offered) {
        List<PossibleTarget> ordered = new ArrayList<>(offered);
        ordered.sort((one, other) -> Boolean.compare(isDecided(other), isDecided(one)));
        return ordered;
    }

    private boolean isDecided(PossibleTarget candidate) {
        return decision.binaryTarget().equals(Optional.of(candidate.target().name()));
    }

    private Loads chosen(OpenSslFit fit) {
        String name = fit.candidate().target().name();
        String header = fit.header().map(file -> " " + file + " says so.").orElse("");
        if (fit.library().isPresent()) {
            return Loads.target(name, libc.why() + " " + fit.library().get() + " is there." + header, libc.certain());
        }
        // What is established for 6.x is only likely for 7.
        boolean established = version.has(Trait.QUERY_ENGINE) || fit.header().isPresent();
        return Loads.target(
                name,
                libc.why() + " This engine carries OpenSSL inside and needs no libssl"
                        + (established ? "." : ", as far as is known.") + header,
                libc.certain() && established);
    }
}
