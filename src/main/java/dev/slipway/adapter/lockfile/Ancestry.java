package dev.slipway.adapter.lockfile;

import dev.slipway.domain.nodeproject.PackageManifest;
import dev.slipway.domain.problem.ProblemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/**
 * A project's folder and its parents, as far as they can belong to the same project.
 *
 * @param folders the project's own first; the last is the root of the workspace or of the repository, where there is one
 */
record Ancestry(List<Path> folders) {
    Ancestry {
        folders = List.copyOf(folders);
    }

    static Ancestry of(Path project, InstallMemory memory) {
        List<Path> folders = new ArrayList<>();
        for (Path at = project.toAbsolutePath().normalize(); at != null; at = at.getParent()) {
            folders.add(at);
            if (isTop(at, memory)) {
                break;
            }
        }
        return new Ancestry(folders);
    }

    Path project() {
        return folders.get(0);
    }

    /** A path for people: relative to the project, {@code /} between names; absolute when it is on another drive. */
    String shown(Path path) {
        boolean related = Objects.equals(path.getRoot(), project().getRoot());
        return slashed(related ? project().relativize(path) : path);
    }

    /** The project as seen from one of its parents, as lock files write it: {@code packages/api}; empty for itself. */
    String folderIn(Path parent) {
        return slashed(parent.relativize(project()));
    }

    SourceFile manifest(Path folder) {
        Path file = folder.resolve(PackageManifest.FILE);
        return SourceFile.manifest(file, shown(file));
    }

    private static String slashed(Path path) {
        return path.toString().replace('\\', '/');
    }

    private static boolean isTop(Path folder, InstallMemory memory) {
        return Files.exists(folder.resolve(".git"))
                || Files.exists(folder.resolve("pnpm-workspace.yaml"))
                || declaresWorkspaces(folder, memory);
    }

    private static boolean declaresWorkspaces(Path folder, InstallMemory memory) {
        try {
            return memory.manifest(folder).hasWorkspaces();
        } catch (ProblemException e) {
            // A damaged manifest of some parent folder is none of this project's business; its own is read again later.
            return false;
        }
    }
}
