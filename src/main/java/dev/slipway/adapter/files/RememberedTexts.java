package dev.slipway.adapter.files;

import dev.slipway.domain.problem.ProblemException;
import dev.slipway.port.TextFiles;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Texts that are read once, and files that are missed once, however many sides of one judgement ask: each looks for the
 * same descriptors under the same forty names. For one judgement alone, since nobody tells it what others write.
 */
public final class RememberedTexts implements TextFiles {
    /** Characters of all that is remembered; the sources of a large repository are not kept. */
    private static final int MOST = 4 << 20;

    private final TextFiles files;
    private final Map<Path, Optional<String>> known = new HashMap<>();
    private final Map<Path, List<Path>> listed = new HashMap<>();
    private int left = MOST;

    public RememberedTexts(TextFiles files) {
        this.files = files;
    }

    @Override
    public Optional<String> read(Path file) throws ProblemException {
        Optional<String> seen = known.get(file);
        return seen != null ? seen : remembered(file, files.read(file));
    }

    private Optional<String> remembered(Path file, Optional<String> text) {
        int size = file.toString().length() + (text.isPresent() ? text.get().length() : 0);
        if (size <= left) {
            left -= size;
            known.put(file, text);
        }
        return text;
    }

    @Override
    public List<Path> below(Path folder) throws ProblemException {
        List<Path> seen = listed.get(folder);
        if (seen == null) {
            seen = files.below(folder);
            listed.put(folder, seen);
        }
        return seen;
    }

    @Override
    public void replace(List<Rewrite> rewrites) throws ProblemException {
        known.clear();
        listed.clear();
        files.replace(rewrites);
    }
}
