package dev.slipway.usecase.configfile;

import dev.slipway.domain.document.Document;
import dev.slipway.domain.document.Mapping;
import dev.slipway.domain.document.edit.JsonMerge;
import dev.slipway.domain.document.edit.JsonValue.Members;
import dev.slipway.domain.document.edit.MergeRules;
import dev.slipway.domain.document.edit.Merged;
import dev.slipway.domain.problem.Problem;
import dev.slipway.domain.problem.ProblemException;
import dev.slipway.port.Documents;
import dev.slipway.port.TextFiles;
import java.nio.file.Path;
import java.util.Optional;

/** The JSON and TOML files of a project as trees. */
public record JsonFiles(TextFiles files, Documents documents) {
    public TextFiles texts() {
        return files;
    }

    /** A file that may not be there. */
    public Optional<Document> read(Path file) throws ProblemException {
        Optional<String> text = files.read(file);
        return text.isEmpty() ? Optional.empty() : Optional.of(parse(file, text.get()));
    }

    /** A text as a tree, by the ending of the file's name, which is how messages call it. */
    public Document parse(Path file, String text) throws ProblemException {
        String name = file.toString().replace('\\', '/');
        return documents.parse(name, text).stream().findFirst().orElseGet(() -> Document.empty(name, text));
    }

    /** Puts members into a text that is to be an object. */
    public Merged merge(Path file, String text, Members wanted, MergeRules rules) throws ProblemException {
        Document document = parse(file, text);
        if (!(document.root() instanceof Mapping)) {
            throw Problem.input(file + " is no JSON object, so nothing can be put into it.")
                    .remedy("Replace it with --force, or correct it by hand.");
        }
        return JsonMerge.merge(document, wanted, rules);
    }
}
