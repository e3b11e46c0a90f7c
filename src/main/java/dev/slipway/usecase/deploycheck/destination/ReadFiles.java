package dev.slipway.usecase.deploycheck.destination;

import dev.slipway.domain.document.Document;
import dev.slipway.domain.problem.Problem;
import dev.slipway.domain.problem.ProblemException;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Files of a folder as far as they can be read.
 *
 * @param unread gets those that cannot be read, by name
 */
record ReadFiles(FolderTexts files, Map<String, Problem> unread) {
    /** The first that is there. */
    Optional<String> first(List<String> names) {
        return names.stream().filter(name -> text(name).isPresent()).findFirst();
    }

    /** The text of a file; an empty one where it cannot be read. */
    Optional<String> text(String name) {
        try {
            return files.texts().read(files.folder().resolve(name));
        } catch (ProblemException e) {
            unread.put(name, e.problem());
            return Optional.of("");
        }
    }

    /** The documents of a file; none where it cannot be read. */
    List<Document> documents(String name) {
        try {
            Optional<String> text = files.texts().read(files.folder().resolve(name));
            return text.isPresent() ? files.documents().parse(name, text.get()) : List.of();
        } catch (ProblemException e) {
            unread.put(name, e.problem());
            return List.of();
        }
    }
}
