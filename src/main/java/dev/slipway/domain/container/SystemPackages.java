package dev.slipway.domain.container;

import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/**
 * What a call of a system's package manager does to OpenSSL.
 *
 * @param words the call
 */
record SystemPackages(List<String> words) {
    private static final Set<String> REMOVING =
            Set.of("remove", "purge", "autoremove", "autopurge", "del", "erase", "rm");
    private static final Set<String> WITH_LIBRARIES =
            Set.of("autoremove", "autopurge", "--auto-remove", "--autoremove");
    private static final Set<String> OPENSSL = Set.of("openssl", "openssl-dev", "openssl-libs");
    private static final List<String> OPENSSL_BEGINS = List.of("openssl=", "openssl1", "openssl3", "libssl");

    /** Of Debian, each needs libssl or its program: apt-cache depends, Debian 12, 2026-11-30. */
    private static final List<String> NEEDING = List.of(
            "ca-certificates",
            "curl",
            "git",
            "python3",
            "openssh-client",
            "openssh-server",
            "postgresql-client",
            "libpq-dev",
            "libpq5",
            "default-mysql-client",
            "mariadb-client",
            "nginx",
            "nodejs",
            "npm",
            "rsync");

    /** Of Debian, none needs it, nor recommends what does: the same. */
    private static final Set<String> WITHOUT = Set.of(
            "bash",
            "bzip2",
            "dumb-init",
            "file",
            "gettext-base",
            "gosu",
            "htop",
            "jq",
            "less",
            "make",
            "nano",
            "net-tools",
            "netcat-openbsd",
            "pkg-config",
            "procps",
            "sqlite3",
            "tini",
            "tree",
            "unzip",
            "xz-utils",
            "zip");

    /** Of Debian, none needs it, and each recommends what does. */
    private static final Set<String> RECOMMENDING =
            Set.of("cron", "fontconfig", "gettext", "locales", "sudo", "tzdata", "vim", "wget");

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
        return isNamed(name)
                || (isDebian()
                        && NEEDING.stream()
                                .anyMatch(each -> name.equals(each)
                                        || name.startsWith(each + "=")
                                        || name.startsWith(each + "-")
                                        || (each.equals("python3") && name.startsWith("python3."))));
    }

    private static boolean isNamed(String name) {
        return OPENSSL.contains(name) || OPENSSL_BEGINS.stream().anyMatch(name::startsWith);
    }

    private boolean isDoubtful(String name) {
        return name.contains("$")
                || (isDebian()
                        && !WITHOUT.contains(name)
                        && !(RECOMMENDING.contains(name) && words.contains("--no-install-recommends")));
    }

    private Stream<String> installed() {
        return words.stream()
                .dropWhile(each -> !Set.of("install", "add").contains(each))
                .skip(1)
                .filter(each -> !each.startsWith("-"));
    }
}
