package dev.slipway.adapter.http;

import dev.slipway.domain.problem.ProblemException;
import dev.slipway.domain.secret.MaskedAddress;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * The mirror to use and why.
 *
 * @param base an https, http or file URL without a slash at its end, credentials included: never show it
 * @param notes what the user should know about the choice
 */
public record MirrorAddress(String base, Source source, List<String> notes) {

    /** Where the address was found. */
    public enum Source {
        FLAG("--mirror"),
        BINARIES_VARIABLE("PRISMA_BINARIES_MIRROR"),
        ENGINES_VARIABLE("PRISMA_ENGINES_MIRROR"),
        DEFAULT("the default");

        private final String label;

        Source(String label) {
            this.label = label;
        }

        /** The option or variable by its name. */
        public String label() {
            return label;
        }
    }

    static final String DEFAULT_BASE = "https://binaries.prisma.sh";

    public MirrorAddress {
        notes = List.copyOf(notes);
    }

    /** The order of Prisma's own downloader, in which the deprecated variable wins, with a flag before both. */
    public static MirrorAddress choose(Optional<String> flag, Map<String, String> environment) throws ProblemException {
        String binaries = environment.getOrDefault("PRISMA_BINARIES_MIRROR", "").strip();
        String engines = environment.getOrDefault("PRISMA_ENGINES_MIRROR", "").strip();
        if (flag.isPresent()) {
            return of(flag.get(), Source.FLAG, List.of());
        }
        if (!binaries.isEmpty()) {
            return of(binaries, Source.BINARIES_VARIABLE, conflict(binaries, engines));
        }
        return engines.isEmpty()
                ? new MirrorAddress(DEFAULT_BASE, Source.DEFAULT, List.of())
                : of(engines, Source.ENGINES_VARIABLE, List.of());
    }

    /** The address with any password masked. */
    public String masked() {
        return MaskedAddress.of(base);
    }

    private static MirrorAddress of(String value, Source source, List<String> conflict) throws ProblemException {
        String base = normal(value, source.label());
        List<String> notes = new ArrayList<>(conflict);
        if (base.startsWith("http:") && !onThisMachine(base)) {
            notes.add(
                    "The mirror " + MaskedAddress.of(base) + " is read over plain http: whoever is on the way can read"
                            + " and change what it sends; only the digests of engines.lock protect from that.");
        }
        return new MirrorAddress(base, source, notes);
    }

    private static boolean onThisMachine(String base) {
        String host = Authority.host(URI.create(base));
        return "localhost".equals(host) || "127.0.0.1".equals(host) || "[::1]".equals(host);
    }

    private static List<String> conflict(String binaries, String engines) {
        return engines.isEmpty() || engines.equals(binaries)
                ? List.of()
                : List.of("PRISMA_BINARIES_MIRROR and PRISMA_ENGINES_MIRROR differ; the first is used, as Prisma does,"
                        + " although it is deprecated. Unset one of them.");
    }

    /** The address checked, its scheme in lower case, without slashes at its end. */
    static String normal(String value, String from) throws ProblemException {
        String address = value.strip();
        int colon = address.indexOf(':');
        String scheme = colon < 0 ? "" : address.substring(0, colon).toLowerCase(Locale.ROOT);
        return switch (scheme) {
            case "file" -> scheme + address.substring(colon);
            case "http", "https" -> web(scheme + address.substring(colon), from);
            default -> throw bad(address, from, "it does not begin with https://, http:// or file:");
        };
    }

    private static String web(String address, String from) throws ProblemException {
        URI uri;
        try {
            uri = Authority.ascii(new URI(address));
        } catch (URISyntaxException e) {
            // The exception itself would show the password.
            throw bad(address, from, "it is not a URL; encode special characters of a password, such as @ as %40");
        }
        if (uri.getRawQuery() != null || uri.getRawFragment() != null) {
            throw bad(address, from, "paths are added to its end, so that it can have neither ? nor #");
        }
        Optional<Authority> authority = Authority.of(uri);
        if (authority.isEmpty()) {
            throw bad(address, from, "it names no host");
        }
        if (authority.get().port() > 0xffff) {
            throw bad(address, from, "its port is larger than 65535");
        }
        return withoutSlashes(uri.toString());
    }

    private static String withoutSlashes(String address) {
        int end = address.length();
        while (address.charAt(end - 1) == '/') {
            end--;
        }
        return address.substring(0, end);
    }

    private static ProblemException bad(String address, String from, String why) {
        return HttpProblem.badMirrorAddress(MaskedAddress.of(address), from, why);
    }

    @Override
    public String toString() {
        return masked() + " (" + source.label() + ")";
    }
}
