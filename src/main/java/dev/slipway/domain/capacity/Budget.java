package dev.slipway.domain.capacity;

import java.util.ArrayList;
import java.util.List;

/**
 * What applications may open on a database together.
 *
 * @param connections at least 0
 * @param steps how the number came about
 */
public record Budget(int connections, List<Step> steps) {
    public Budget {
        steps = List.copyOf(steps);
    }

    /**
     * The budget of a database.
     *
     * @param setAside what is kept free for other clients, each a {@link Sign#MINUS} with the option or file it is from
     */
    public static Budget of(Capacity capacity, List<Step> setAside) {
        List<Step> steps = new ArrayList<>();
        steps.add(new Step(Sign.START, capacity.connections(), carried(capacity), source(capacity)));
        if (capacity.reserved() > 0) {
            steps.add(
                    new Step(Sign.MINUS, capacity.reserved(), "kept by the server for administrators", kept(capacity)));
        }
        long left = capacity.usable();
        for (Step step : setAside) {
            left -= step.value();
            steps.add(step);
        }
        int connections = (int) Math.max(0, left);
        if (steps.size() > 1) {
            steps.add(new Step(Sign.EQUALS, connections, "connections for applications", ""));
        }
        return new Budget(connections, steps);
    }

    /**
     * How many sandboxes may exist at the same time.
     *
     * @param each what one sandbox opens at most: its {@code connection_limit}
     * @param generations how many versions of the code hold connections at once: 1, or 2 while a deploy is under way
     */
    public SandboxLimit sandboxes(Step each, Step generations) {
        List<Step> lines = new ArrayList<>(steps);
        lines.add(each);
        if (generations.value() > 1) {
            lines.add(generations);
        }
        int sandboxes = (int) (connections / (each.value() * generations.value()));
        lines.add(new Step(Sign.EQUALS, sandboxes, "sandboxes at the same time", "rounded down"));
        return new SandboxLimit(sandboxes, lines);
    }

    private static String carried(Capacity capacity) {
        boolean sized = !capacity.instance().equals("-") && !capacity.instance().equals("any");
        String whose = sized ? capacity.instance() : "the database";
        return capacity.takenOff() > 0 ? "connections that " + whose + " has left" : "connections of " + whose;
    }

    /** A server that was asked has named what it keeps. */
    private static String kept(Capacity capacity) {
        return capacity.kind() == CapacityKind.ASKED ? capacity.note().orElse("asked of it too") : "its defaults";
    }

    private static String source(Capacity capacity) {
        if (capacity.kind() == CapacityKind.GIVEN || capacity.kind() == CapacityKind.ASKED) {
            return capacity.source();
        }
        return capacity.kind().word() + " " + capacity.date() + ", " + capacity.source();
    }
}
