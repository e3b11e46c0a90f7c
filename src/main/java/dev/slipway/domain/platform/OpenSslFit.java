package dev.slipway.domain.platform;

import dev.slipway.domain.release.PrismaVersion;
import java.util.List;
import java.util.Optional;

/**
 * Whether an engine finds its OpenSSL on a host.
 *
 * @param need where it takes OpenSSL from
 * @param names the libraries of which it needs one, where it takes the host's
 * @param library the one that is there
 * @param unfit a file of such a name that is no library for this host
 * @param header the engine file at hand that says so; empty where it is known of its release
 */
record OpenSslFit(
        PossibleTarget candidate,
        OpenSslNeed need,
        List<String> names,
        Optional<String> library,
        Optional<String> unfit,
        Optional<String> header) {
    OpenSslFit {
        names = List.copyOf(names);
    }

    static OpenSslFit of(
            PossibleTarget candidate, PrismaVersion version, SystemLibraries libraries, EngineHeaders headers) {
        SystemLibraries.Search search = libraries.search(candidate.libraries());
        // No engine is ever looked for where one for OpenSSL 3 finds it: none of those carries its own.
        boolean plain = candidate.openssl().equals("3.0.x") && search.path().isPresent();
        Optional<EngineHeaders.EngineHeader> header = plain ? Optional.empty() : headers.of(candidate.target());
        if (header.isEmpty()) {
            OpenSslNeed need = OpenSslNeed.of(version, candidate);
            return new OpenSslFit(
                    candidate, need, candidate.libraries(), search.path(), search.unfit(), Optional.empty());
        }
        List<String> names = header.get().needed().stream()
                .filter(name -> name.startsWith("libssl.so"))
                .toList();
        Optional<String> file = Optional.of(header.get().file());
        if (names.isEmpty()) {
            return new OpenSslFit(candidate, OpenSslNeed.CARRIED, names, Optional.empty(), Optional.empty(), file);
        }
        SystemLibraries.Search named = libraries.search(names);
        return new OpenSslFit(candidate, OpenSslNeed.OF_HOST, names, named.path(), named.unfit(), file);
    }

    boolean loads() {
        return library.isPresent() || need == OpenSslNeed.CARRIED;
    }
}
