package dev.slipway.domain.connections;

import dev.slipway.domain.capacity.Sign;
import dev.slipway.domain.capacity.Step;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** What is open at the peak, written out. */
public final class Peak {
    private static final int TERMS = 12;

    private Peak() {}

    /** Of what is open for certain, such as {@code 80 x 5 x 2 (api) + (4 + 1) x 10 (web)}; longer sums give their number of terms. */
    public static String text(List<Demand> demands) {
        List<Demand> open = demands.stream().filter(each -> each.least() > 0).toList();
        if (open.size() > TERMS) {
            return "the " + open.size() + " numbers above";
        }
        return open.stream()
                .map(d -> term(d) + " (" + d.workload().name() + ")")
                .collect(Collectors.joining(" + "));
    }

    /** The peak line by line: the first, all others together, and what comes out; nothing where nothing is known. */
    public static List<Step> steps(Plan plan) {
        List<Step> steps = new ArrayList<>();
        List<Demand> known = known(plan.demands());
        List<Demand> named = known.subList(0, Math.min(TERMS, known.size()));
        for (Demand demand : named) {
            boolean none = demand.pool().size().orElse(0) == 0;
            add(
                    steps,
                    demand.connections().orElse(0),
                    demand.workload().name() + ": " + (none ? "none" : term(demand)),
                    none ? demand.pool().source() : demand.sources());
        }
        long rest = plan.known() - steps.stream().mapToLong(Step::value).sum();
        if (named.size() < known.size()) {
            add(steps, rest, (known.size() - named.size()) + " more functions and services", "");
        }
        if (plan.isBoundedByAccount()) {
            add(steps, plan.most(), "as many as the account can run: " + plan.room() + " x " + plan.dearest(), "");
        }
        if (steps.isEmpty()) {
            return steps;
        }
        steps.add(new Step(Sign.EQUALS, plan.peak(), "connections at the peak", ""));
        return steps;
    }

    private static void add(List<Step> steps, long value, String label, String source) {
        steps.add(new Step(steps.isEmpty() ? Sign.START : Sign.PLUS, value, label, source));
    }

    private static List<Demand> known(List<Demand> demands) {
        return demands.stream().filter(each -> each.connections().isPresent()).toList();
    }

    /** One product, such as {@code 80 x 5 x 2}. */
    public static String term(Demand demand) {
        int surge = demand.surge().orElse(0);
        String count = Integer.toString(demand.cap().orElse(0));
        String several = surge > 0 ? "(" + count + " + " + surge + ")" : count;
        String product = several + " x " + demand.pool().least();
        return demand.generations() > 1 ? product + " x " + demand.generations() : product;
    }
}
