package dev.slipway.domain.nodeproject;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * A Node project, as far as its engines are concerned.
 *
 * @param root the folder of its package.json, absolute
 * @param evidence everything that says which Prisma it uses, the most trusted first
 * @param lookedAt the files that were looked for, found or not, for the message when there is no evidence
 * @param generators every client generator of its schema; empty when there is no schema
 * @param schema the schema's path for people, relative to the root; empty when there is none
 * @param packages the folders of a workspace's packages that have a schema, where the root itself has none; by name
 * @param below the schemas below the root that are not taken: where neither it nor a package of its workspace has one,
 *     all; beside one, those of which there is a client too
 * @param enginesFolder the folder of the installed {@code @prisma/engines} (before 2.10 of the CLI), where the schema
 *     engine lies; empty when that is not installed
 * @param notes what its user should know and nobody asked: conflicting files, a config that cannot be read unrun
 */
public record NodeProject(
        Path root,
        List<VersionEvidence> evidence,
        List<String> lookedAt,
        List<ClientGenerator> generators,
        Optional<String> schema,
        List<String> packages,
        List<SchemaBelow> below,
        Optional<Path> enginesFolder,
        List<String> notes) {
    public NodeProject {
        evidence = List.copyOf(evidence);
        lookedAt = List.copyOf(lookedAt);
        generators = List.copyOf(generators);
        packages = List.copyOf(packages);
        below = List.copyOf(below);
        notes = List.copyOf(notes);
    }

    /** The names of the generators of its clients. */
    public List<String> generatorNames() {
        return generators.stream().map(ClientGenerator::name).toList();
    }

    /** A folder of which nothing is known. */
    public static NodeProject unread(Path root) {
        return new NodeProject(
                root,
                List.of(),
                List.of(),
                List.of(),
                Optional.empty(),
                List.of(),
                List.of(),
                Optional.empty(),
                List.of());
    }

    /** This, the root of a workspace, with what its only package that has a schema says. */
    public NodeProject with(String folder, NodeProject only) {
        return new NodeProject(
                root,
                only.evidence.isEmpty() || (!isCertain(only.evidence) && isCertain(evidence))
                        ? evidence
                        : only.evidence.stream()
                                .map(each -> each.seenFrom(folder))
                                .toList(),
                only.lookedAt,
                only.generators.stream().map(each -> each.seenFrom(folder)).toList(),
                only.schema.map(file -> folder + "/" + file),
                packages,
                only.below.stream().map(each -> each.seenFrom(folder)).toList(),
                only.enginesFolder,
                only.notes);
    }

    private static boolean isCertain(List<VersionEvidence> evidence) {
        return evidence.stream().anyMatch(each -> each.source() != VersionEvidence.Source.RANGE);
    }
}
