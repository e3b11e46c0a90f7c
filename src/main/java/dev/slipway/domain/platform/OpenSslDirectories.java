package dev.slipway.domain.platform;

import dev.slipway.domain.release.PrismaVersion;
import dev.slipway.domain.release.Trait;
import java.util.ArrayList;
import java.util.List;

/** Where the versions from 4.9.0 on look for libssl. */
record OpenSslDirectories(PrismaVersion version) {
    /** The branch for musl lives in 4.9.0 only: later the family of Alpine is called {@code alpine}. */
    List<String> ofFamily(Distro distro, ProbeLog log) {
        return switch (distro.family().orElse("")) {
            case "debian" -> {
                String triple = log.machine() + "-linux-gnu";
                yield List.of("/usr/lib/" + triple, "/lib/" + triple);
            }
            case "rhel" -> List.of("/lib64", "/usr/lib64");
            case "musl" -> List.of("/lib");
            default -> List.of();
        };
    }

    /**
     * Directories of any distribution. In 4.9.0 they are named but never read: its {@code ldconfig} pipeline ends in
     * {@code sort}, which succeeds on nothing, and the first command that succeeds is the last one looked at.
     */
    List<String> common() {
        if (!version.has(Trait.DISTRO_FAMILIES)) {
            return List.of();
        }
        List<String> directories = new ArrayList<>(List.of("/lib64", "/usr/lib64", "/lib"));
        if (version.has(Trait.USR_LIB)) {
            directories.add("/usr/lib");
        }
        return directories;
    }
}
