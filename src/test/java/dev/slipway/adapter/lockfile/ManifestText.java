package dev.slipway.adapter.lockfile;

import dev.slipway.domain.nodeproject.PackageManifest;
import dev.slipway.domain.problem.ProblemException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Package manifests of tests, read as those of projects are. */
public final class ManifestText {
    private ManifestText() {}

    public static PackageManifest read(String json) throws ProblemException {
        try {
            Path folder = Files.createTempDirectory("manifest");
            Path file = Files.writeString(folder.resolve(PackageManifest.FILE), json);
            try {
                return PackageJson.in(folder);
            } finally {
                Files.delete(file);
                Files.delete(folder);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
