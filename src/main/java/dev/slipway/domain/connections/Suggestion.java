package dev.slipway.domain.connections;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Predicate;
import java.util.function.ToLongFunction;
import java.util.stream.IntStream;

/**
 * Finds numbers that fit: first for what has none beside what is set, then for everything.
 *
 * @param connections the budget
 * @param reservable concurrency that the account can reserve
 */
record Suggestion(List<Demand> demands, long connections, long reservable) {
    /** @param afresh whether what is set counts as little as what is not */
    List<Share> shares(boolean afresh) {
        if (demands.stream().anyMatch(Demand::isOpen)) {
            return with(new BitSet(), List.of());
        }
        BitSet all = those(d -> d.pool().size().orElse(0) > 0);
        BitSet open =
                those(d -> d.pool().size().orElse(0) > 0 && d.cap().number().isEmpty());
        boolean holds = !afresh && spent(open) <= connections && reserved(open) <= reservable;
        if (holds && open.isEmpty()) {
            return with(all, List.of());
        }
        Optional<List<Share>> beside = holds ? split(open) : Optional.empty();
        return beside.or(() -> split(all)).orElseGet(() -> with(all, List.of()));
    }

    private BitSet those(Predicate<Demand> chosen) {
        return IntStream.range(0, demands.size())
                .filter(i -> chosen.test(demands.get(i)))
                .collect(BitSet::new, BitSet::set, BitSet::or);
    }

    private Optional<List<Share>> split(BitSet open) {
        List<Demand> sharing = open.stream().mapToObj(demands::get).toList();
        long surges =
                sharing.stream().mapToLong(d -> d.surge().orElse(0) * d.price()).sum();
        boolean weighed = sharing.stream()
                .anyMatch(d -> d.workload().settings().weight().number().isPresent());
        boolean byCap = !weighed && sharing.stream().allMatch(d -> d.cap().orElse(0) > 0);
        List<Claim> claims = sharing.stream().map(d -> claim(d, byCap)).toList();
        return Apportionment.split(claims, connections - spent(open) - surges, reservable - reserved(open))
                .map(units -> with(open, units));
    }

    /** Shares of all, with the units that those in {@code open} were given; none where the list is empty. */
    private List<Share> with(BitSet open, List<Integer> units) {
        List<Share> shares = new ArrayList<>();
        int next = 0;
        for (int i = 0; i < demands.size(); i++) {
            Demand demand = demands.get(i);
            OptionalInt given = OptionalInt.empty();
            if (open.get(i) && next < units.size()) {
                int unit = units.get(next++);
                given = demand.cap().orElse(-1) == unit ? given : OptionalInt.of(unit);
            }
            shares.add(new Share(demand, given));
        }
        return shares;
    }

    private static Claim claim(Demand demand, boolean byCap) {
        int weight = byCap
                ? demand.cap().orElse(1)
                : demand.workload().settings().weight().orElse(1);
        return new Claim(
                weight, demand.floor(), demand.price(), demand.workload().isFunction());
    }

    /** Connections of those that keep what they have. */
    private long spent(BitSet open) {
        return kept(open, d -> d.connections().orElse(0));
    }

    private long reserved(BitSet open) {
        return kept(open, d -> d.workload().isFunction() ? d.cap().orElse(0) : 0);
    }

    private long kept(BitSet open, ToLongFunction<Demand> number) {
        return IntStream.range(0, demands.size())
                .filter(i -> !open.get(i))
                .mapToLong(i -> number.applyAsLong(demands.get(i)))
                .sum();
    }
}
