package dev.slipway.adapter.archive;

import dev.slipway.domain.artefact.Content;
import dev.slipway.domain.artefact.TreeEntry;
import dev.slipway.domain.problem.ProblemException;
import java.io.IOException;
import java.io.InputStream;

/** Says of each file of a tar, while it goes by, how its content is got at later. */
interface TarContents {
    /**
     * For one file.
     *
     * @param offset of its first byte in the tar
     * @param data its bytes, which need not be read
     */
    Content of(TreeEntry file, long offset, InputStream data) throws IOException, ProblemException;
}
