package dev.slipway.usecase.engineverify;

import dev.slipway.domain.artefact.ImagePlatform;
import dev.slipway.domain.engine.BinaryTarget;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * What to look at, and where it is to load.
 *
 * @param files native files, and folders and archives to search for them; empty for what is in the place itself
 * @param target what the files are to be for
 * @param arch the CPU, in place of the one that can be seen
 * @param platform which image of several
 * @param libraryPath folders of the place that its loader is told to search first
 */
public record VerifyRequest(
        List<Given> files,
        Where where,
        Optional<BinaryTarget> target,
        Optional<String> arch,
        Optional<ImagePlatform> platform,
        List<String> libraryPath) {
    public VerifyRequest {
        files = List.copyOf(files);
        libraryPath = List.copyOf(libraryPath);
    }

    /**
     * A path of the command line.
     *
     * @param typed as its user typed it
     */
    public record Given(String typed, Path path) {}

    /** Where files are to load. */
    public sealed interface Where {
        /** The running machine. */
        record Here() implements Where {}

        /** An unpacked root file system. */
        record Root(Path folder, String typed) implements Where {}

        /** An image, as an archive or a folder. */
        record Image(Path path, String typed) implements Where {}

        /** A name from the table of runtimes. */
        record Named(String name) implements Where {}

        /** Wherever a binary target is right. */
        record AnyOf(BinaryTarget target) implements Where {}
    }
}
