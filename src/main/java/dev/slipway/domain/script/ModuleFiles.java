package dev.slipway.domain.script;

import java.util.Optional;

/** The modules of a project. */
public interface ModuleFiles {
    /** The file that an import means; empty where it is a package, or not there. */
    Optional<String> file(String from, String specifier);

    /** Its text; empty where it cannot be read. */
    Optional<String> text(String file);

    /** Whether an import is one of a client that Prisma generated. */
    boolean isClient(String from, String specifier);

    /** Whether an import for which there is no file may be one of people's own code, and not of a package of a registry. */
    boolean isElsewhere(String from, String specifier);
}
