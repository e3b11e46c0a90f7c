package dev.slipway.domain.platform;

import dev.slipway.domain.release.PrismaVersion;
import dev.slipway.domain.release.Trait;
import java.util.List;

/** Which file names the versions from 4.9.0 on take for libssl. */
enum LibSslNames {
    /** 4.9.0: {@code ls | grep}, every line goes on to be parsed. */
    GREP,
    /** 4.10.0 to 4.12: likewise without {@code libssl.so.0}, and in the order of {@code ls -v} in family directories. */
    GREP_WITHOUT_0,
    /** 4.13.0 to 5.0: the first directory entry, which may be the link {@code libssl.so} that says nothing. */
    FIRST_ENTRY,
    /** 5.1.0 on: the first directory entry with something behind the dot. */
    FIRST_VERSIONED_ENTRY;

    static LibSslNames of(PrismaVersion version) {
        if (!version.has(Trait.LIBSSL_FIRST)) {
            return version.has(Trait.DISTRO_FAMILIES) ? GREP_WITHOUT_0 : GREP;
        }
        return version.has(Trait.LIBSSL_VERSIONED) ? FIRST_VERSIONED_ENTRY : FIRST_ENTRY;
    }

    boolean inLdconfig(String name) {
        return this == GREP ? name.contains("ssl") : name.contains("libssl") && !name.contains("libssl.so.0");
    }

    boolean wanted(String name, boolean family) {
        return switch (this) {
            case GREP -> name.contains("libssl.so");
            case GREP_WITHOUT_0 -> name.contains(family ? "libssl.so" : "libssl") && !name.contains("libssl.so.0");
            case FIRST_ENTRY -> name.startsWith("libssl.so") && !name.startsWith("libssl.so.0");
            case FIRST_VERSIONED_ENTRY -> name.startsWith("libssl.so.") && !name.startsWith("libssl.so.0");
        };
    }

    /** What of the wanted names is parsed, and in which order. */
    List<String> pick(List<String> names, boolean family) {
        return switch (this) {
            case GREP -> names;
            case GREP_WITHOUT_0 ->
                family ? names.stream().sorted(new NumberOrder()).toList() : names;
            case FIRST_ENTRY, FIRST_VERSIONED_ENTRY -> names.stream().limit(1).toList();
        };
    }
}
