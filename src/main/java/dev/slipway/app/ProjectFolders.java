package dev.slipway.app;

import dev.slipway.adapter.project.ProjectRoot;
import dev.slipway.domain.descriptor.PlatformFiles;
import dev.slipway.domain.descriptor.SlipwayFile;
import dev.slipway.domain.nodeproject.PackageManifest;
import dev.slipway.usecase.connectionplan.PlanRequest;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** Where a command works that was started, or sent, somewhere inside a project. */
public final class ProjectFolders {
    private static final List<String> MARKS = Stream.concat(
                    Stream.of(PackageManifest.FILE, "now.json", "vercel.json", "netlify.toml"),
                    Stream.concat(PlatformFiles.FLY.stream(), PlanRequest.FILES.stream()))
            .toList();

    private ProjectFolders() {}

    /** The project's folder: the nearest upward with a package.json or a file that says what is deployed, else itself. */
    public static Path above(Path folder) {
        return ProjectRoot.above(folder, MARKS).orElse(folder);
    }

    /** Where Prisma itself would look for a schema first: in the folder, as long as it is inside of a package. */
    public static Path ofPrisma(Path folder) {
        return ProjectRoot.above(folder, List.of(PackageManifest.FILE)).isPresent() ? folder : above(folder);
    }

    /** That of slipway.yaml, which counts for all of a package. */
    public static Path ofDecisions(Path folder) {
        List<String> marks = Stream.concat(SlipwayFile.NAMES.stream(), Stream.of(PackageManifest.FILE))
                .toList();
        return ProjectRoot.above(folder, marks).orElse(folder);
    }
}
