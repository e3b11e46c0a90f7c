package dev.slipway.usecase.deploycheck;

import dev.slipway.domain.connections.Plan;
import dev.slipway.domain.connections.Terms;
import dev.slipway.domain.deployment.Platform;
import dev.slipway.domain.engine.BinaryTarget;
import dev.slipway.domain.judgement.Outcome;
import dev.slipway.domain.nodeproject.NodeProject;
import dev.slipway.domain.platform.Loads;
import dev.slipway.domain.problem.ProblemException;
import dev.slipway.domain.release.PrismaVersion;
import dev.slipway.domain.urlsource.DeployedDatasource;
import dev.slipway.port.RuntimeNames.KnownRuntime;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * Those who judge one side of a project each: the same that answer when their own command is called, so that two
 * commands never disagree.
 */
public interface Judges {
    /** What the project's schema, lock file and packages say. */
    NodeProject project(Path folder) throws ProblemException;

    /** The version of Prisma that all that speaks for one. */
    Optional<PrismaVersion> version(NodeProject project) throws ProblemException;

    /** The range that it is only the newest of; empty where it is certain. */
    Optional<String> range(NodeProject project);

    /** The URLs; {@code scalesOut} names the platform where each of many sandboxes has a pool of its own. */
    DatasourceSide datasource(Path folder, Optional<String> scalesOut) throws ProblemException;

    /** Refuses a database of a size that the tables do not have. */
    void requireInstance(Terms.Database database) throws ProblemException;

    /** Refuses what the command line leaves out that nothing declares. */
    void requireNames(Path folder, Terms terms) throws ProblemException;

    /** The connections of all that the project declares. */
    PlanSide plan(Path folder, Terms terms) throws ProblemException;

    /** now.json and vercel.json. */
    Outcome now(Path folder) throws ProblemException;

    /** netlify.toml. */
    Outcome netlify(Path folder) throws ProblemException;

    /** Which engine the project's Prisma looks for in a runtime that the tables have, and which one loads. */
    RuntimeEngines engines(String runtime, Optional<String> architecture, Path folder) throws ProblemException;

    /** What the table of runtimes has of a platform. */
    List<KnownRuntime> runtimes(Platform platform) throws ProblemException;

    /**
     * Both are seldom different; a client with the one that loads still looks for the other.
     *
     * @param unpublished that the one it looks for was never published, a sentence
     */
    record RuntimeEngines(Optional<String> decided, Loads loads, Optional<String> unpublished) {
        boolean agree() {
            return loads.binaryTarget().map(BinaryTarget::name).equals(decided);
        }
    }

    /** What is said of the URLs. */
    record DatasourceSide(DeployedDatasource datasource, Outcome outcome) {}

    /** What is said of the connections. */
    record PlanSide(Plan plan, Outcome outcome) {}
}
