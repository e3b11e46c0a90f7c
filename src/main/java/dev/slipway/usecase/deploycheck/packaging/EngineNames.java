package dev.slipway.usecase.deploycheck.packaging;

import dev.slipway.domain.problem.ProblemException;
import java.nio.file.Path;
import java.util.Optional;

/** Says which engine a client looks for where it runs. */
public interface EngineNames {
    /** The binary target, in a runtime that the tables have; empty where that is not known. */
    Optional<String> lookedFor(String runtime, Optional<String> architecture, Path folder) throws ProblemException;
}
