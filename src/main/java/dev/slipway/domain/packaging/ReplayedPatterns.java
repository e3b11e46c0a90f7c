package dev.slipway.domain.packaging;

import java.util.List;
import java.util.Optional;

/**
 * What decides which files get into the packages of a project, and the engines that it decides about.
 *
 * @param file that says so; empty where there is none
 * @param idle why nothing is decided by it; empty where something is
 * @param open why it cannot be told what it decides; empty where it can
 * @param scopes one for each package
 * @param clients the clients that need an engine
 * @param shipped whether a package was looked at that has the engine
 */
public record ReplayedPatterns(
        String file,
        Optional<String> idle,
        Optional<String> open,
        List<PatternScope> scopes,
        List<PatternClient> clients,
        boolean shipped) {
    public ReplayedPatterns {
        scopes = List.copyOf(scopes);
        clients = List.copyOf(clients);
    }

    /**
     * A client and its engine files, relative to the project.
     *
     * @param folder where it is generated
     * @param wanted those of which one is looked for
     * @param others those of other targets that may lie beside it
     */
    public record PatternClient(String folder, List<String> wanted, List<String> others) {
        public PatternClient {
            wanted = List.copyOf(wanted);
            others = List.copyOf(others);
        }

        /** Whether a package has none of those that are looked for. */
        public boolean isDroppedBy(PatternScope scope) {
            return wanted.stream().noneMatch(scope::keeps);
        }
    }
}
