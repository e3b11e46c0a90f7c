package dev.slipway.port;

import dev.slipway.domain.artefact.ImageConfig;
import dev.slipway.domain.artefact.ImagePlatform;
import dev.slipway.domain.artefact.Tree;
import dev.slipway.domain.platform.HostProbe;
import dev.slipway.domain.problem.ProblemException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The hosts that can be looked at; an {@code arch} is any usual name of one, and stands in place of what would be found. */
public interface Hosts {
    /** This machine. */
    HostView live(Optional<String> arch) throws ProblemException;

    /** An unpacked image or root file system; nothing outside {@code directory} is read and nothing of it is run. */
    HostView root(Path directory, Optional<String> arch) throws ProblemException;

    /**
     * What is in an image, an archive of a root file system, or a package.
     *
     * @param file also {@code -} for standard input
     * @param platform which of the images, when it holds several
     */
    HostView image(Path file, Optional<ImagePlatform> platform, Optional<String> arch) throws ProblemException;

    /**
     * What ships as a whole file system, held open by whoever has it.
     *
     * @param said what an image says of itself
     */
    HostView shipped(Tree tree, Optional<ImageConfig> said);

    /** A runtime or image by name, such as {@code lambda:nodejs22.x} or {@code image:node:22-alpine}, from the tables. */
    HostView runtime(String name, Optional<String> arch) throws ProblemException;

    /**
     * A host to look at.
     *
     * @param description what it is, for the first line of a report: {@code this machine}, {@code lambda:nodejs22.x}
     * @param notes what its user should know of the source: what could not be seen, what is not certain, deprecations
     */
    record HostView(HostProbe probe, String description, List<String> notes) implements AutoCloseable {
        public HostView {
            notes = List.copyOf(notes);
        }

        @Override
        public void close() {
            probe.close();
        }

        /** The same with more to know. */
        public HostView with(List<String> more) {
            List<String> all = new ArrayList<>(notes);
            all.addAll(more);
            return new HostView(probe, description, all);
        }
    }
}
