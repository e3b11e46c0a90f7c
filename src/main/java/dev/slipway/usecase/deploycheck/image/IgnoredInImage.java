package dev.slipway.usecase.deploycheck.image;

import dev.slipway.domain.dockerfile.DockerIgnore;
import dev.slipway.domain.judgement.Fix;
import dev.slipway.domain.problem.ProblemException;
import dev.slipway.port.TextFiles;
import dev.slipway.port.TextFiles.Rewrite;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** Adds a line to a .dockerignore, and leaves all others as they are. */
public final class IgnoredInImage {
    private IgnoredInImage() {}

    public static void add(TextFiles texts, Path folder, Fix.IgnoreInImage fix) throws ProblemException {
        Path file = folder.resolve(fix.file());
        Optional<String> before = texts.read(file);
        String text = before.orElse("");
        if (!DockerIgnore.read(fix.file(), text).leavesOut(fix.pattern() + "/x")) {
            texts.replace(List.of(new Rewrite(file, before, extended(text, fix.pattern()))));
        }
    }

    /** By the line ends that it has. */
    static String extended(String text, String pattern) {
        String end = text.contains("\r\n") ? "\r\n" : "\n";
        String open = text.isEmpty() || text.endsWith("\n") ? "" : end;
        return text + open + pattern + end;
    }
}
