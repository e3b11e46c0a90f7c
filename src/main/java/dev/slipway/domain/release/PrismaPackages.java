package dev.slipway.domain.release;

import java.util.List;
import java.util.stream.Stream;

/** The names of Prisma: its npm packages, and the generators of its client. */
public final class PrismaPackages {
    /** The client, as it is called since preview021. */
    public static final String CLIENT = "@prisma/client";

    /** The client of the previews. */
    public static final String PHOTON = "@prisma/photon";

    /** The engines of the command line. */
    public static final String ENGINES = "@prisma/engines";

    /** The package whose version ends in the engine hash. */
    public static final String ENGINES_VERSION = "@prisma/engines-version";

    /** What the names of driver adapters begin with. */
    public static final String ADAPTERS = "@prisma/adapter-";

    /** The command line when it had a scope, of 2.0 to 2.15. */
    public static final String SCOPED_CLI = "@prisma/cli";

    /** The command line, by the names it has had; the newest first. */
    public static final List<String> CLIS = List.of("prisma", SCOPED_CLI, "prisma2");

    /** The command lines and clients, by the names they have had; the newest first. */
    public static final List<String> OF_PROJECTS =
            Stream.concat(CLIS.stream(), Stream.of(CLIENT, PHOTON)).toList();

    /** The client's generator of the previews. */
    public static final String PHOTON_GENERATOR = "photonjs";

    /** The client's generator that must be told where to. */
    public static final String OUTPUT_GENERATOR = "prisma-client";

    private PrismaPackages() {}

    /** Whether a package says which Prisma a project uses. */
    public static boolean watches(String name) {
        return OF_PROJECTS.contains(name) || namesEngines(name);
    }

    /** Whether a package is of engines, so that its version may end in their hash. */
    public static boolean namesEngines(String name) {
        return name.equals(ENGINES) || name.equals(ENGINES_VERSION);
    }

    /** Whether a module is a client that was generated into its package, or beside it. */
    public static boolean isClient(String module) {
        String name = module.replace(".prisma/client", CLIENT);
        boolean part = name.startsWith(CLIENT + "/");
        return name.equals(CLIENT) || (part && !name.contains("/runtime/") && !name.endsWith("/extension"));
    }

    /** Whether the provider of a generator is one of Prisma's client. */
    public static boolean generatesClient(String provider) {
        return provider.equals("prisma-client-js")
                || provider.equals(OUTPUT_GENERATOR)
                || provider.equals(PHOTON_GENERATOR);
    }
}
