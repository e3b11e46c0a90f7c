package dev.slipway.domain.artefact;

import java.util.function.Function;

/** Where a path leads in a tree. */
public sealed interface Resolution {
    /**
     * To something that is no link.
     *
     * @param entry with the path at which it really lies
     */
    record Found(TreeEntry entry) implements Resolution {}

    /** To nothing. */
    record Missing() implements Resolution {}

    /** Round in a circle of links, or through more links than a kernel follows (40, path_resolution(7)). */
    record Loop() implements Resolution {}

    /** What a walk through links came to. */
    static <P> Resolution of(PathWalk.End<P> end, Function<P, TreeEntry> entry) {
        return end.at().map(entry).<Resolution>map(Found::new).orElseGet(() -> end.loop() ? new Loop() : new Missing());
    }
}
