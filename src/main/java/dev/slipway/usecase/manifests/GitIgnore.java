package dev.slipway.usecase.manifests;

import dev.slipway.domain.text.Slashes;
import dev.slipway.domain.webproject.VercelIgnore;
import dev.slipway.port.ReadableTexts;
import java.nio.file.Path;
import java.util.List;

/**
 * Whether what is generated goes along with a checkout: by the files that keep something out of it.
 *
 * @param root of the project
 */
public record GitIgnore(ReadableTexts texts, Path root) {
    private static final List<String> OF_GIT = List.of(".gitignore");
    private static final List<String> OF_VERCEL = List.of(".vercelignore", ".nowignore");

    /** Whether a folder of the project is in no fresh checkout; one of packages never is. */
    public boolean leavesOut(Path folder) {
        return leavesOut(folder, OF_GIT);
    }

    /** Whether a deploy to Vercel leaves a folder of the project out, by what Vercel does not take. */
    public boolean isLeftByVercel(Path folder) {
        return leavesOut(folder, OF_GIT) || leavesOut(folder, OF_VERCEL);
    }

    private boolean leavesOut(Path folder, List<String> names) {
        if (!folder.startsWith(root)) {
            return true;
        }
        String path = Slashes.relative(root, folder);
        if (("/" + path + "/").contains("/node_modules/")) {
            return true;
        }
        for (Path at = folder; at != null && at.startsWith(root); at = at.getParent()) {
            String below = Slashes.relative(at, folder);
            for (String name : names) {
                if (!text(at.resolve(name)).leaves((below.isEmpty() ? "" : below + "/") + "client.ts")) {
                    return true;
                }
            }
        }
        return false;
    }

    private VercelIgnore text(Path file) {
        return VercelIgnore.of(texts.readable(file).orElse(""));
    }
}
