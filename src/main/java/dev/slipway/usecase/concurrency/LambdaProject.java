package dev.slipway.usecase.concurrency;

import dev.slipway.domain.capacity.FunctionName;
import dev.slipway.domain.connections.Demand;
import dev.slipway.domain.connections.Setting;
import dev.slipway.domain.judgement.Outcome;
import dev.slipway.domain.judgement.Place;
import dev.slipway.usecase.connectionplan.ProjectDemands;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * What a project says of what it deploys to Lambda.
 *
 * @param checked what is said of all else than its connections
 */
public record LambdaProject(ProjectDemands demands, LambdaOutcome checked) {
    /** What stands in the place of a file where a number is the project's. */
    public static final String PLACE = "the project";

    Outcome outcome() {
        return checked.outcome();
    }

    /** That of the function that is named, or of the one that opens most. */
    Demand demand(Optional<FunctionName> function) {
        Comparator<Demand> byPool =
                Comparator.comparingInt(each -> each.pool().size().orElse(0));
        return demands.functions()
                .filter(each -> function.filter(name -> each.workload().name().equals(name.name()))
                        .isPresent())
                .findFirst()
                .or(() -> demands.functions().max(byPool))
                .orElse(demands.undeclared());
    }

    /** Those that a file declares and that use the database: the one that is named, or all where none is. */
    public List<Demand> declared(Optional<FunctionName> function) {
        return demands.functions()
                .filter(each -> each.workload().place().kind() == Place.Kind.FILE
                        && each.pool().size().orElse(1) > 0)
                .filter(each -> function.isEmpty()
                        || function.get().name().equals(each.workload().name()))
                .toList();
    }

    /** What one sandbox opens; absent where only a deploy tells. */
    Setting pool(Optional<FunctionName> function) {
        Demand demand = demand(function);
        // Of a project that says nothing at all, no number is made.
        boolean said = demands.functions().findAny().isPresent()
                || !(demand.workload().settings().pool() instanceof Setting.Absent);
        return said && demand.pool().size().isPresent()
                ? new Setting.Known(
                        demand.pool().size().getAsInt(),
                        Place.of(PLACE, demand.pool().source()))
                : Setting.absent();
    }
}
