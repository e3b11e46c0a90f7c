package dev.slipway.usecase.configfile;

import dev.slipway.domain.document.Document;
import dev.slipway.domain.document.Pointer;
import dev.slipway.domain.document.Scalar;
import dev.slipway.domain.document.edit.JsonLayout;
import dev.slipway.domain.document.edit.JsonValue;
import dev.slipway.domain.problem.Problem;
import dev.slipway.domain.problem.ProblemException;
import dev.slipway.domain.text.TextEdit;
import dev.slipway.port.TextFiles;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** Writes a text in the place of another one, and leaves the rest of its file as it is. */
public record SetText(JsonFiles files) {
    /**
     * Sets it.
     *
     * @param pointer where it stands
     */
    public void run(Path file, String pointer, String text) throws ProblemException {
        Optional<Document> document = files.read(file);
        Optional<Scalar> old = document.flatMap(there -> there.find(new Pointer(pointer)))
                .filter(Scalar.class::isInstance)
                .map(Scalar.class::cast);
        if (document.isEmpty() || old.isEmpty()) {
            throw Problem.input(file + " has no text at " + pointer + ".").remedy("Run the same command again.");
        }
        String before = document.get().text();
        TextEdit edit = TextEdit.replace(old.get().range(), JsonLayout.line(JsonValue.text(text)));
        files.texts()
                .replace(List.of(
                        new TextFiles.Rewrite(file, Optional.of(before), TextEdit.apply(before, List.of(edit)))));
    }
}
