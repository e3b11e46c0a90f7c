package dev.slipway.domain.connections;

import java.util.List;
import java.util.stream.Collectors;

/** What is open at the peak, written out. */
public final class Sum {
    private static final int TERMS = 12;

    private Sum() {}

    /** Such as {@code 80 x 5 x 2 (api) + (4 + 1) x 10 (web)}; longer sums give their number of terms. */
    public static String text(List<Demand> demands) {
        List<Demand> known =
                demands.stream().filter(d -> d.connections().isPresent()).toList();
        if (known.size() > TERMS) {
            return "the " + known.size() + " numbers above";
        }
        return known.stream()
                .map(d -> term(d) + " (" + d.workload().name() + ")")
                .collect(Collectors.joining(" + "));
    }

    /** One product, such as {@code 80 x 5 x 2}. */
    public static String term(Demand demand) {
        int surge = demand.surge().orElse(0);
        String count = Integer.toString(demand.cap().orElse(0));
        String several = surge > 0 ? "(" + count + " + " + surge + ")" : count;
        String product = several + " x " + demand.pool().size().orElse(0);
        return demand.generations() > 1 ? product + " x " + demand.generations() : product;
    }
}
