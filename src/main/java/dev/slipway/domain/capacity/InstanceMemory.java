package dev.slipway.domain.capacity;

import java.math.BigDecimal;

/** An instance class and its advertised memory. */
public record InstanceMemory(String family, String size, BigDecimal gib) {
    private static final BigDecimal GIB = BigDecimal.valueOf(1L << 30);

    /** As in tables: {@code m5.large}. */
    public String name() {
        return family + "." + size;
    }

    /** All of it, of which the provider's own processes take a part. */
    public long bytes() {
        return gib.multiply(GIB).longValue();
    }
}
