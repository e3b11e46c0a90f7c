package dev.slipway.domain.container;

import dev.slipway.domain.container.DebianPackages.Openssl;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * What a call of a system's package manager does to OpenSSL.
 *
 * @param words the call
 * @param debian what Debian's packages bring
 */
record SystemPackages(List<String> words, DebianPackages debian) {
    private static final Set<String> REMOVING =
            Set.of("remove", "purge", "autoremove", "autopurge", "del", "erase", "rm");
    private static final Set<String> WITH_LIBRARIES =
            Set.of("autoremove", "autopurge", "--auto-remove", "--autoremove");
    private static final Set<String> OPENSSL = Set.of("openssl", "openssl-dev", "openssl-libs");
    private static final List<String> OPENSSL_BEGINS = List.of("openssl=", "openssl1", "openssl3", "libssl");

    /** Whether it brings OpenSSL to where Prisma finds it; one that takes it away does not. */
    boolean bring() {
        return !remove() && words.stream().anyMatch(isAlpine() ? SystemPackages::isProgram : this::isOpenssl);
    }

    /** Whether it takes the library away: with its package alone, what it was installed for stays. */
    boolean drop() {
        return remove()
                && (words.stream().anyMatch(each -> each.startsWith("libssl"))
                        || (words.stream().anyMatch(WITH_LIBRARIES::contains)
                                && words.stream().anyMatch(SystemPackages::isNamed)));
    }

    /** Whether something of it may bring OpenSSL, and what it needs is not known. */
    boolean areDoubtful() {
        return !remove() && installed().anyMatch(each -> isAlpine() ? isOlder(each) : isDoubtful(each));
    }

    private boolean remove() {
        return words.stream().anyMatch(REMOVING::contains);
    }

    private boolean isAlpine() {
        return words.get(0).endsWith("apk");
    }

    private boolean isDebian() {
        return words.get(0).endsWith("apt-get") || words.get(0).endsWith("apt");
    }

    /** Its program is asked; libraries lie in /usr/lib from Alpine 3.21 on, where Prisma does not look before 6.1.0. */
    private static boolean isProgram(String name) {
        return name.equals("openssl") || name.startsWith("openssl=") || name.startsWith("openssl~");
    }

    private static boolean isOlder(String name) {
        return name.startsWith("openssl1") || name.startsWith("libssl1") || name.contains("$");
    }

    private boolean isOpenssl(String name) {
        return isNamed(name) || (isDebian() && debian.openssl(name).equals(Optional.of(Openssl.NEEDED)));
    }

    private static boolean isNamed(String name) {
        return OPENSSL.contains(name) || OPENSSL_BEGINS.stream().anyMatch(name::startsWith);
    }

    private boolean isDoubtful(String name) {
        return name.contains("$")
                || (isDebian()
                        && !debian.openssl(name)
                                .filter(each -> each == Openssl.NO || words.contains("--no-install-recommends"))
                                .isPresent());
    }

    private Stream<String> installed() {
        return words.stream()
                .dropWhile(each -> !Set.of("install", "add").contains(each))
                .skip(1)
                .filter(each -> !each.startsWith("-"));
    }
}
