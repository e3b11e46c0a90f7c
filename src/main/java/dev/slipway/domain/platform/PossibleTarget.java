package dev.slipway.domain.platform;

import dev.slipway.domain.engine.BinaryTarget;
import java.util.List;
import java.util.stream.Stream;

/**
 * A target whose engine might load on a host.
 *
 * @param openssl the OpenSSL that it is built for: {@code 3.0.x}, {@code 1.1.x} or {@code 1.0.x}
 */
record PossibleTarget(BinaryTarget target, String openssl) {
    private static final List<String> NEWEST_FIRST = List.of("3.0.x", "1.1.x", "1.0.x");

    /**
     * The targets of all versions for a CPU and a C library, those for the newest OpenSSL first.
     *
     * @param family {@code debian} or {@code rhel}: the files are the same, but Prisma asks for one of the names
     */
    static List<PossibleTarget> of(LinuxCpu cpu, Libc libc, String family) {
        if (libc == Libc.GLIBC) {
            List<String> bases = cpu == LinuxCpu.X64 ? List.of(family) : List.of("linux-arm64", "linux-arm");
            return NEWEST_FIRST.stream()
                    .flatMap(openssl -> bases.stream().map(base -> named(base, openssl)))
                    .toList();
        }
        if (cpu == LinuxCpu.ARM64) {
            return Stream.of("3.0.x", "1.1.x")
                    .map(ssl -> named("linux-musl-arm64", ssl))
                    .toList();
        }
        return List.of(
                named("linux-musl", "3.0.x"),
                new PossibleTarget(new BinaryTarget("linux-musl"), "1.1.x"),
                named("musl", "1.1.x"),
                named("musl", "1.0.x"));
    }

    /** The names under which the loader finds that OpenSSL. */
    List<String> libraries() {
        return switch (openssl) {
            case "3.0.x" -> List.of("libssl.so.3");
            case "1.1.x" -> List.of("libssl.so.1.1");
            default -> List.of("libssl.so.10", "libssl.so.1.0.0", "libssl.so.1.0.2");
        };
    }

    private static PossibleTarget named(String base, String openssl) {
        return new PossibleTarget(new BinaryTarget(base + "-openssl-" + openssl), openssl);
    }
}
