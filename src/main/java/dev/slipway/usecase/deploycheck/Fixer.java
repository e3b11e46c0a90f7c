package dev.slipway.usecase.deploycheck;

import dev.slipway.domain.connections.Terms;
import dev.slipway.domain.judgement.Fix;
import dev.slipway.domain.problem.ProblemException;
import java.nio.file.Path;
import java.util.List;

/** Makes a change by the same way as the command that makes it alone; where its texts go is not its business. */
public interface Fixer {
    /**
     * Makes one change.
     *
     * @param terms of the database, as far as the command line names them
     */
    void make(Path folder, Fix fix, Terms terms) throws ProblemException;

    /** Installs the engines of binary targets, all or none; says where they are. */
    List<Path> fetch(Path folder, List<String> binaryTargets) throws ProblemException;

    /**
     * Installs engines into packages, all of a release or none; says where they are.
     *
     * @param project whose {@code engines.lock} counts
     */
    List<Path> install(Path project, List<PackagedEngine> engines) throws ProblemException;

    /** An engine, and the folder that it goes into. */
    record PackagedEngine(Fix.InstallEngine fix, Path folder) {}
}
