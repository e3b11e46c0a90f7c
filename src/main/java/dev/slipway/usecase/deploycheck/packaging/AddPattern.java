package dev.slipway.usecase.deploycheck.packaging;

import dev.slipway.domain.document.Document;
import dev.slipway.domain.packaging.AddedPattern;
import dev.slipway.domain.problem.Problem;
import dev.slipway.domain.problem.ProblemException;
import dev.slipway.domain.text.TextEdit;
import dev.slipway.port.Documents;
import dev.slipway.port.TextFiles;
import dev.slipway.port.TextFiles.Rewrite;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** Adds a pattern to those that decide what the Serverless Framework packs. */
public record AddPattern(TextFiles files, Documents documents) {
    /** Does so, or says that it is to be done by hand. */
    public void run(Path folder, String name, String pattern) throws ProblemException {
        Path file = folder.resolve(name);
        Optional<String> text = files.read(file);
        Optional<Document> document =
                text.isPresent() ? documents.parse(name, text.get()).stream().findFirst() : Optional.empty();
        Optional<TextEdit> edit = document.flatMap(each -> AddedPattern.to(each, pattern));
        if (edit.isEmpty()) {
            throw Problem.input(name + " has no list of patterns that can be added to.")
                    .remedy("Add this to package.patterns: " + pattern);
        }
        String after = TextEdit.apply(text.orElseThrow(), List.of(edit.get()));
        files.replace(List.of(new Rewrite(file, text, after)));
    }
}
