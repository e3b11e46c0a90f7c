package dev.slipway.app;

import dev.slipway.adapter.project.ProjectRoot;
import dev.slipway.domain.nodeproject.PackageManifest;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Where a command works that was started somewhere inside a project. */
public final class ProjectFolders {
    private ProjectFolders() {}

    /** The nearest folder upward that has a package.json or one of these files; else the folder itself. */
    public static Path above(Path folder, List<String> files) {
        List<String> all = new ArrayList<>(files);
        all.add(PackageManifest.FILE);
        return ProjectRoot.above(folder, all);
    }
}
