package dev.slipway.domain.capacity;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;

/**
 * Estimates how much of its memory an instance class leaves to the database process, from below.
 *
 * @param overheads what is kept by the provider, by family, where it was fitted to measurements
 * @param shares what is left in every other family, by rising size
 * @param bounds what was left at least in servers that were measured
 */
public record MemoryModel(Map<String, Overhead> overheads, List<MemoryShare> shares, List<Bound> bounds) {
    public MemoryModel {
        overheads = Map.copyOf(overheads);
        shares = List.copyOf(shares);
        bounds = List.copyOf(bounds);
    }

    /** Memory in MiB that the provider keeps: {@code fixed}, and {@code perGib} for each GiB of the class. */
    public record Overhead(BigDecimal fixed, BigDecimal perGib) {
        private static final BigDecimal MIB = BigDecimal.valueOf(1L << 20);

        long left(InstanceMemory memory) {
            BigDecimal kept = fixed.add(perGib.multiply(memory.gib())).multiply(MIB);
            return memory.bytes() - kept.longValue();
        }
    }

    /** The part of its memory, in per cent, that is left in a class of {@code fromGib} or more. */
    public record MemoryShare(BigDecimal fromGib, int percent) {}

    /** A class of that memory was seen to have at least so many bytes left. */
    public record Bound(BigDecimal gib, long bytes) {}

    /** Bytes left to the database; never more than in any measured class of the same memory. */
    public long left(InstanceMemory memory) {
        Overhead fitted = overheads.get(memory.family());
        long left = fitted == null ? memory.bytes() / 100 * percent(memory) : fitted.left(memory);
        for (Bound bound : bounds) {
            if (bound.gib().compareTo(memory.gib()) == 0) {
                left = Math.min(left, bound.bytes());
            }
        }
        return left;
    }

    private int percent(InstanceMemory memory) {
        int percent = 0;
        for (MemoryShare share : shares) {
            if (share.fromGib().compareTo(memory.gib()) <= 0) {
                percent = share.percent();
            }
        }
        return percent;
    }
}
