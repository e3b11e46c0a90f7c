package dev.slipway.adapter.files;

import dev.slipway.port.PendingChange;
import java.nio.file.Path;

/** New content for one file, beside it or, where nothing can be put there, in memory. */
sealed interface Pending extends PendingChange permits StagedFile, InPlaceFile {
    /** As the caller wrote it. */
    Path destination();

    /** The same with the real path of its folder. */
    Path place();
}
