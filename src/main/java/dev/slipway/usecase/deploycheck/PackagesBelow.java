package dev.slipway.usecase.deploycheck;

import dev.slipway.domain.descriptor.PlatformFiles;
import dev.slipway.domain.problem.ProblemException;
import dev.slipway.domain.text.Slashes;
import dev.slipway.port.ReadableTexts;
import java.nio.file.Path;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** The packages below a folder that goes nowhere, with the files that say where these go. */
final class PackagesBelow {
    private static final List<String> FILES = Stream.of(
                    PlatformFiles.FUNCTIONS,
                    PlatformFiles.SERVERLESS_PROGRAMS,
                    PlatformFiles.FLY,
                    List.of("vercel.json", "now.json", "netlify.toml", "Dockerfile"))
            .flatMap(List::stream)
            .toList();

    private static final int NAMED = 3;

    private PackagesBelow() {}

    /** Which are there, and the command that judges the first of them; empty where there is none. */
    static Optional<String> words(ReadableTexts texts, Path folder) throws ProblemException {
        Set<Path> below = new LinkedHashSet<>(texts.below(folder));
        List<String> found = below.stream()
                .filter(file -> FILES.contains(String.valueOf(file.getFileName())))
                .filter(file -> !file.equals(folder.resolve(file.getFileName())))
                .filter(file -> below.contains(file.resolveSibling("package.json")))
                .map(file -> Slashes.relative(folder, file))
                .toList();
        return found.stream()
                .findFirst()
                .map(first -> String.join(", ", found.subList(0, Math.min(NAMED, found.size())))
                        + (found.size() > NAMED ? " and " + (found.size() - NAMED) + " more" : "")
                        + (found.size() > 1 ? " say" : " says") + " where packages below go; each is judged by itself:"
                        + " slipway check --project " + first.substring(0, first.lastIndexOf('/')));
    }
}
