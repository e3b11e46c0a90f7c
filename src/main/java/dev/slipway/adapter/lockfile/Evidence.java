package dev.slipway.adapter.lockfile;

import dev.slipway.domain.nodeproject.VersionEvidence;
import java.util.List;

/**
 * What a project's files say of its Prisma version.
 *
 * @param found the most trusted first; empty when nothing names a Prisma
 * @param lookedAt the files that were looked for, each with what came of it, for people
 * @param notes what its user should know and nobody asked, one sentence each
 * @param doubts those of the notes that speak of lock files which were not believed
 */
public record Evidence(List<VersionEvidence> found, List<String> lookedAt, List<String> notes, List<String> doubts) {
    public Evidence(List<VersionEvidence> found, List<String> lookedAt, List<String> notes) {
        this(found, lookedAt, notes, List.of());
    }

    public Evidence {
        found = List.copyOf(found);
        lookedAt = List.copyOf(lookedAt);
        notes = List.copyOf(notes);
        doubts = List.copyOf(doubts);
    }
}
