package dev.slipway.adapter.capacity;

import dev.slipway.domain.capacity.Capacity;
import dev.slipway.domain.capacity.EngineName;
import dev.slipway.domain.capacity.InstanceName;
import dev.slipway.domain.document.Document;
import dev.slipway.domain.problem.ProblemException;
import dev.slipway.port.CapacityTable;
import dev.slipway.port.Documents;
import dev.slipway.port.TextFiles;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The sizes of a user's file, which win, and those of another table. */
public record OwnCapacities(Path file, TextFiles files, Documents documents, CapacityTable others)
        implements CapacityTable {
    @Override
    public Capacity find(Optional<String> written, String instance) throws ProblemException {
        Optional<String> engine = written.map(EngineName::of);
        String name = InstanceName.of(instance);
        Optional<Capacity> found = Optional.empty();
        for (Capacity own : own()) {
            boolean fits = own.instance().equals(name)
                    && (engine.isEmpty() || engine.get().equals(own.engine()));
            // As in the bundled table, PostgreSQL comes first where no engine is named.
            if (fits && (found.isEmpty() || own.engine().equals("postgresql"))) {
                found = Optional.of(own);
            }
        }
        return found.isPresent() ? found.get() : others.find(engine, instance);
    }

    @Override
    public List<Capacity> list(Optional<String> written) throws ProblemException {
        Optional<String> engine = written.map(EngineName::of);
        List<Capacity> rows = new ArrayList<>();
        for (Capacity own : own()) {
            if (engine.isEmpty() || engine.get().equals(own.engine())) {
                rows.add(own);
            }
        }
        List<Capacity> bundled = !rows.isEmpty() && engine.isPresent() ? bundledOf(engine.get()) : others.list(engine);
        int own = rows.size();
        for (Capacity row : bundled) {
            if (!listed(rows.subList(0, own), row)) {
                rows.add(row);
            }
        }
        return rows;
    }

    /** The user may have an engine that the other table does not know. */
    private List<Capacity> bundledOf(String engine) throws ProblemException {
        return others.list(Optional.empty()).stream()
                .filter(row -> row.engine().equals(engine))
                .toList();
    }

    private static boolean listed(List<Capacity> rows, Capacity row) {
        return rows.stream()
                .anyMatch(own ->
                        own.engine().equals(row.engine()) && own.instance().equals(row.instance()));
    }

    private List<Capacity> own() throws ProblemException {
        String text = files.read(file)
                .orElseThrow(() -> CapacityProblem.badCapacityFile(file.toString(), "there is no such file"));
        List<Document> found = documents.parse(String.valueOf(file.getFileName()), text);
        if (found.size() != 1) {
            throw CapacityProblem.badCapacityFile(file.toString(), "it must hold one document with rows");
        }
        return new CapacityYaml(found.get(0)).rows();
    }
}
