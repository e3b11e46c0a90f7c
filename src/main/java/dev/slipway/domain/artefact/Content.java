package dev.slipway.domain.artefact;

import java.io.IOException;

/** How the bytes of a file are got at, if they are asked for at all. */
@FunctionalInterface
public interface Content {
    /** What a folder, a link or a device has. */
    Content NONE = () -> ByteSource.of(new byte[0]);

    /** The bytes. */
    ByteSource open() throws IOException;
}
