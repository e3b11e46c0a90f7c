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
        Map<String, Path> members = around(root);
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
        return List.copyOf(found);
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

    /** The packages of the workspace that a package is in, by name; none where it is in none. */
    private static Map<String, Path> around(Path root) throws ProblemException {
        Map<String, Path> byName = new HashMap<>();
        List<Path> above = Stream.iterate(root.getParent(), at -> at != null, Path::getParent)
                .toList();
        for (Path folder : above) {
            List<Path> packages = new Workspace(folder).packages();
            if (packages.contains(root)) {
                for (Path each : packages) {
                    PackageJson.in(each).text("name").ifPresent(name -> byName.put(name, each));
                }
                return byName;
            }
        }
        return byName;
    }
}
