package dev.slipway.adapter.lockfile;

import dev.slipway.domain.nodeproject.PackageManifest;
import dev.slipway.domain.problem.ProblemException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** The packages of the same workspace that a package depends on, at first or second hand. */
public final class WorkspaceNeeds {
    /** Those of npm, pnpm and Yarn that name a folder. */
    private static final List<String> FOLDERS = List.of("file:", "link:", "portal:");

    private WorkspaceNeeds() {}

    /** Their folders, the nearest first. */
    public static List<Path> of(Path root) throws ProblemException {
        return List.copyOf(of(root, around(root)));
    }

    /**
     * All packages of the workspace that a package is in or the root of, and those that it needs by a folder; by name. The
     * root of the workspace is one of them, with or without a name.
     */
    public static Map<String, Path> packages(Path root) throws ProblemException {
        Map<String, Path> byName = around(root);
        for (Path folder : of(root, byName)) {
            PackageJson.in(folder).text("name").ifPresent(name -> byName.putIfAbsent(name, folder));
        }
        return byName;
    }

    private static Set<Path> of(Path root, Map<String, Path> members) throws ProblemException {
        Set<Path> found = new LinkedHashSet<>();
        Deque<Path> open = new ArrayDeque<>(List.of(root));
        while (!open.isEmpty()) {
            Path folder = open.poll();
            for (Map.Entry<String, String> need :
                    PackageJson.in(folder).allDependencies().entrySet()) {
                Optional.ofNullable(members.get(need.getKey()))
                        .or(() -> named(folder, need.getValue()))
                        .filter(each -> !each.equals(root) && found.add(each))
                        .ifPresent(open::add);
            }
        }
        return found;
    }

    private static Optional<Path> named(Path folder, String range) {
        try {
            return FOLDERS.stream()
                    .filter(range::startsWith)
                    .map(prefix ->
                            folder.resolve(range.substring(prefix.length())).normalize())
                    .filter(each -> Files.isRegularFile(each.resolve(PackageManifest.FILE)))
                    .findFirst();
        } catch (InvalidPathException e) {
            return Optional.empty();
        }
    }

    /** The packages of the workspace that a package is in or the root of, by name; none where it is in none. */
    private static Map<String, Path> around(Path root) throws ProblemException {
        Map<String, Path> byName = new HashMap<>();
        List<Path> above =
                Stream.iterate(root, at -> at != null, Path::getParent).toList();
        for (Path folder : above) {
            List<Path> packages = new Workspace(folder).packages();
            if (packages.contains(root) || (folder.equals(root) && !packages.isEmpty())) {
                byName.put(PackageJson.in(folder).text("name").orElse(""), folder);
                for (Path each : packages) {
                    PackageJson.in(each).text("name").ifPresent(name -> byName.put(name, each));
                }
                return byName;
            }
        }
        return byName;
    }
}
