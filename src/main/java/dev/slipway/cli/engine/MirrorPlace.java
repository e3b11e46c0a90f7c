package dev.slipway.cli.engine;

import dev.slipway.cli.Line;
import dev.slipway.domain.problem.Problem;
import dev.slipway.domain.problem.ProblemException;
import java.net.URI;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;

/**
 * A mirror as the command line names it.
 *
 * @param address a URL
 * @param folder the same as a folder; empty for an address on the network
 */
record MirrorPlace(String address, Optional<Path> folder) {

    /** What has no scheme of ours is a folder. */
    static MirrorPlace of(String text, Line line) throws ProblemException {
        String lower = text.toLowerCase(Locale.ROOT);
        if (lower.startsWith("http:") || lower.startsWith("https:")) {
            return new MirrorPlace(text, Optional.empty());
        }
        Path folder = lower.startsWith("file:") ? ofFileUrl(text, line) : line.resolve(text);
        return new MirrorPlace(folder.toUri().toString(), Optional.of(folder));
    }

    private static Path ofFileUrl(String text, Line line) throws ProblemException {
        try {
            URI uri = URI.create(text);
            return uri.isOpaque() ? line.resolve(uri.getSchemeSpecificPart()) : Path.of(uri);
        } catch (IllegalArgumentException e) {
            throw Problem.usage("the mirror " + text + " is not a folder or a URL.")
                    .remedy("Correct the value of the mirror.")
                    .because(e);
        }
    }
}
