package dev.slipway.adapter.lockfile;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import dev.slipway.domain.problem.ProblemException;
import dev.slipway.domain.release.PrismaPackages;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A bun.lock: JSON with comments and trailing commas. A package is keyed by the names on the way to it, of a workspace
 * and of packages, where it is not the one that all share; its value begins with its true name and version.
 */
final class BunLock implements PackageGraph {
    private final String folder;
    private final Map<String, String> workspaces = new HashMap<>();
    private final Map<String, PackageNode> packages = new HashMap<>();
    private int configuration;

    private BunLock(String folder) {
        this.folder = folder;
    }

    /**
     * Reads a lock file in one pass.
     *
     * @param folder the project's folder as seen from the lock file's; empty for the same
     */
    static BunLock read(SourceFile file, String folder) throws ProblemException {
        BunLock lock = new BunLock(folder);
        JsonObjects.readRelaxed(file, SourceFile.LARGEST_LOCK, (name, value) -> {
            switch (name) {
                case "configVersion" -> lock.configuration = value.getValueAsInt(0);
                case "workspaces" -> JsonObjects.read(value, lock::workspace);
                case "packages" -> JsonObjects.read(value, lock::entry);
                default -> value.skipChildren();
            }
        });
        return lock;
    }

    private void workspace(String path, JsonParser value) throws IOException {
        workspaces.put(path, "");
        JsonObjects.read(value, (name, v) -> {
            Optional<String> text = name.equals("name") ? JsonObjects.string(v) : Optional.empty();
            text.ifPresent(own -> workspaces.put(path, own));
            v.skipChildren();
        });
    }

    private void entry(String key, JsonParser value) throws IOException {
        if (!value.hasToken(JsonToken.START_ARRAY)) {
            value.skipChildren();
            return;
        }
        Map<String, String> wants = new HashMap<>();
        String first = "";
        for (JsonToken token = value.nextToken(); token != JsonToken.END_ARRAY; token = value.nextToken()) {
            if (token == JsonToken.VALUE_STRING && first.isEmpty()) {
                first = value.getText();
            } else if (token == JsonToken.START_OBJECT) {
                JsonObjects.read(value, (name, v) -> {
                    if (name.equals("dependencies") || name.equals("optionalDependencies")) {
                        JsonObjects.watched(wants, v);
                    }
                    v.skipChildren();
                });
            } else {
                value.skipChildren();
            }
        }
        int at = first.indexOf('@', 1);
        if (at > 0 && PrismaPackages.watches(first.substring(0, at))) {
            packages.put(key, PackageNode.locked(key, first.substring(0, at), first.substring(at + 1), wants));
        }
    }

    @Override
    public Optional<PackageNode> direct(String name) {
        String own = workspaces.getOrDefault(folder, "");
        return resolve(folder.isEmpty() || own.isEmpty() ? List.of() : names(own), name);
    }

    @Override
    public Optional<PackageNode> wanted(PackageNode by, String name) {
        return resolve(names(by.key()), name);
    }

    /** The nearest one on the way down to {@code from}, as Node finds it in folders. */
    private Optional<PackageNode> resolve(List<String> from, String name) {
        for (int length = from.size(); length >= 0; length--) {
            String way = String.join("/", from.subList(0, length));
            PackageNode node = packages.get(way.isEmpty() ? name : way + "/" + name);
            if (node != null && node.name().equals(name)) {
                return Optional.of(node);
            }
        }
        return Optional.empty();
    }

    /** The names of a key; that of a scoped package has a slash of its own. */
    private static List<String> names(String key) {
        List<String> names = new ArrayList<>();
        String scope = "";
        for (String part : key.split("/")) {
            if (part.startsWith("@") && scope.isEmpty()) {
                scope = part + "/";
            } else {
                names.add(scope + part);
                scope = "";
            }
        }
        return names;
    }

    @Override
    public List<PackageNode> all() {
        return List.copyOf(packages.values());
    }

    @Override
    public boolean coversProject() {
        return folder.isEmpty() || workspaces.containsKey(folder);
    }

    @Override
    public boolean hasMember() {
        return !folder.isEmpty() && workspaces.containsKey(folder);
    }

    /** From configVersion 1 on a repository of several packages is installed into a store, one package beside another. */
    boolean usesStore() {
        return configuration >= 1 && workspaces.size() > 1;
    }

    /** The folder of a package as seen from the lock file, where bun hoists. */
    String folderOf(PackageNode node) {
        List<String> names = names(node.key());
        StringBuilder path = new StringBuilder();
        for (int i = 0; i < names.size(); i++) {
            String part = names.get(i);
            Optional<String> workspace = i == 0 && names.size() > 1 ? workspaceNamed(part) : Optional.empty();
            path.append(path.isEmpty() ? "" : "/").append(workspace.orElse("node_modules/" + part));
        }
        return path.toString();
    }

    private Optional<String> workspaceNamed(String name) {
        return workspaces.entrySet().stream()
                .filter(entry -> entry.getValue().equals(name))
                .map(Map.Entry::getKey)
                .findFirst();
    }
}
