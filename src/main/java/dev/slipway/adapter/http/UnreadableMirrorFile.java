package dev.slipway.adapter.http;

import dev.slipway.domain.problem.Kind;
import dev.slipway.domain.problem.Problem;
import java.nio.file.Path;

/** A file of a mirror's folder is there and cannot be read. */
record UnreadableMirrorFile(Path path, String why) implements Problem {
    @Override
    public Kind kind() {
        return Kind.ENVIRONMENT;
    }

    @Override
    public String message() {
        return "The mirror's file " + path + " cannot be read (" + why + ").";
    }

    @Override
    public String remedy() {
        return "Make it readable for this user, or name another mirror with --mirror.";
    }
}
