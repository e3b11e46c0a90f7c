package dev.slipway.adapter.tables;

import java.util.List;
import java.util.Optional;

/**
 * What a kind of operating system looks like to a program that looks around in it. Paths may hold {@code {triple}},
 * Debian's name of the architecture.
 *
 * @param osRelease the text of {@code /etc/os-release}
 * @param libssl the paths of the OpenSSL libraries
 * @param openssl what {@code openssl version -v} prints; empty where there is no such program
 * @param musl whether the C library is musl, else glibc
 * @param alpineRelease the text of {@code /etc/alpine-release}
 * @param mergedUsr whether {@code /lib}, {@code /lib64}, {@code /bin} and {@code /sbin} are links into {@code /usr}
 * @param files the paths of other libraries
 */
public record RootProfile(
        String name,
        String osRelease,
        List<String> libssl,
        Optional<String> openssl,
        boolean musl,
        Optional<String> alpineRelease,
        boolean mergedUsr,
        boolean ldconfig,
        List<String> files) {
    public RootProfile {
        libssl = List.copyOf(libssl);
        files = List.copyOf(files);
    }
}
