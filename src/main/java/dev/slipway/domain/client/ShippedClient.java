package dev.slipway.domain.client;

import dev.slipway.domain.deployment.Shipped;
import dev.slipway.domain.judgement.Place;
import java.util.List;
import java.util.Optional;

/**
 * A Prisma client in what ships.
 *
 * @param file its path in the tree, links followed
 * @param kind how it is there
 * @param hints paths from the working folder that its code has for bundlers to find
 * @param modules what it loads of the query compiler, as it is written
 * @param beside what it reads from its own folder
 * @param runtime the module of Prisma's that it loads; empty where that is in the same file
 * @param missing what its file asks of Node and, as an ES module, does not have
 */
public record ShippedClient(
        String file,
        Kind kind,
        ClientConfig config,
        List<String> hints,
        List<String> modules,
        List<String> beside,
        Optional<String> runtime,
        List<String> missing) {
    public ShippedClient {
        hints = List.copyOf(hints);
        modules = List.copyOf(modules);
        beside = List.copyOf(beside);
        missing = List.copyOf(missing);
    }

    /** How a client is in a file. */
    public enum Kind {
        /** The file is the one that was generated. */
        GENERATED,
        /** The file is one of the folder {@code internal} of what was generated. */
        INTERNAL,
        /** A bundler took it in. */
        BUNDLED
    }

    /** The folder of its file. */
    public String folder() {
        return ModulePaths.parent(file);
    }

    /** The folder that was generated, or the one of the bundle. */
    public String home() {
        return kind == Kind.INTERNAL ? ModulePaths.parent(folder()) : folder();
    }

    /** For people: {@code the client of Prisma 5.22.0 in dist/index.js}. */
    public String title(Shipped shipped) {
        return "the client" + config.version().map(each -> " of Prisma " + each).orElse("") + " in "
                + shipped.shown(file);
    }

    /** It as evidence. */
    public Place place(Shipped shipped, String text) {
        return shipped.place(file, text);
    }
}
