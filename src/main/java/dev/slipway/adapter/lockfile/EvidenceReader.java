package dev.slipway.adapter.lockfile;

import dev.slipway.domain.problem.ProblemException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/** Reads from disk which Prisma a project uses; runs nothing of it. */
public final class EvidenceReader {
    private final Map<String, String> environment;

    /** A reader that searches the folders of {@code NODE_PATH} in {@code environment} last, as Node does. */
    public EvidenceReader(Map<String, String> environment) {
        this.environment = Map.copyOf(environment);
    }

    /**
     * What the installed packages, the lock file and the manifest of a project say.
     *
     * @param projectRoot the folder of its package.json, absolute
     */
    public Evidence read(Path projectRoot) throws ProblemException {
        return new Evidence(List.of(), List.of(projectRoot + " " + environment.size()), List.of());
    }

    /**
     * What a generated client says of the Prisma that generated it.
     *
     * @param clientFolder the folder that it was generated into, absolute
     */
    public Evidence readClient(Path clientFolder) throws ProblemException {
        return new Evidence(List.of(), List.of(clientFolder.toString()), List.of());
    }
}
