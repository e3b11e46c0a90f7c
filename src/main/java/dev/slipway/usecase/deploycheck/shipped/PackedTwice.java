package dev.slipway.usecase.deploycheck.shipped;

import dev.slipway.domain.artefact.Artefact;
import dev.slipway.domain.artefact.TreeEntry;
import dev.slipway.domain.problem.Problem;
import dev.slipway.domain.problem.ProblemException;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/** Refuses a zip that holds other zips and nothing else, as what CI stores and gives back is: no platform runs it. */
final class PackedTwice {
    private PackedTwice() {}

    static void refuse(String name, Artefact artefact) throws ProblemException {
        if (artefact.form() != Artefact.Form.ZIP) {
            return;
        }
        List<String> files = new ArrayList<>();
        try {
            artefact.tree().each(entry -> {
                if (entry.kind() != TreeEntry.Kind.FOLDER && (files.isEmpty() || isZip(files.get(0)))) {
                    files.add(0, entry.path());
                }
            });
        } catch (IOException unreadable) {
            // Who reads the files says it.
            return;
        }
        if (!files.isEmpty() && isZip(files.get(0))) {
            String inner = files.get(0).substring(files.get(0).lastIndexOf('/') + 1);
            throw Problem.input(name + " holds " + inner + " and no code: it is packed twice.")
                    .remedy("Unpack it, and name what is in it: --package " + inner);
        }
    }

    private static boolean isZip(String path) {
        return path.endsWith(".zip");
    }
}
