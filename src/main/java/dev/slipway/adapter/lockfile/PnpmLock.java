package dev.slipway.adapter.lockfile;

import dev.slipway.domain.problem.ProblemException;
import dev.slipway.domain.release.PrismaPackages;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A pnpm-lock.yaml, lockfileVersion 5.4, 6.0 or 9.0. */
final class PnpmLock implements PackageGraph {
    private static final Set<String> SECTIONS = Set.of("dependencies", "devDependencies", "optionalDependencies");
    private final String folder;
    private final Map<String, String> references = new HashMap<>();
    private final Set<String> importers = new HashSet<>();
    private final LockedNodes nodes = new LockedNodes();

    private PnpmLock(String folder) {
        this.folder = folder.isEmpty() ? "." : folder;
    }

    /**
     * Reads a lock file in one pass.
     *
     * @param folder the project's folder as seen from the lock file's; empty for the same
     */
    static PnpmLock read(SourceFile file, String folder) throws ProblemException {
        PnpmLock lock = new PnpmLock(folder);
        BlockLines.readYaml(file, lock::entry);
        return lock;
    }

    private void entry(List<String> path, String value) {
        switch (path.get(0)) {
            case "importers" -> {
                if (path.size() >= 2) {
                    importers.add(path.get(1));
                    reference(path.get(1), path.subList(2, path.size()), value);
                }
            }
            case "dependencies", "devDependencies", "optionalDependencies" -> reference(".", path, value);
            case "packages", "snapshots" -> packageEntry(path, value);
            default -> {}
        }
    }

    /** What a project's dependency resolves to: after its name (5.4) or after {@code version} below its name. */
    private void reference(String importer, List<String> path, String value) {
        boolean direct = path.size() == 2 || (path.size() == 3 && path.get(2).equals("version"));
        if (direct
                && !value.isEmpty()
                && importer.equals(folder)
                && SECTIONS.contains(path.get(0))
                && PrismaPackages.watches(path.get(1))) {
            references.put(path.get(1), value);
        }
    }

    private void packageEntry(List<String> path, String value) {
        if (path.size() < 2) {
            return;
        }
        Optional<PnpmKey> key = PnpmKey.parse(path.get(1));
        if (key.isEmpty()) {
            return;
        }
        LockedNodes.Draft draft = nodes.at(path.get(1), key.get().name());
        draft.version(key.get().version());
        if (path.size() == 4 && SECTIONS.contains(path.get(2))) {
            draft.wants(path.get(3), value);
        }
    }

    @Override
    public Optional<PackageNode> direct(String name) {
        return find(name, references.get(name));
    }

    @Override
    public Optional<PackageNode> wanted(PackageNode by, String name) {
        return find(name, by.wants().get(name));
    }

    /** A reference is a version with its peers or, for an alias, a whole key; keys were written in three ways. */
    private Optional<PackageNode> find(String name, @Nullable String reference) {
        if (reference == null) {
            return Optional.empty();
        }
        return Stream.of(name + "@" + reference, "/" + name + "@" + reference, "/" + name + "/" + reference, reference)
                .map(key -> nodes.find(key).orElse(null))
                .filter(Objects::nonNull)
                .findFirst();
    }

    @Override
    public List<PackageNode> all() {
        return nodes.all();
    }

    @Override
    public boolean coversProject() {
        return folder.equals(".") || hasMember();
    }

    @Override
    public boolean hasMember() {
        return !folder.equals(".") && importers.contains(folder);
    }
}
