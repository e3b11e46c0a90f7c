package dev.slipway.adapter.lockfile;

import dev.slipway.domain.nodeproject.VersionEvidence;
import java.util.List;

/**
 * What a project's files say of its Prisma version.
 *
 * @param found the most trusted first; empty when nothing names a Prisma
 * @param lookedAt the files that were looked for, each with what came of it, for people
 * @param notes what its user should know and nobody asked, one sentence each
 */
public record Evidence(List<VersionEvidence> found, List<String> lookedAt, List<String> notes) {
    public Evidence {
        found = List.copyOf(found);
        lookedAt = List.copyOf(lookedAt);
        notes = List.copyOf(notes);
    }
}
