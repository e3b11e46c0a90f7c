package dev.slipway.adapter.lockfile;

import java.util.List;
import java.util.Optional;

/** A lock file that cannot be read: nothing is known of what it locks. */
record NoPackages() implements PackageGraph {
    @Override
    public Optional<PackageNode> direct(String name) {
        return Optional.empty();
    }

    @Override
    public Optional<PackageNode> wanted(PackageNode by, String name) {
        return Optional.empty();
    }

    @Override
    public List<PackageNode> all() {
        return List.of();
    }

    @Override
    public boolean coversProject() {
        return true;
    }
}
