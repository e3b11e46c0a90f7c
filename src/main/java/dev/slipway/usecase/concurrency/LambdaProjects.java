package dev.slipway.usecase.concurrency;

import dev.slipway.domain.problem.ProblemException;
import java.nio.file.Path;
import java.util.Optional;

/** Reads what a project says of what it deploys to Lambda, by the same way as the commands that answer for a side of it. */
public interface LambdaProjects {
    /** The project around a folder; empty where there is none. */
    Optional<LambdaProject> around(Path folder, LambdaRequest request) throws ProblemException;

    /** What ships, judged without a project; empty where nothing of it was named. */
    Optional<LambdaOutcome> alone(Path folder, LambdaRequest request) throws ProblemException;
}
