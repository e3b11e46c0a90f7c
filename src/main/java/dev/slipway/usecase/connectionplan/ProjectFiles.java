package dev.slipway.usecase.connectionplan;

import dev.slipway.domain.descriptor.SlipwayFile;
import dev.slipway.domain.document.Document;
import dev.slipway.domain.problem.ProblemException;
import dev.slipway.port.Documents;
import dev.slipway.port.TextFiles;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Finds and reads the descriptors of a project. */
final class ProjectFiles {
    private static final List<String> OURS = List.of("slipway.yaml", "slipway.yml");
    /** What is deployed, before what may be for development only; the first that is there is read. */
    private static final List<String> THEIRS = List.of(
            "serverless.yml",
            "serverless.yaml",
            "serverless.json",
            "template.yaml",
            "template.yml",
            "template.json",
            "compose.yaml",
            "compose.yml",
            "docker-compose.yml",
            "docker-compose.yaml");

    private final TextFiles texts;
    private final Documents documents;
    private final Path folder;
    private final Map<String, Path> read = new LinkedHashMap<>();

    ProjectFiles(TextFiles texts, Documents documents, Path folder) {
        this.texts = texts;
        this.documents = documents;
        this.folder = folder;
    }

    /** The files that were read, by their names. */
    Map<String, Path> read() {
        return read;
    }

    Optional<SlipwayFile.Content> ours() throws ProblemException {
        for (String name : OURS) {
            List<Document> found = parse(folder.resolve(name));
            if (!found.isEmpty()) {
                return Optional.of(SlipwayFile.read(found.get(0)));
            }
        }
        return Optional.empty();
    }

    /** @param named files that must be there; where there are none, the first of the usual ones */
    List<Document> theirs(List<Path> named) throws ProblemException {
        List<Document> all = new ArrayList<>();
        for (Path file : named) {
            all.addAll(parse(file));
            if (!read.containsValue(file)) {
                throw new ProblemException(new PlanProblem.NoSuchFile(name(file)));
            }
        }
        for (String name : named.isEmpty() ? THEIRS : List.<String>of()) {
            if (all.isEmpty()) {
                all.addAll(parse(folder.resolve(name)));
            }
        }
        return all;
    }

    private List<Document> parse(Path file) throws ProblemException {
        Optional<String> text = texts.read(file);
        if (text.isEmpty()) {
            return List.of();
        }
        read.put(name(file), file);
        return documents.parse(name(file), text.get());
    }

    private String name(Path file) {
        Path shown = file.startsWith(folder) ? folder.relativize(file) : file;
        return shown.toString().replace('\\', '/');
    }
}
