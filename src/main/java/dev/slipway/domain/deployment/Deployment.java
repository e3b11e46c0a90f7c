package dev.slipway.domain.deployment;

import dev.slipway.domain.nodeproject.NodeProject;
import dev.slipway.domain.release.PrismaVersion;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A project, what ships of it, and where that goes.
 *
 * @param folder the project's, absolute
 * @param prisma its version, where its files tell it; an artefact may tell another
 * @param destinations none where nobody says where it goes
 * @param shipped the packages or the image, opened; none where it was not given and none was found
 * @param conditions how it will be run
 */
public record Deployment(
        Path folder,
        NodeProject project,
        Optional<PrismaVersion> prisma,
        List<Destination> destinations,
        List<Shipped> shipped,
        Conditions conditions) {
    public Deployment {
        destinations = List.copyOf(destinations);
        shipped = List.copyOf(shipped);
    }

    /**
     * How it will be run, as far as its user says so.
     *
     * @param hardened without a way out to the network, as a user without rights, on a root that cannot be written to
     * @param environment variables that its processes get from elsewhere than its files
     * @param layerBytes of Lambda layers that are not at hand, unpacked, all together
     */
    public record Conditions(boolean hardened, Map<String, String> environment, long layerBytes) {
        /** Of a line that says nothing. */
        public static final Conditions NONE = new Conditions(false, Map.of(), 0);

        public Conditions {
            environment = Map.copyOf(environment);
        }
    }

    /** The same of which only that ships. */
    public Deployment with(List<Shipped> only) {
        return new Deployment(folder, project, prisma, destinations, only, conditions);
    }

    /** Whether it goes to a platform. */
    public boolean goesTo(Platform platform) {
        return destinations.stream().anyMatch(each -> each.platform() == platform);
    }
}
