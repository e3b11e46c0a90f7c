package dev.slipway.usecase.connectionplan;

import dev.slipway.domain.connections.Demand;
import dev.slipway.domain.connections.Terms;
import dev.slipway.domain.datasource.DriverAdapter;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What the functions and services of a project may open each, on whatever database.
 *
 * @param terms of the command line, and of {@code slipway.yaml} where that says nothing
 * @param undeclared what a function of the project would open that no file declares
 * @param adapter whose driver keeps the pool of a process
 */
public record ProjectDemands(Terms terms, List<Demand> declared, Demand undeclared, Optional<DriverAdapter> adapter) {
    public ProjectDemands {
        declared = List.copyOf(declared);
    }

    public Stream<Demand> functions() {
        return declared.stream().filter(each -> each.workload().isFunction());
    }
}
