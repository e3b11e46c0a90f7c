package dev.slipway.adapter.tables;

import dev.slipway.domain.capacity.Capacity;
import dev.slipway.domain.capacity.EngineName;
import dev.slipway.domain.capacity.InstanceName;
import dev.slipway.domain.problem.ProblemException;
import dev.slipway.port.CapacityTable;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The table of database sizes, {@code capacity.tsv}; it is read no further than the row that is asked for. */
public record CapacityTsv(Tsv tsv) implements CapacityTable {
    @Override
    public Capacity find(Optional<String> engine, String instance) throws ProblemException {
        CapacitySearch search = new CapacitySearch(engine.map(EngineName::of), InstanceName.of(instance));
        tsv.scan("capacity", search);
        return CapacityRow.of(search.found());
    }

    @Override
    public List<Capacity> list(Optional<String> written) throws ProblemException {
        Optional<String> engine = written.map(EngineName::of);
        List<Capacity> sizes = new ArrayList<>();
        List<String> engines = new ArrayList<>();
        tsv.scan("capacity", row -> {
            String name = row.text("engine");
            if (!engines.contains(name)) {
                engines.add(name);
            }
            if (engine.isEmpty() || engine.get().equals(name)) {
                sizes.add(CapacityRow.of(row));
            }
            return true;
        });
        if (engine.isPresent() && sizes.isEmpty()) {
            throw TableProblem.unknownEngine(engine.get(), engines);
        }
        return sizes;
    }
}
