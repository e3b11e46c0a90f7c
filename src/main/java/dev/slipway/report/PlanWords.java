package dev.slipway.report;

import dev.slipway.domain.connections.Demand;
import dev.slipway.usecase.connectionplan.PlanResult;
import java.util.OptionalInt;
import java.util.OptionalLong;

/** The words of one line of a plan. */
final class PlanWords {
    private PlanWords() {}

    /** The answer, as the schema has it. */
    static String verdict(PlanResult result) {
        return result.fits().map(fits -> fits ? "fits" : "exceeds").orElse("not-checked");
    }

    static String cap(Demand demand) {
        OptionalInt cap = demand.cap().number();
        if (cap.isEmpty()) {
            return demand.isUnbounded() ? "unbounded" : demand.pool().size().orElse(1) == 0 ? "any" : "?";
        }
        String surge = demand.surge().orElse(0) > 0 ? " + " + demand.surge().orElse(0) : "";
        return cap.getAsInt() + surge;
    }

    static String pool(Demand demand) {
        OptionalInt size = demand.pool().size();
        return size.isPresent()
                ? Integer.toString(size.getAsInt())
                : orMore(demand.pool().least());
    }

    static String connections(Demand demand) {
        OptionalLong connections = demand.connections();
        return connections.isPresent()
                ? Long.toString(connections.getAsLong())
                : demand.isUnbounded() ? "no limit" : orMore(demand.least());
    }

    /** What is certain of a number that is not known. */
    static String orMore(long least) {
        return least > 0 ? least + " or more" : "?";
    }
}
