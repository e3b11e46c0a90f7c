package dev.slipway.adapter.http;

import dev.slipway.domain.engine.EngineFile;
import dev.slipway.domain.problem.ProblemException;
import dev.slipway.port.EngineMirror;

/** Stands for a mirror that must not be asked. */
record OfflineEngineMirror(String address) implements EngineMirror {
    @Override
    public PublishedDigests digests(EngineFile file) throws ProblemException {
        throw HttpProblem.notAvailableOffline(file, address);
    }

    @Override
    public Download open(EngineFile file) throws ProblemException {
        throw HttpProblem.notAvailableOffline(file, address);
    }
}
