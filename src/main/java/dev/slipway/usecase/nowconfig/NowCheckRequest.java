package dev.slipway.usecase.nowconfig;

import dev.slipway.rule.now.Era;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * What to check.
 *
 * @param folder the project's, absolute
 * @param files in place of the folder's now.json and vercel.json
 * @param era by whose rules; empty for the file's own
 */
public record NowCheckRequest(Path folder, List<Path> files, Optional<Era> era) {
    public NowCheckRequest {
        files = List.copyOf(files);
    }
}
