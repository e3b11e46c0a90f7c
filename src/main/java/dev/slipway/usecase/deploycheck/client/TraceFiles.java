package dev.slipway.usecase.deploycheck.client;

import dev.slipway.domain.judgement.Fix;
import dev.slipway.domain.problem.Problem;
import dev.slipway.domain.problem.ProblemException;
import dev.slipway.domain.script.ConfigObject;
import dev.slipway.port.TextFiles;
import dev.slipway.port.TextFiles.Rewrite;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** Writes into the configuration of Next.js which files it takes along, and leaves all else as it is. */
public final class TraceFiles {
    private TraceFiles() {}

    /** Does so, or says what to write where the configuration is made by a program. */
    public static void make(TextFiles files, Path folder, Fix.TraceFiles fix) throws ProblemException {
        Path file = folder.resolve(fix.file());
        Optional<String> before = files.read(file);
        Optional<String> after =
                before.flatMap(ConfigObject::of).flatMap(object -> object.with(fix.keys(), fix.pattern()));
        if (after.isEmpty()) {
            String setting = String.join(": { ", fix.keys()) + ": { '/*': ['" + fix.pattern() + "'] }"
                    + " }".repeat(fix.keys().size() - 1);
            throw Problem.input(fix.file() + " exports no object that is written out as a whole; add this to what it"
                            + " exports: " + setting)
                    .remedy("Then build again.");
        }
        if (!after.equals(before)) {
            files.replace(List.of(new Rewrite(file, before, after.get())));
        }
    }
}
