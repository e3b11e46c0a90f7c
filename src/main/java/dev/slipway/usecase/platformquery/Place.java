package dev.slipway.usecase.platformquery;

import java.nio.file.Path;

/** Which host is asked about. */
public sealed interface Place {
    /** The running machine. */
    record Here() implements Place {}

    /** An unpacked root file system. */
    record Root(Path folder) implements Place {}

    /** A name from the table of runtimes. */
    record Named(String name) implements Place {}
}
