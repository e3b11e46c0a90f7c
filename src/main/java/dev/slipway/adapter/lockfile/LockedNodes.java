package dev.slipway.adapter.lockfile;

import dev.slipway.domain.release.PrismaPackages;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Packages of a lock file that tells of each in several lines, gathered by key. */
final class LockedNodes {
    private final Map<String, Draft> drafts = new LinkedHashMap<>();

    /** The package of {@code key}, begun when it is new. */
    Draft at(String key, String name) {
        return drafts.computeIfAbsent(key, k -> new Draft(k, name));
    }

    Optional<PackageNode> find(String key) {
        return Optional.ofNullable(drafts.get(key)).map(Draft::node);
    }

    List<PackageNode> all() {
        return drafts.values().stream()
                .map(Draft::node)
                .filter(n -> !n.version().isEmpty())
                .toList();
    }

    /** One package, as far as it has been read. */
    static final class Draft {
        private final String key;
        private final String name;
        private final Map<String, String> wants = new HashMap<>();
        private String version = "";

        private Draft(String key, String name) {
            this.key = key;
            this.name = name;
        }

        void version(String text) {
            version = text;
        }

        void wants(String dependency, String range) {
            if (PrismaPackages.watches(dependency)) {
                wants.put(dependency, range);
            }
        }

        private PackageNode node() {
            return PackageNode.locked(key, name, version, wants);
        }
    }
}
