package dev.slipway.domain.connections;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.ToLongFunction;
import java.util.stream.IntStream;

/**
 * Splits connections by weight and largest remainder (Hamilton's method), under two bounds at once: connections, and
 * concurrency that an account can reserve.
 */
record Apportionment(List<Claim> claims, long connections, long reservable) {
    /**
     * Units for each claim, in the order of the claims; empty where not even the floors fit. Of equal remainders the
     * greater weight wins, then the earlier claim.
     */
    static Optional<List<Integer>> split(List<Claim> claims, long connections, long reservable) {
        return new Apportionment(claims, connections, reservable).split();
    }

    /** Units per weight, as a fraction. */
    private record Level(long dividend, long divisor) {
        long floor(Claim claim) {
            return dividend * claim.weight() / divisor;
        }

        long remainder(Claim claim) {
            return dividend * claim.weight() % divisor;
        }

        boolean isBelow(Level other) {
            BigInteger left = BigInteger.valueOf(dividend).multiply(BigInteger.valueOf(other.divisor));
            return left.compareTo(BigInteger.valueOf(other.dividend).multiply(BigInteger.valueOf(divisor))) < 0;
        }
    }

    private Optional<List<Integer>> split() {
        if (claims.isEmpty() || !fits(claims.stream().map(Claim::floor).toList())) {
            return Optional.empty();
        }
        Optional<Level> level =
                lower(level(connections, Claim::price), level(reservable, claim -> claim.reserves() ? 1 : 0));
        return Optional.of(level.isEmpty() ? claims.stream().map(Claim::floor).toList() : rounded(level.get()));
    }

    private static Optional<Level> lower(Optional<Level> one, Optional<Level> other) {
        if (one.isEmpty() || other.isEmpty()) {
            return one.or(() -> other);
        }
        return other.get().isBelow(one.get()) ? other : one;
    }

    /** The level at which a bound is met exactly, with nobody under its floor; empty where all are at their floors. */
    private Optional<Level> level(long bound, ToLongFunction<Claim> cost) {
        List<Claim> free = new ArrayList<>(claims);
        long left = bound;
        while (true) {
            long divisor = free.stream()
                    .mapToLong(c -> c.weight() * cost.applyAsLong(c))
                    .sum();
            if (divisor == 0) {
                return Optional.empty();
            }
            Level level = new Level(left, divisor);
            List<Claim> low =
                    free.stream().filter(c -> level.floor(c) < c.floor()).toList();
            if (low.isEmpty()) {
                return Optional.of(level);
            }
            left -= low.stream().mapToLong(c -> c.floor() * cost.applyAsLong(c)).sum();
            free = free.stream().filter(c -> level.floor(c) >= c.floor()).toList();
        }
    }

    private List<Integer> rounded(Level level) {
        List<Integer> units = new ArrayList<>();
        claims.forEach(claim -> units.add((int) Math.max(claim.floor(), level.floor(claim))));
        Comparator<Integer> byRemainder = Comparator.comparingLong(i -> -level.remainder(claims.get(i)));
        Comparator<Integer> byWeight =
                Comparator.comparingLong(i -> -claims.get(i).weight());
        long spent = spent(units);
        long taken = taken(units);
        for (int i : IntStream.range(0, claims.size())
                .boxed()
                .filter(i -> level.floor(claims.get(i)) >= claims.get(i).floor())
                .sorted(byRemainder.thenComparing(byWeight))
                .toList()) {
            Claim claim = claims.get(i);
            int one = claim.reserves() ? 1 : 0;
            if (spent + claim.price() <= connections && taken + one <= reservable) {
                units.set(i, units.get(i) + 1);
                spent += claim.price();
                taken += one;
            }
        }
        return units;
    }

    private boolean fits(List<Integer> units) {
        return spent(units) <= connections && taken(units) <= reservable;
    }

    private long spent(List<Integer> units) {
        return IntStream.range(0, units.size())
                .mapToLong(i -> units.get(i) * claims.get(i).price())
                .sum();
    }

    private long taken(List<Integer> units) {
        return IntStream.range(0, units.size())
                .filter(i -> claims.get(i).reserves())
                .mapToLong(units::get)
                .sum();
    }
}
