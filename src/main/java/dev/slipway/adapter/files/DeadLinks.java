package dev.slipway.adapter.files;

import dev.slipway.domain.problem.Problem;
import dev.slipway.domain.problem.ProblemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;

/** Tells a link that leads nowhere from a file that is not there: the one was meant to be read. */
public final class DeadLinks {
    private DeadLinks() {}

    /** Refuses a link without a file behind it, one that leads back to itself among them. */
    public static void refuse(Path file) throws ProblemException {
        if (Files.isSymbolicLink(file) && !Files.exists(file)) {
            throw Problem.input(file + " is a link that leads to no file.").remedy("Correct the link, or remove it.");
        }
    }

    /** Refuses one among several paths of which none is a file. */
    public static void refuse(Collection<Path> candidates) throws ProblemException {
        for (Path candidate : candidates) {
            refuse(candidate);
        }
    }
}
