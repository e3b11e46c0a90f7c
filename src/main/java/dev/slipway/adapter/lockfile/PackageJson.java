package dev.slipway.adapter.lockfile;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import dev.slipway.domain.problem.ProblemException;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The parts of a package.json that say something of Prisma. */
final class PackageJson {
    private final Map<String, String> texts = new HashMap<>();
    private final Map<String, String> dependencies = new HashMap<>();
    private final Map<String, String> developmentDependencies = new HashMap<>();
    private final List<String> workspaces = new ArrayList<>();
    private boolean hasWorkspaces;
    private boolean enginesOverride;

    private PackageJson() {}

    static PackageJson read(SourceFile file) throws ProblemException {
        PackageJson json = new PackageJson();
        JsonObjects.readFile(file, SourceFile.LARGEST_MANIFEST, json::field);
        return json;
    }

    private void field(String name, JsonParser value) throws IOException {
        switch (name) {
            case "name", "version", "packageManager" -> text(name, value);
            case "devEngines" -> engines(value);
            case "workspaces" -> workspaces(value);
            case "dependencies", "optionalDependencies" -> watched(dependencies, value);
            case "devDependencies" -> watched(developmentDependencies, value);
            case "prisma" ->
                JsonObjects.read(value, (inner, v) -> {
                    enginesOverride |= inner.equals("enginesOverride");
                    text("prisma." + inner, v);
                });
            default -> {
                enginesOverride |= name.equals("enginesOverride");
                value.skipChildren();
            }
        }
    }

    /** The newer way to name the package manager: {@code devEngines.packageManager.name}. */
    private void engines(JsonParser value) throws IOException {
        JsonObjects.read(value, (name, v) -> {
            if (name.equals("packageManager")) {
                JsonObjects.read(v, (inner, text) -> text("devEngines." + inner, text));
            }
            v.skipChildren();
        });
    }

    /** A list of patterns, or an object that has it as {@code packages}. */
    private void workspaces(JsonParser value) throws IOException {
        hasWorkspaces = true;
        if (value.isExpectedStartArrayToken()) {
            patterns(value);
        } else {
            JsonObjects.read(value, (name, v) -> {
                if (name.equals("packages") && v.isExpectedStartArrayToken()) {
                    patterns(v);
                } else {
                    v.skipChildren();
                }
            });
        }
    }

    private void patterns(JsonParser list) throws IOException {
        for (JsonToken token = list.nextToken(); token != JsonToken.END_ARRAY; token = list.nextToken()) {
            JsonObjects.string(list).ifPresent(workspaces::add);
        }
    }

    private void text(String name, JsonParser value) throws IOException {
        JsonObjects.string(value).ifPresent(text -> texts.put(name, text));
    }

    /** Collects the Prisma packages of an object of package name to range. */
    static void watched(Map<String, String> into, JsonParser value) throws IOException {
        JsonObjects.read(value, (name, v) -> {
            Optional<String> range = JsonObjects.string(v);
            if (range.isPresent() && PrismaPackages.watches(name)) {
                into.put(name, range.get());
            }
        });
    }

    /** The text of a field: {@code name}, {@code version}, {@code packageManager}, {@code prisma.version} and the like. */
    Optional<String> text(String name) {
        return Optional.ofNullable(texts.get(name));
    }

    /** The package manager that the manifest names: {@code npm}, {@code pnpm}, {@code yarn}, {@code bun}. */
    Optional<String> manager() {
        return text("packageManager").map(name -> name.split("@", 2)[0]).or(() -> text("devEngines.name"));
    }

    /** The Prisma packages that are needed at run time, with their ranges. */
    Map<String, String> dependencies() {
        return dependencies;
    }

    /** The Prisma packages that are needed at all, with their ranges. */
    Map<String, String> allDependencies() {
        Map<String, String> all = new HashMap<>(developmentDependencies);
        all.putAll(dependencies);
        return all;
    }

    boolean hasWorkspaces() {
        return hasWorkspaces;
    }

    /** The patterns of the folders of a workspace's packages. */
    List<String> workspaces() {
        return List.copyOf(workspaces);
    }

    boolean hasEnginesOverride() {
        return enginesOverride;
    }
}
