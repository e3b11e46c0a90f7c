package dev.slipway.domain.connections;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;

/**
 * Connections over concurrency: a straight line for each pool size, and the budget across.
 *
 * @param budget connections that applications may open
 * @param lines by rising slope; at least one
 * @param concurrency how far the lines go, in sandboxes or replicas
 */
public record ConnectionChart(int budget, List<ChartLine> lines, int concurrency) {
    public static final String TITLE = "Connections over concurrency";
    private static final int ROOM_PERCENT = 130;
    private static final int NAMES = 3;

    public ConnectionChart {
        lines = List.copyOf(lines);
    }

    /**
     * A pool size.
     *
     * @param slope connections for each sandbox or replica, with the overlap of a deploy
     */
    public record ChartLine(String label, long slope) {}

    /** The chart of a plan, with a pool of one connection to compare. */
    public static ConnectionChart of(Plan plan) {
        int generations = plan.shares().stream()
                .mapToInt(share -> share.demand().generations())
                .max()
                .orElse(1);
        TreeMap<Pools, List<Demand>> pools = new TreeMap<>();
        pools.put(new Pools(generations, generations), new ArrayList<>());
        for (Share share : plan.shares()) {
            Demand demand = share.demand();
            if (demand.pool().size().orElse(0) > 0) {
                Pools key = new Pools(demand.price(), demand.generations());
                pools.computeIfAbsent(key, ignored -> new ArrayList<>()).add(demand);
            }
        }
        List<ChartLine> lines = pools.entrySet().stream()
                .map(each -> new ChartLine(
                        each.getKey().label(each.getValue()), each.getKey().slope()))
                .toList();
        int budget = plan.budget().connections();
        long far = budget * (long) ROOM_PERCENT / 100 / lines.get(0).slope();
        return new ConnectionChart(budget, lines, (int) Math.max(1, far));
    }

    /** What the chart shows, for whoever does not see it. */
    public String words() {
        StringBuilder words = new StringBuilder("The budget is " + budget + " connections.");
        for (ChartLine line : lines) {
            words.append(" With a ").append(line.label()).append(", it is reached at ");
            words.append(budget / line.slope()).append('.');
        }
        return words.toString();
    }

    /** Those whose lines are the same. */
    private record Pools(long slope, int generations) implements Comparable<Pools> {
        @Override
        public int compareTo(Pools other) {
            int bySlope = Long.compare(slope, other.slope);
            return bySlope == 0 ? Integer.compare(generations, other.generations) : bySlope;
        }

        String label(List<Demand> demands) {
            String versions = generations > 1 ? " x " + generations + " versions" : "";
            String names = demands.size() <= NAMES
                    ? Demand.names(demands)
                    : Demand.names(demands.subList(0, NAMES)) + " and " + (demands.size() - NAMES) + " more";
            return "pool of " + slope / generations + versions + (names.isEmpty() ? "" : ": " + names);
        }
    }
}
