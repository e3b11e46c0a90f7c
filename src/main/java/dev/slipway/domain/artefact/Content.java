package dev.slipway.domain.artefact;

import java.io.IOException;
import java.util.OptionalLong;

/** How the bytes of a file are got at, if they are asked for at all. */
@FunctionalInterface
public interface Content {
    /** What a folder, a link or a device has. */
    Content NONE = () -> ByteSource.of(new byte[0]);

    /** The bytes. */
    ByteSource open() throws IOException;

    /** How many bytes it has as it is packed; empty where it is not packed by itself. */
    default OptionalLong packed() {
        return OptionalLong.empty();
    }
}
