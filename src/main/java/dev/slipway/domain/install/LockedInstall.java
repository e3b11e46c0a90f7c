package dev.slipway.domain.install;

import dev.slipway.domain.nodeproject.PackageManifest;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * What an installation of a project follows.
 *
 * @param folder where it is installed: that of the lock file, else the project's own
 * @param manager the package manager's name
 * @param lock the lock file, as its user would type it; empty where there is none
 * @param manifest the project's own package.json
 * @param natives locked packages that have others for platforms
 * @param adapters Prisma's driver adapters that are locked
 */
public record LockedInstall(
        Path folder,
        String manager,
        Optional<String> lock,
        PackageManifest manifest,
        List<NativeParent> natives,
        List<PrismaSet.Member> adapters) {
    public LockedInstall {
        natives = List.copyOf(natives);
        adapters = List.copyOf(adapters);
    }
}
