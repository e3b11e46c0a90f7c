package dev.slipway.port;

import dev.slipway.domain.artefact.Artefact;
import dev.slipway.domain.artefact.ImagePlatform;
import dev.slipway.domain.artefact.Interest;
import dev.slipway.domain.problem.ProblemException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What ships: a folder, an archive or an image, whose form is seen in its bytes. */
public interface Artefacts {
    /** Opens it to be read. */
    Artefact open(Wanted wanted) throws ProblemException;

    /**
     * What to open.
     *
     * @param path a file or folder; {@code -} is standard input
     * @param platform which of the images that it holds, when there are several
     * @param interest what will be read of it; all else of a compressed layer takes a second pass over it
     * @param mount where its root is in the tree, as {@code /var/task}; empty for the root
     * @param opt Lambda layers, which lie together below {@code /opt}, later ones over earlier ones
     * @param elsewhere files that are not in the folder itself, by their paths in it
     */
    record Wanted(
            Path path,
            Optional<ImagePlatform> platform,
            Interest interest,
            String mount,
            List<Path> opt,
            Map<String, Path> elsewhere) {
        public Wanted {
            opt = List.copyOf(opt);
            elsewhere = Map.copyOf(elsewhere);
        }

        /** Whether it comes through a pipe. */
        public boolean isStandardInput() {
            return path.toString().equals("-");
        }

        /** For people. */
        public String name() {
            return isStandardInput() ? "standard input" : path.toString();
        }

        /** All of one path. */
        public static Wanted of(Path path, Optional<ImagePlatform> platform, Interest interest) {
            return new Wanted(path, platform, interest, "", List.of(), Map.of());
        }
    }
}
