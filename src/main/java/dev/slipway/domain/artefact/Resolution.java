package dev.slipway.domain.artefact;

/** Where a path leads in a tree. */
public sealed interface Resolution {
    /**
     * To something that is no link.
     *
     * @param entry with the path at which it really lies
     */
    record Found(Entry entry) implements Resolution {}

    /** To nothing. */
    record Missing() implements Resolution {}

    /** Round in a circle of links, or through more links than a kernel follows (40, path_resolution(7)). */
    record Loop() implements Resolution {}
}
