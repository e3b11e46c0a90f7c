package dev.slipway.usecase.deploycheck.image;

import dev.slipway.domain.startup.PackageScripts;
import dev.slipway.domain.startup.StartFiles;
import dev.slipway.domain.startup.StartText;
import dev.slipway.usecase.deploycheck.destination.FolderTexts;
import java.util.Optional;
import java.util.stream.Stream;

/** The project's own scripts, for a start in an image of which nothing but the name is known; most lie there as here. */
record ProjectScripts(FolderTexts files, Packages packages) implements StartFiles {
    private static final String FILE = "package.json";

    @Override
    public Optional<StartText> text(String path) {
        return Stream.iterate(path, rest -> rest.contains("/"), rest -> rest.substring(rest.indexOf('/') + 1))
                .map(rest -> rest.substring(rest.indexOf('/') + 1))
                .filter(rest -> rest.endsWith(".sh"))
                .flatMap(rest -> files.inside(rest).map(text -> new StartText(rest, text)).stream())
                .findFirst();
    }

    @Override
    public Optional<PackageScripts> scripts(String folder) {
        return files.text(FILE).flatMap(text -> packages.scripts(new StartText(FILE, text), false));
    }
}
