package dev.slipway.domain.packaging;

import java.util.List;
import java.util.Optional;

/**
 * The patterns of one package, in the order in which they count: all files are in it at first, and of all patterns that
 * hit a file the last one decides (Serverless Framework 3, lib/plugins/package/lib/package-service.js).
 *
 * @param name of the function, or of what all functions are packed into
 */
public record PatternScope(String name, List<PackagePattern> patterns) {
    public PatternScope {
        patterns = List.copyOf(patterns);
    }

    /** The pattern that decides about a file; empty where none hits it. */
    public Optional<PackagePattern> last(String path) {
        Optional<PackagePattern> last = Optional.empty();
        for (PackagePattern pattern : patterns) {
            if (pattern.hits(path)) {
                last = Optional.of(pattern);
            }
        }
        return last;
    }

    /** Whether a file is packed. */
    public boolean keeps(String path) {
        return last(path).map(PackagePattern::takes).orElse(true);
    }

    /** The first pattern that takes a file out, of one that is put in again. */
    public Optional<PackagePattern> revoked(String path) {
        return keeps(path)
                ? patterns.stream()
                        .filter(each -> !each.takes() && each.hits(path))
                        .findFirst()
                : Optional.empty();
    }

    /** Whether some pattern cannot be replayed. */
    public boolean isUnjudged() {
        return patterns.stream().anyMatch(PackagePattern::isUnjudged);
    }
}
