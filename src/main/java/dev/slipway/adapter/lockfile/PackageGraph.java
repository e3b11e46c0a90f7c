package dev.slipway.adapter.lockfile;

import dev.slipway.domain.problem.ProblemException;
import java.util.List;
import java.util.Optional;

/** The Prisma packages that are installed or locked, and which of them a folder or a package resolves to. */
interface PackageGraph {
    /** The package that code in the project's folder gets by {@code name}. */
    Optional<PackageNode> direct(String name) throws ProblemException;

    /** The package that {@code by}, which depends on it, gets by {@code name}. */
    Optional<PackageNode> wanted(PackageNode by, String name) throws ProblemException;

    /** Every Prisma package, whoever uses it. */
    List<PackageNode> all() throws ProblemException;

    /** Whether the project's folder is one of those that this graph is about. */
    boolean coversProject();

    /** Whether it names the project's folder as a member of its workspace. */
    default boolean hasMember() {
        return false;
    }
}
