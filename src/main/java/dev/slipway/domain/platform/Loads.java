package dev.slipway.domain.platform;

import dev.slipway.domain.engine.BinaryTarget;
import java.util.List;
import java.util.Optional;

/**
 * What can really load on a host, whatever Prisma decides there.
 *
 * @param binaryTarget the target whose engine loads; empty when none does or when it is not known
 * @param why the reason, in one or two sentences
 * @param certain whether everything that the answer rests on was seen
 * @param absent what else keeps the engine from loading
 * @param libc the C library; empty where there is none to choose, or where it was not looked for
 * @param unpublished whether nothing loads because nothing is published for such a host, whatever is installed on it
 */
public record Loads(
        Optional<BinaryTarget> binaryTarget,
        String why,
        boolean certain,
        List<AbsentLibrary> absent,
        Optional<Libc> libc,
        boolean unpublished) {

    public Loads {
        absent = List.copyOf(absent);
    }

    static Loads target(String name, String why, boolean certain) {
        return new Loads(Optional.of(new BinaryTarget(name)), why, certain, List.of(), Optional.empty(), false);
    }

    static Loads nothing(String why, boolean certain) {
        return new Loads(Optional.empty(), why, certain, List.of(), Optional.empty(), false);
    }

    /** Of a host for which nobody publishes engines of that version. */
    static Loads unpublished(String why, boolean certain) {
        return new Loads(Optional.empty(), why, certain, List.of(), Optional.empty(), true);
    }

    Loads withNote(String note) {
        return new Loads(binaryTarget, why + " " + note, certain, absent, libc, unpublished);
    }

    /** What else keeps the engine from loading, in sentences. */
    public List<String> warnings() {
        return absent.stream().map(AbsentLibrary::warning).toList();
    }

    /** The same without libraries, each of which takes the certainty away. */
    Loads without(List<AbsentLibrary> added) {
        return new Loads(binaryTarget, why, certain && added.isEmpty(), added, libc, unpublished);
    }

    Loads with(Libc seen) {
        return new Loads(binaryTarget, why, certain, absent, Optional.of(seen), unpublished);
    }
}
