package dev.slipway.adapter.http;

import dev.slipway.domain.problem.Kind;
import dev.slipway.domain.problem.Problem;
import java.nio.file.Path;

/** The folder that was named as a mirror is not there. */
record MissingMirrorFolder(String address, Path folder) implements Problem {
    @Override
    public Kind kind() {
        return Kind.ENVIRONMENT;
    }

    @Override
    public String message() {
        return "The mirror " + address + " is not there: " + folder + " is no folder.";
    }

    @Override
    public String remedy() {
        return "Correct the path (relative ones start from the working folder), or fill a folder with"
                + " `slipway engine mirror export --to FOLDER`.";
    }
}
