package dev.slipway.domain.platform;

/** The C library that a Linux process is started with. */
public enum Libc {
    GLIBC("glibc"),
    MUSL("musl");

    private final String id;

    Libc(String id) {
        this.id = id;
    }

    /** The name in output. */
    public String id() {
        return id;
    }
}
