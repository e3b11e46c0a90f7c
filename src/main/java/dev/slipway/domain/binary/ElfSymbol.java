package dev.slipway.domain.binary;

import java.util.Optional;

/**
 * A dynamic symbol that a file defines, or takes from others.
 *
 * @param version the version it carries, as {@code GLIBC_2.34}
 * @param hidden whether it is found under its version alone: {@code name@VERSION}, not {@code name@@VERSION}
 * @param first whether its version is the first that its file defines, which is also for those who ask for none
 * @param findable whether a loader finds it when another file asks: defined, not local, not hidden from others
 * @param use how the file itself needs it
 */
public record ElfSymbol(
        String name,
        Optional<String> version,
        boolean hidden,
        boolean first,
        Binding binding,
        Type type,
        boolean defined,
        boolean findable,
        Use use) {
    /** {@code ST_BIND}. */
    public enum Binding {
        LOCAL,
        GLOBAL,
        /** One that nobody has to define. */
        WEAK,
        /** A global one of which a process has one instance. */
        UNIQUE,
        OTHER
    }

    /** {@code ST_TYPE}, as far as a loader makes a difference. */
    public enum Type {
        NONE,
        OBJECT,
        FUNCTION,
        TLS,
        IFUNC,
        OTHER
    }

    /** When a loader has to find a symbol. */
    public enum Use {
        /** Before the file is loaded. */
        NOW,
        /** At the first call with {@code RTLD_LAZY}, as Node loads; before the file is loaded with {@code RTLD_NOW}. */
        AT_CALL,
        /** No relocation names it: never. */
        NEVER
    }
}
