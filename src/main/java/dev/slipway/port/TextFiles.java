package dev.slipway.port;

import dev.slipway.domain.problem.ProblemException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** Text files of a project, read whole and replaced together. */
public interface TextFiles extends ReadableTexts {
    /**
     * Puts new texts in the place of old ones: all of them or none. A file whose text is no longer that which the
     * rewrite was made from is refused.
     */
    void replace(List<Rewrite> rewrites) throws ProblemException;

    /**
     * A file's text, and what shall stand there.
     *
     * @param before empty when there is no file yet
     */
    record Rewrite(Path file, Optional<String> before, String after) {
        /** Whether there is anything to write. */
        public boolean changes() {
            return !before.equals(Optional.of(after));
        }
    }
}
