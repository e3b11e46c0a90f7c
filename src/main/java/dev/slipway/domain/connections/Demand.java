package dev.slipway.domain.connections;

import dev.slipway.domain.judgement.Place;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;
import java.util.stream.Collectors;

/**
 * What one function or service may open at its peak.
 *
 * @param generations versions of it that hold connections at once
 */
public record Demand(Workload workload, Pool pool, int generations) {
    private static final int NAMES = 8;

    /** The names of a few, or the first of many and how many more. */
    public static String names(List<Demand> demands) {
        String first =
                demands.stream().limit(NAMES).map(d -> d.workload().name()).collect(Collectors.joining(", "));
        return demands.size() <= NAMES ? first : first + " and " + (demands.size() - NAMES) + " more";
    }

    /** Where the pools are, or should be. */
    public static List<Place> poolPlaces(List<Demand> demands) {
        return demands.stream()
                .map(each -> each.workload().settings().pool() instanceof Setting.LeftOut left
                        ? left.place()
                        : each.workload().place())
                .distinct()
                .toList();
    }

    /** A function without a cap, which grows with its traffic. */
    public boolean isUnbounded() {
        return workload.isFunction() && cap() instanceof Setting.Absent && !isOff();
    }

    /** Whether a number is missing that only a deploy, or its user, can tell. */
    public boolean isUnclear() {
        boolean uncounted = !workload.isFunction() && cap() instanceof Setting.Absent;
        return uncounted || pool.size().isEmpty() || cap().isUnclear() || surge().isUnclear();
    }

    /** Whether nobody can tell what one more of it costs, so that nothing can be split beside it. */
    public boolean isOpen() {
        return pool.size().isEmpty() && !isOff();
    }

    /** A function of whose URL nothing was seen, so that Prisma's default counts, and its limit may be another. */
    public boolean isUnseen() {
        return workload.isFunction()
                && pool.assumed()
                && !(workload.settings().pool() instanceof Setting.LeftOut)
                && !isOff();
    }

    /** Whether it opens nothing: its pool is somebody else's, or it is switched off. */
    boolean isOff() {
        return pool.size().orElse(-1) == 0 || (cap().orElse(-1) == 0 && !surge().isUnclear() && surge().orElse(0) == 0);
    }

    public Setting cap() {
        return workload.settings().cap();
    }

    /** How many more run while a deploy is under way. */
    public Setting surge() {
        Setting surge = workload.settings().surge();
        return surge instanceof Setting.PartOfCap part ? part.of(cap()) : surge;
    }

    /** Empty where it is unbounded or unclear. */
    public OptionalLong connections() {
        if (isOff()) {
            return OptionalLong.of(0);
        }
        if (isUnclear() || cap().number().isEmpty()) {
            return OptionalLong.empty();
        }
        return OptionalLong.of((cap().number().getAsInt() + (long) surge().orElse(0)) * price());
    }

    /** What it opens for certain, whatever is not known of it. */
    public long least() {
        return (cap().orElse(0) + (long) surge().orElse(0)) * pool.least() * generations;
    }

    /** Where its numbers are from. */
    public String sources() {
        String cap = cap() instanceof Setting.Known known
                ? known.place().place()
                : cap() instanceof Setting.Unclear unclear
                        ? unclear.place().place()
                        : workload.place().place();
        String more =
                surge() instanceof Setting.Known known ? ", + " + known.place().place() : "";
        return cap + more + ", pool: " + pool.source();
    }

    /** Connections that one more sandbox or replica costs; 1 where the pool is not known. */
    public long price() {
        return (long) pool.size().orElse(1) * generations;
    }

    /** What is not known of it, each with its reason. */
    public List<String> unknown() {
        List<String> reasons = new ArrayList<>();
        if (isOff()) {
            return reasons;
        }
        String name = workload.name();
        if (cap() instanceof Setting.Unclear cap) {
            reasons.add(name + ": " + cap.why() + " (" + cap.place().place() + ")");
        }
        if (cap() instanceof Setting.Absent && !workload.isFunction()) {
            reasons.add(name + ": its replicas are not known; say how many: --service " + name + ",replicas=N");
        }
        if (surge() instanceof Setting.Unclear surge) {
            reasons.add(name + ": " + surge.why() + " (" + surge.place().place() + ")");
        }
        if (pool.size().isEmpty()) {
            reasons.add(name + ": its pool size is not known: " + pool.source());
        }
        return reasons;
    }

    /** What it must be given: one at least, and what is provisioned. */
    int floor() {
        return Math.max(1, workload.settings().provisioned().orElse(1));
    }
}
