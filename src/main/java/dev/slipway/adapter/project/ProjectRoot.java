package dev.slipway.adapter.project;

import dev.slipway.domain.nodeproject.PackageManifest;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** Finds the folder that a project begins in, from any folder inside it. */
public final class ProjectRoot {
    private ProjectRoot() {}

    /** The nearest folder upward that has a package.json; the folder itself when none has. */
    static Path above(Path folder) {
        return above(folder, List.of(PackageManifest.FILE)).orElse(folder);
    }

    /** The nearest folder upward that has one of these files; empty where none has, or there is no such folder. */
    public static Optional<Path> above(Path folder, List<String> files) {
        Path at = folder.toAbsolutePath().normalize();
        while (at != null && Files.isDirectory(folder)) {
            Path here = at;
            if (files.stream().anyMatch(name -> Files.isRegularFile(here.resolve(name)))) {
                return Optional.of(at);
            }
            at = at.getParent();
        }
        return Optional.empty();
    }
}
