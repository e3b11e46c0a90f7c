package dev.slipway.domain.nodeproject;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * A schema that lies below a project's folder, where Prisma does not look for it.
 *
 * @param schema its path from that folder: a file, or the folder of several
 * @param project the folder of its nearest package.json, from there too; empty where that is the folder itself
 */
public record SchemaBelow(String schema, Optional<String> project) {
    private static final int NAMED = 8;

    /** The same as it is seen from a folder above. */
    public SchemaBelow seenFrom(String folder) {
        return new SchemaBelow(folder + "/" + schema, project.map(below -> folder + "/" + below));
    }

    /** A clause for who takes another one for all that there is; empty where there is none. */
    public static Optional<String> beside(String taken, List<SchemaBelow> others) {
        return others.stream()
                .findFirst()
                .map(first -> taken + " is judged, and " + first.schema()
                        + (others.size() == 1
                                ? ", a schema with a client of its own, is not"
                                : " and " + (others.size() - 1) + " more schemas with clients of their own are not")
                        + "; ask for it: slipway check --schema " + first.schema());
    }

    /** A sentence for who misses one; empty where there is none. */
    public static Optional<String> words(List<SchemaBelow> below) {
        if (below.isEmpty()) {
            return Optional.empty();
        }
        String names = below.stream().limit(NAMED).map(SchemaBelow::schema).collect(Collectors.joining(", "));
        return Optional.of("Schemas lie below it: " + names + (below.size() > NAMED ? " and others." : "."));
    }

    /** What to type for the first of them; empty where there is none. */
    public static Optional<String> remedy(List<SchemaBelow> below) {
        return below.stream()
                .findFirst()
                .map(first -> "Name the one that is meant: "
                        + first.project().map(folder -> "--project " + folder).orElse("--schema " + first.schema()));
    }
}
