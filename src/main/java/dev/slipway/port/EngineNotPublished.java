package dev.slipway.port;

import dev.slipway.domain.engine.EngineFile;
import dev.slipway.domain.problem.Kind;
import dev.slipway.domain.problem.Problem;

/**
 * A mirror does not have an engine.
 *
 * @param mirror the mirror's address, credentials masked
 * @param place where the packed file was looked for, credentials masked
 */
public record EngineNotPublished(EngineFile file, String mirror, String place) implements Problem {
    @Override
    public Kind kind() {
        return Kind.ENVIRONMENT;
    }

    @Override
    public String message() {
        return mirror + " has no " + file.publishedName() + ".gz for " + file.target() + " and the engine hash "
                + file.hash() + ": nothing is at " + place + ".";
    }

    @Override
    public String remedy() {
        return "Check the name of the target with `slipway engine platform`; if it is right, copy this engine to the"
                + " mirror with `slipway engine mirror export`, or name another mirror with --mirror.";
    }
}
