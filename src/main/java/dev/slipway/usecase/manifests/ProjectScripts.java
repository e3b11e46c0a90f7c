package dev.slipway.usecase.manifests;

import dev.slipway.domain.startup.PackageScripts;
import dev.slipway.domain.startup.StartFiles;
import dev.slipway.domain.startup.StartText;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * The project's own scripts, for a start in an image of which nothing but the name is known; most lie there as here.
 *
 * @param inside the text of a file of the project, by its path there
 * @param context the folder that the image is built of, as {@code api/}; empty where that is the project's
 */
public record ProjectScripts(Function<String, Optional<String>> inside, String context, Packages packages)
        implements StartFiles {
    @Override
    public Optional<StartText> text(String path) {
        return path.endsWith(".sh") ? file(path) : Optional.empty();
    }

    /** A file of the project that an image may have at a path. */
    public Optional<StartText> file(String path) {
        return Stream.iterate(path, rest -> rest.contains("/"), rest -> rest.substring(rest.indexOf('/') + 1))
                .map(rest -> context + rest.substring(rest.indexOf('/') + 1))
                .flatMap(rest -> inside.apply(rest).map(text -> new StartText(rest, text)).stream())
                .findFirst();
    }

    @Override
    public Optional<PackageScripts> scripts(String folder) {
        String file = context + "package.json";
        return inside.apply(file).flatMap(text -> packages.scripts(new StartText(file, text), false));
    }
}
