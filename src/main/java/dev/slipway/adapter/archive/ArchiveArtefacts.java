package dev.slipway.adapter.archive;

import dev.slipway.domain.artefact.Artefact;
import dev.slipway.domain.problem.IoReason;
import dev.slipway.domain.problem.Problem;
import dev.slipway.domain.problem.ProblemException;
import dev.slipway.port.Artefacts;
import java.io.IOException;
import java.nio.file.Files;

/** What this machine's disk has of things that ship. */
public final class ArchiveArtefacts implements Artefacts {
    @Override
    public Artefact open(Wanted wanted) throws ProblemException {
        String name = wanted.path().toString();
        OpenArtefact opened = new OpenArtefact(name, wanted.interest());
        try {
            new ArtefactReader(wanted, opened).read();
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
        String what = wanted.path() + " cannot be read: " + IoReason.of(failure) + ".";
        boolean there = Files.exists(wanted.path());
        return Problem.input(what)
                .remedy(
                        there
                                ? "Make it anew, or try another copy of it."
                                : "Name a folder, a zip, a tar, or what \"docker save\" has written.")
                .because(failure);
    }
}
