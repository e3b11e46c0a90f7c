package dev.slipway.domain.nodeproject;

import dev.slipway.domain.problem.Problem;
import dev.slipway.domain.problem.Problem.Kind;
import java.nio.file.Path;
import java.util.List;

/** A workspace's root without a schema, below which several packages have one: which is meant is its user's to say. */
public final class SeveralSchemas {
    private SeveralSchemas() {}

    /** That one was chosen since it is the only one, by its folder from the project's. */
    public static String taken(String folder) {
        return folder
                + (folder.startsWith("../")
                        ? " is taken: package.json depends on it, and it has the schema."
                        : " is taken: it has the only schema of the workspace.");
    }

    /**
     * The refusal that names them.
     *
     * @param packages by their folders
     */
    public static Problem of(Path root, List<String> packages) {
        return new Problem(
                Kind.INPUT,
                root + " has no schema itself; these packages of its workspace have one: " + String.join(", ", packages)
                        + ".",
                "Name the one that is meant: --project " + packages.get(0));
    }
}
