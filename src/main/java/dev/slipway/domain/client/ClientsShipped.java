package dev.slipway.domain.client;

import dev.slipway.domain.artefact.TreeEntry;
import dev.slipway.domain.deployment.Shipped;
import java.io.IOException;
import java.util.List;

/**
 * All that one package or image has of Prisma's client.
 *
 * @param clients those that may load an engine or a query compiler, by path
 * @param engines the query engines that are in there, wherever
 * @param stubs files that say that nothing was generated
 * @param packages the folders in which {@code @prisma/client} is installed
 * @param callers files of the project that load the client from elsewhere, as {@code @prisma/client} or {@code .prisma/client}
 * @param unread files that were too large to be looked at, or could not be read
 */
public record ClientsShipped(
        Shipped shipped,
        List<ShippedClient> clients,
        List<TreeEntry> engines,
        List<String> stubs,
        List<String> packages,
        List<String> callers,
        List<String> unread) {
    public ClientsShipped {
        clients = List.copyOf(clients);
        engines = List.copyOf(engines);
        stubs = List.copyOf(stubs);
        packages = List.copyOf(packages);
        callers = List.copyOf(callers);
        unread = List.copyOf(unread);
    }

    /** Looks through all of it. */
    public static ClientsShipped of(Shipped shipped) throws IOException {
        ClientFiles files = new ClientFiles();
        shipped.tree().each(files::see);
        return new ClientReading(shipped, files).read();
    }

    /** How many bytes of a file may be read when clients are looked for. */
    public static long wanted(TreeEntry file) {
        String path = file.path();
        boolean likely = !ClientFiles.isOfPackage(path)
                || ModulePaths.name(ModulePaths.parent(path)).equals("internal")
                || (file.name().startsWith("index.") && (path.contains("generated") || path.contains("prisma")));
        return likely && ClientFiles.isCode(path) ? Math.min(file.size(), ClientFiles.LARGEST) : 0;
    }

    /** Whether anything in it has to do with Prisma's client. */
    public boolean isOfPrisma() {
        return !clients.isEmpty() || !stubs.isEmpty() || !packages.isEmpty() || !callers.isEmpty();
    }
}
