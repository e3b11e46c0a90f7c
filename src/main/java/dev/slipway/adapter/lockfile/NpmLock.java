package dev.slipway.adapter.lockfile;

import com.fasterxml.jackson.core.JsonParser;
import dev.slipway.domain.problem.ProblemException;
import dev.slipway.domain.release.PrismaPackages;
import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A package-lock.json or npm-shrinkwrap.json, lockfileVersion 1, 2 or 3. */
final class NpmLock implements PackageGraph {
    private static final String NODE_MODULES = "node_modules/";
    private final String folder;
    private final Map<String, PackageNode> packages = new HashMap<>();
    private final Map<String, PackageNode> nested = new HashMap<>();
    private boolean hasPackages;
    private boolean listsFolder;

    private NpmLock(String folder) {
        this.folder = folder;
    }

    /**
     * Reads a lock file in one pass.
     *
     * @param folder the project's folder as seen from the lock file's, {@code /} between names; empty for the same
     */
    static NpmLock read(SourceFile file, String folder) throws ProblemException {
        NpmLock lock = new NpmLock(folder);
        JsonObjects.readFile(file, SourceFile.LARGEST_LOCK, (name, value) -> {
            switch (name) {
                case "packages" -> {
                    lock.hasPackages = true;
                    JsonObjects.read(value, lock::flat);
                }
                case "dependencies" -> JsonObjects.read(value, (key, v) -> lock.nested(NODE_MODULES + key, key, v));
                default -> value.skipChildren();
            }
        });
        return lock;
    }

    /** One entry of {@code packages}: a path, and a package with its true name where that is not the path's end. */
    private void flat(String path, JsonParser value) throws IOException {
        listsFolder |= path.equals(folder);
        int last = path.lastIndexOf(NODE_MODULES);
        if (last < 0) {
            value.skipChildren();
            return;
        }
        Entry entry = new Entry(path.substring(last + NODE_MODULES.length()));
        JsonObjects.read(value, (name, v) -> {
            switch (name) {
                case "dependencies", "optionalDependencies" -> JsonObjects.watched(entry.wants, v);
                default -> entry.field(name, v);
            }
        });
        entry.addTo(packages, path);
    }

    /** One entry of {@code dependencies} of lockfileVersion 1, where packages lie in each other as on disk. */
    private void nested(String path, String folderName, JsonParser value) throws IOException {
        Entry entry = new Entry(folderName);
        JsonObjects.read(value, (name, v) -> {
            switch (name) {
                case "dependencies" ->
                    JsonObjects.read(v, (key, inner) -> nested(path + "/" + NODE_MODULES + key, key, inner));
                case "requires" -> JsonObjects.watched(entry.wants, v);
                default -> entry.field(name, v);
            }
        });
        entry.addTo(nested, path);
    }

    private Map<String, PackageNode> byPath() {
        return hasPackages ? packages : nested;
    }

    @Override
    public Optional<PackageNode> direct(String name) {
        return resolve(folder, name);
    }

    @Override
    public Optional<PackageNode> wanted(PackageNode by, String name) {
        return resolve(by.key(), name);
    }

    /** Node's own search: in the folder's node_modules, then in each parent's. */
    private Optional<PackageNode> resolve(String from, String name) {
        String at = from;
        while (true) {
            PackageNode node = byPath().get((at.isEmpty() ? "" : at + "/") + NODE_MODULES + name);
            if (node != null && node.name().equals(name)) {
                return Optional.of(node);
            }
            if (at.isEmpty()) {
                return Optional.empty();
            }
            at = at.substring(0, Math.max(at.lastIndexOf('/'), 0));
        }
    }

    @Override
    public List<PackageNode> all() {
        return List.copyOf(byPath().values());
    }

    @Override
    public boolean coversProject() {
        return folder.isEmpty() || listsFolder || !hasPackages;
    }

    @Override
    public boolean hasMember() {
        return !folder.isEmpty() && listsFolder;
    }

    /** An entry while it is being read. */
    private static final class Entry {
        private final Map<String, String> wants = new HashMap<>();
        private String name;
        private String version = "";

        Entry(String folderName) {
            this.name = folderName;
        }

        void field(String field, JsonParser value) throws IOException {
            switch (field) {
                case "name" -> name = JsonObjects.string(value).orElse(name);
                case "version" -> version(JsonObjects.string(value).orElse(""));
                default -> value.skipChildren();
            }
        }

        /** lockfileVersion 1 writes an alias into the version: {@code npm:prisma@4.0.0}. */
        private void version(String text) {
            int at = text.lastIndexOf('@');
            boolean alias = text.startsWith("npm:") && at > "npm:".length();
            name = alias ? text.substring("npm:".length(), at) : name;
            version = alias ? text.substring(at + 1) : text;
        }

        void addTo(Map<String, PackageNode> nodes, String path) {
            if (PrismaPackages.watches(name) && !version.isEmpty()) {
                nodes.put(path, PackageNode.locked(path, name, version, wants));
            }
        }
    }
}
