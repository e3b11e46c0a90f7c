package dev.slipway.adapter.project;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** Finds installed packages as Node does: upward, then through the links of the package manager. */
final class NodeModules {
    private NodeModules() {}

    /** The folder of an installed package as seen from a folder; where it really lies when that is behind a link. */
    static Optional<Path> resolve(String packageName, Path from) {
        for (Path at = from; at != null; at = at.getParent()) {
            Path candidate = at.resolve("node_modules").resolve(packageName);
            if (!at.endsWith("node_modules") && Files.isDirectory(candidate)) {
                return Optional.of(unlinked(candidate, at));
            }
        }
        return Optional.empty();
    }

    /** Whether yarn's Plug'n'Play serves the packages of a folder, so that there may be no node_modules. */
    static boolean isPlugAndPlay(Path from) {
        for (Path at = from; at != null; at = at.getParent()) {
            if (Files.isRegularFile(at.resolve(".pnp.cjs"))) {
                return true;
            }
        }
        return false;
    }

    /** The folder of a package that yarn's Plug'n'Play has unpacked, newest name first. */
    static List<Path> unplugged(String packageName, Path from) {
        List<Path> found = new ArrayList<>();
        for (Path at = from; at != null && found.isEmpty(); at = at.getParent()) {
            String prefix = packageName.replace('/', '-') + "-*";
            for (Path folder : matching(at.resolve(".yarn").resolve("unplugged"), prefix)) {
                Path installed = folder.resolve("node_modules").resolve(packageName);
                if (Files.isDirectory(installed)) {
                    found.add(installed);
                }
            }
        }
        return found.stream().sorted(Comparator.reverseOrder()).toList();
    }

    /** A package's real place, unless only a link above the project makes the two differ. */
    private static Path unlinked(Path candidate, Path at) {
        try {
            Path real = candidate.toRealPath();
            Path inside = at.toRealPath().resolve(at.relativize(candidate));
            return real.equals(inside) ? candidate : real;
        } catch (IOException e) {
            return candidate;
        }
    }

    private static List<Path> matching(Path folder, String glob) {
        List<Path> found = new ArrayList<>();
        if (Files.isDirectory(folder)) {
            try (DirectoryStream<Path> entries = Files.newDirectoryStream(folder, glob)) {
                entries.forEach(found::add);
            } catch (IOException e) {
                return List.of();
            }
        }
        return found;
    }
}
