package dev.slipway.adapter.archive;

import dev.slipway.domain.artefact.Artefact;
import dev.slipway.domain.problem.IoReason;
import dev.slipway.domain.problem.Problem;
import dev.slipway.domain.problem.ProblemException;
import dev.slipway.port.Artefacts;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.util.List;

/**
 * What this machine's disk has of things that ship.
 *
 * @param stdin what {@code -} is
 */
public record ArchiveArtefacts(InputStream stdin) implements Artefacts {
    @Override
    public Artefact open(Wanted wanted) throws ProblemException {
        OpenArtefact opened = new OpenArtefact(wanted.name(), wanted.interest());
        try {
            new ArtefactReader(wanted, opened).read(stdin);
            if (opened.tree().names("/").orElse(List.of()).isEmpty()) {
                throw Problem.input(wanted.name() + " holds nothing.")
                        .remedy("Name a folder, a zip, a tar, or what \"docker save\" has written.");
            }
            return opened;
        } catch (IOException failure) {
            opened.close();
            throw unreadable(wanted, failure);
        } catch (ProblemException failure) {
            opened.close();
            throw failure;
        }
    }

    private static ProblemException unreadable(Wanted wanted, IOException failure) {
        String what = wanted.name() + " cannot be read: " + IoReason.of(failure) + ".";
        boolean there = wanted.isStandardInput() || Files.exists(wanted.path());
        return Problem.input(what)
                .remedy(
                        there
                                ? "Make it anew, or try another copy of it."
                                : "Name a folder, a zip, a tar, or what \"docker save\" has written.")
                .because(failure);
    }
}
