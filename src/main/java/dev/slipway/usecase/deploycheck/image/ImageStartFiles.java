package dev.slipway.usecase.deploycheck.image;

import dev.slipway.domain.artefact.TreeText;
import dev.slipway.domain.deployment.Shipped;
import dev.slipway.domain.dockerfile.Paths;
import dev.slipway.domain.startup.PackageScripts;
import dev.slipway.domain.startup.StartFiles;
import dev.slipway.domain.startup.StartText;
import dev.slipway.usecase.manifests.Packages;
import java.util.Optional;

/** The files that an image's start goes through. */
record ImageStartFiles(Shipped shipped, Packages packages) implements StartFiles {
    private static final int LARGEST = 1 << 18;

    @Override
    public Optional<StartText> text(String path) {
        return TreeText.read(shipped.tree(), path, LARGEST)
                .map(text -> new StartText(shipped.place(path, "").file(), text));
    }

    @Override
    public Optional<PackageScripts> scripts(String folder) {
        return text(Paths.resolve(folder, "package.json")).flatMap(text -> packages.scripts(text, true));
    }
}
