package dev.slipway.adapter.project;

import dev.slipway.domain.nodeproject.PackageManifest;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** Finds the folder that a project begins in, from any folder inside it. */
public final class ProjectRoot {
    private ProjectRoot() {}

    /** The nearest folder upward that has a package.json; the folder itself when none has. */
    static Path above(Path folder) {
        return above(folder, List.of(PackageManifest.FILE));
    }

    /** The nearest folder upward that has one of these files; the folder itself when none has. */
    public static Path above(Path folder, List<String> files) {
        for (Path at = folder.toAbsolutePath().normalize(); at != null; at = at.getParent()) {
            Path here = at;
            if (files.stream().anyMatch(name -> Files.isRegularFile(here.resolve(name)))) {
                return at;
            }
        }
        return folder;
    }
}
