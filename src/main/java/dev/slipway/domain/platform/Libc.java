package dev.slipway.domain.platform;

import java.util.Locale;

/** The C library that a Linux process is started with. */
public enum Libc {
    GLIBC,
    MUSL;

    /** The name in output. */
    public String id() {
        return name().toLowerCase(Locale.ROOT);
    }
}
