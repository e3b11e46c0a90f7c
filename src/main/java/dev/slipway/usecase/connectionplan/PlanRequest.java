package dev.slipway.usecase.connectionplan;

import dev.slipway.domain.connections.Terms;
import java.nio.file.Path;
import java.util.List;

/**
 * What to plan.
 *
 * @param folder the project, by which files are found and named
 * @param files descriptors to read in place of those that are found
 * @param terms from the command line; they win over those of {@code slipway.yaml}
 * @param afresh whether to split anew also what is set and fits
 * @param edit what becomes of the numbers
 */
public record PlanRequest(Path folder, List<Path> files, Terms terms, boolean afresh, Edit edit) {
    /** Of these a project has one at least, unless all is said on the command line. */
    public static final List<String> FILES = UsualDescriptors.all();

    /** What becomes of the numbers that fit. */
    public enum Edit {
        /** They are reported. */
        NONE,
        /** Files are rewritten in memory, to be shown. */
        SHOWN,
        /** Files are rewritten. */
        WRITTEN
    }
}
