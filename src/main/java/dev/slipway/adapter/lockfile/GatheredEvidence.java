package dev.slipway.adapter.lockfile;

import dev.slipway.domain.nodeproject.VersionEvidence;
import java.util.ArrayList;
import java.util.List;

/** Gathers evidence, what was looked at, and notes, in the order in which they were come upon. */
final class GatheredEvidence {
    private final List<VersionEvidence> found = new ArrayList<>();
    private final List<String> lookedAt = new ArrayList<>();
    private final List<String> notes = new ArrayList<>();
    private final List<String> doubts = new ArrayList<>();

    void add(VersionEvidence evidence) {
        found.add(evidence);
    }

    void lookedAt(String what) {
        lookedAt.add(what);
    }

    /** Notes a sentence, once: a package may be come upon in several ways. */
    void note(String sentence) {
        if (!notes.contains(sentence)) {
            notes.add(sentence);
        }
    }

    /** Notes a sentence that speaks against the choice of a lock file. */
    void doubt(String sentence) {
        doubts.add(sentence);
        note(sentence);
    }

    int count() {
        return found.size();
    }

    Evidence evidence() {
        return new Evidence(found, lookedAt, notes, doubts);
    }
}
