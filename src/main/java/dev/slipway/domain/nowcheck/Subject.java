package dev.slipway.domain.nowcheck;

import dev.slipway.domain.configcheck.Violation;
import dev.slipway.domain.document.Document;
import dev.slipway.domain.document.Node;
import dev.slipway.domain.webproject.ClientNeed;
import dev.slipway.domain.webproject.ProjectFiles;
import java.util.List;
import java.util.Optional;

/**
 * What is looked at.
 *
 * @param violations what the era's schema has against the file
 * @param project the folder that the file is for; empty when only the file is judged
 * @param need what the project's Prisma needs of a deployment; empty when that could not be told
 */
public record Subject(
        Document document,
        Era era,
        List<Violation> violations,
        Optional<ProjectFiles> project,
        Optional<ClientNeed> need) {
    public Subject {
        violations = List.copyOf(violations);
    }

    boolean today() {
        return era == Era.TODAY;
    }

    /** The items of a list at the top; none when there is no such list. */
    List<Node> items(String key) {
        return document.at(key).map(node -> node.asSequence().items()).orElse(List.of());
    }
}
