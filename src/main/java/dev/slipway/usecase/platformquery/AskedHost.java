package dev.slipway.usecase.platformquery;

import dev.slipway.domain.artefact.ImagePlatform;
import java.nio.file.Path;
import java.util.Optional;

/** Which host is asked about. */
public sealed interface AskedHost {
    /** The running machine. */
    record Here() implements AskedHost {}

    /** An unpacked root file system. */
    record Root(Path folder) implements AskedHost {}

    /**
     * An image in a file, or another archive.
     *
     * @param platform which one, when there are several
     */
    record Image(Path file, Optional<ImagePlatform> platform) implements AskedHost {}

    /** A name from the table of runtimes. */
    record Named(String name) implements AskedHost {}
}
