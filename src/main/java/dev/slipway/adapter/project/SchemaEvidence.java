package dev.slipway.adapter.project;

import dev.slipway.adapter.lockfile.Evidence;
import dev.slipway.adapter.lockfile.EvidenceReader;
import dev.slipway.domain.problem.ProblemException;
import dev.slipway.domain.text.Slashes;
import java.nio.file.Path;
import java.util.Optional;

/** What says which Prisma a project uses, where the schema that was named may be of another package of its workspace. */
record SchemaEvidence(EvidenceReader reader, Path root) {
    /** That of the project itself; where it says nothing, that of the package of the schema. */
    Evidence read(Optional<Path> schema) throws ProblemException {
        Evidence own = reader.read(root);
        Optional<Path> folder = own.found().isEmpty()
                ? schema.map(path -> root.resolve(path).normalize().getParent()).map(ProjectRoot::above)
                : Optional.empty();
        if (folder.isEmpty() || folder.get().equals(root) || !folder.get().startsWith(root)) {
            return own;
        }
        Evidence its = reader.read(folder.get());
        String name = Slashes.relative(root, folder.get());
        return new Evidence(
                its.found().stream().map(each -> each.seenFrom(name)).toList(),
                its.lookedAt(),
                its.notes(),
                its.doubts());
    }
}
