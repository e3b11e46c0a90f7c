package dev.slipway.domain.dockerfile;

import java.util.List;
import java.util.Optional;

/**
 * What a .dockerignore keeps out of a build: the last pattern that takes a path decides.
 *
 * @param name as its user would type it; that of a file which is not there yet, too
 */
public record DockerIgnore(String name, List<IgnorePattern> patterns) {
    private static final int MOST = 5000;

    /** The name of the file that counts for every Dockerfile of a folder. */
    public static final String NAME = ".dockerignore";

    public DockerIgnore {
        patterns = List.copyOf(patterns);
    }

    public static DockerIgnore read(String name, String text) {
        return new DockerIgnore(
                name,
                text.replace("\uFEFF", "")
                        .lines()
                        .limit(MOST)
                        .flatMap(line -> IgnorePattern.of(line).stream())
                        .toList());
    }

    /** Whether a path of the project does not come into a build, nor anything in it. */
    public boolean leavesOut(String path) {
        return decides(path).filter(each -> !each.takesBack()).isPresent();
    }

    private Optional<IgnorePattern> decides(String path) {
        Optional<IgnorePattern> last = Optional.empty();
        for (IgnorePattern each : patterns) {
            last = each.takes(path) ? Optional.of(each) : last;
        }
        return last;
    }
}
