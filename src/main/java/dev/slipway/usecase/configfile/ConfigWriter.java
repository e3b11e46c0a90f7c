package dev.slipway.usecase.configfile;

import dev.slipway.domain.document.edit.Merged;
import dev.slipway.domain.problem.Problem;
import dev.slipway.domain.problem.ProblemException;
import dev.slipway.port.TextFiles;
import dev.slipway.port.TextFiles.Rewrite;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** Writes a config file, or puts into one what it lacks. */
public record ConfigWriter(TextFiles files, WritePolicy policy, boolean dryRun) {
    /** Puts into a text what it lacks. */
    public interface Merge {
        Merged into(String text) throws ProblemException;
    }

    /**
     * Writes a file.
     *
     * @param whole its text where there is none, or where it is replaced
     * @param merge used where there is one and it is kept
     */
    public ConfigWrite write(Path file, String whole, Merge merge) throws ProblemException {
        Optional<String> before = files.read(file);
        ConfigWrite write = before.isPresent() && policy == WritePolicy.MERGE
                ? merged(file, before.get(), merge.into(before.get()))
                : whole(file, before, whole);
        if (!dryRun) {
            files.replace(List.of(write.rewrite()));
        }
        return write;
    }

    private ConfigWrite merged(Path file, String before, Merged merged) {
        Rewrite rewrite = new Rewrite(file, Optional.of(before), merged.text());
        return new ConfigWrite(rewrite, merged.inserted(), merged.conflicts(), dryRun);
    }

    private ConfigWrite whole(Path file, Optional<String> before, String whole) throws ProblemException {
        Rewrite rewrite = new Rewrite(file, before, whole);
        if (before.isPresent() && rewrite.changes() && policy == WritePolicy.KEEP) {
            throw Problem.input(file.getFileName() + " is there already and says something else; it was left as it is ("
                            + file + ").")
                    .remedy(
                            "Add --merge to put in what it lacks and keep the rest, or --force to replace it; --dry-run shows either"
                                    + " as a diff.");
        }
        return new ConfigWrite(rewrite, List.of(), List.of(), dryRun);
    }
}
