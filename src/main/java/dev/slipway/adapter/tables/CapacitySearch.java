package dev.slipway.adapter.tables;

import dev.slipway.domain.problem.ProblemException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Looks for one size in the rows that go by, and remembers what would help if there is none. */
final class CapacitySearch implements Tsv.RowReader {
    /** What an instance class means where no engine is named. */
    private static final String DEFAULT_ENGINE = "postgresql";

    private static final String ANY = "any";

    private final Optional<String> engine;
    private final String instance;
    private final List<Row> otherEngines = new ArrayList<>();
    private final List<String> engines = new ArrayList<>();
    private final List<String> sizes = new ArrayList<>();
    private Optional<Row> hit = Optional.empty();

    CapacitySearch(Optional<String> engine, String instance) {
        this.engine = engine;
        this.instance = instance;
    }

    @Override
    public boolean take(Row row) throws ProblemException {
        String name = row.text("engine");
        String size = row.text("instance");
        boolean fits = size.equals(instance) || (size.equals(ANY) && engine.isPresent());
        if (fits && name.equals(engine.orElse(DEFAULT_ENGINE))) {
            hit = Optional.of(row);
            return false;
        }
        if (fits && engine.isEmpty()) {
            otherEngines.add(row);
        }
        if (!engines.contains(name)) {
            engines.add(name);
        }
        if (engine.isEmpty() || engine.get().equals(name)) {
            sizes.add(size);
        }
        return true;
    }

    Row found() throws ProblemException {
        if (hit.isPresent()) {
            return hit.get();
        }
        if (otherEngines.size() == 1) {
            return otherEngines.get(0);
        }
        if (otherEngines.size() > 1) {
            throw TableProblem.severalEngines(instance, names(otherEngines));
        }
        if (engine.isPresent() && !engines.contains(engine.get())) {
            throw TableProblem.unknownEngine(engine.get(), engines);
        }
        throw UnknownInstance.problem(instance, engine, sizes);
    }

    private static List<String> names(List<Row> rows) throws ProblemException {
        List<String> names = new ArrayList<>();
        for (Row row : rows) {
            names.add(row.text("engine"));
        }
        return names;
    }
}
