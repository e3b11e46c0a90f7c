package dev.slipway.adapter.project;

import dev.slipway.adapter.lockfile.EvidenceReader;
import dev.slipway.adapter.lockfile.LockedPlace;
import dev.slipway.domain.problem.Problem;
import dev.slipway.domain.problem.ProblemException;
import dev.slipway.domain.release.PrismaPackages;
import dev.slipway.domain.release.PrismaVersion;
import dev.slipway.domain.release.Trait;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Where clients are generated, hence where their engines lie. */
record ClientPlaces(Optional<PrismaVersion> version, Path root, EvidenceReader evidence) {
    /**
     * A client's place.
     *
     * @param folder absolute
     * @param installed whether the package that it belongs to is installed; true for an output of its own
     * @param lock where the package will be, if it is not installed
     */
    record ClientPlace(Path folder, boolean installed, LockedPlace lock) {
        ClientPlace(Path folder) {
            this(folder, true, new LockedPlace.Own());
        }
    }

    ClientPlace of(ClientBlock client) throws ProblemException {
        return client.output().isPresent()
                ? new ClientPlace(engines(custom(client, client.output().get()), client))
                : byDefault(client);
    }

    /** Where in a client the engine lies: the betas up to 3 and all previews kept it in a folder of its own. */
    private Path engines(Path client, ClientBlock block) {
        return has(Trait.DOT_PRISMA, block) ? client : client.resolve("runtime");
    }

    private static Path custom(ClientBlock client, String output) throws ProblemException {
        try {
            return client.schemaFolder().resolve(output).normalize();
        } catch (InvalidPathException e) {
            throw Problem.input(client.at() + ": no path can be made of the output of generator " + client.name() + ": "
                            + e.getReason() + ".")
                    .remedy("Correct `output` in generator " + client.name() + ".")
                    .because(e);
        }
    }

    private ClientPlace byDefault(ClientBlock client) throws ProblemException {
        String packageName = has(Trait.CLIENT_PACKAGE, client) ? PrismaPackages.CLIENT : PrismaPackages.PHOTON;
        Optional<Path> installed = NodeModules.resolve(packageName, client.schemaFolder())
                .or(() -> NodeModules.resolve(packageName, root))
                .or(() -> unplugged(packageName));
        LockedPlace lock = installed.isPresent()
                ? new LockedPlace.Own()
                : evidence.places(root).of(packageName);
        Path folder = installed.orElseGet(() -> lock instanceof LockedPlace.At at
                ? at.folder()
                : root.resolve("node_modules").resolve(packageName));
        Path place = engines(folder, client);
        return new ClientPlace(
                place.equals(folder) ? folder.resolve("../../.prisma/client").normalize() : place,
                installed.isPresent(),
                lock);
    }

    private Optional<Path> unplugged(String packageName) {
        List<Path> found = NodeModules.unplugged(packageName, root);
        String wanted = version.map(v -> "-npm-" + v.text() + "-").orElse("-npm-");
        Stream<Path> exact = found.stream().filter(path -> path.toString().contains(wanted));
        return Stream.concat(exact, found.stream()).findFirst();
    }

    private boolean has(Trait trait, ClientBlock block) {
        return version.map(v -> v.has(trait)).orElse(!block.provider().equals(PrismaPackages.PHOTON_GENERATOR));
    }
}
