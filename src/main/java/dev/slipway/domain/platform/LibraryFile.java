package dev.slipway.domain.platform;

/** What a dynamic loader makes of a path at which it looks for a library. */
public enum LibraryFile {
    /** Nothing is there, or a link that leads nowhere: the search goes on. */
    ABSENT,
    /** A library for the CPU and the word size that is asked for. */
    FITTING,
    /** A library for another CPU or word size: glibc passes it over, musl takes it and fails. */
    FOREIGN,
    /** An empty file, text, a directory, a loop of links: the search ends there, and the loading fails. */
    BROKEN
}
