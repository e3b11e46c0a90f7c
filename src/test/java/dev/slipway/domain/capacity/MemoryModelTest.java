package dev.slipway.domain.capacity;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MemoryModelTest {
    private static final long MIB = 1L << 20;
    private static final MemoryModel MODEL = new MemoryModel(
            Map.of("m5", new MemoryModel.Overhead(new BigDecimal("100"), new BigDecimal("0.5"))),
            List.of(share("1", 80), share("8", 90)),
            List.of(bound("8", 7000 * MIB), bound("16", 20_000 * MIB)));

    @ParameterizedTest
    @CsvSource({
        // class, GiB, MiB that are left
        "m5, 4, 3994",
        "m5, 8, 7000",
        "m5, 16, 16276",
        "t3, 4, 3276",
        "t3, 8, 7000",
        "t3, 32, 29491",
        "t3, 0.5, 0"
    })
    void whatIsLeftIsFittedOrAShareAndNeverMoreThanWasSeen(String family, String gib, long left) {
        long bytes = MODEL.left(new InstanceMemory(family, "large", new BigDecimal(gib)));

        assertThat(bytes / MIB).isEqualTo(left);
    }

    @ParameterizedTest
    @CsvSource({"0, 0", "999, 0", "1000, 1", "4999, 4", "5000, 5", "900000, 5"})
    void theMemoryAllowsSoManyUpToTheCap(long bytes, int connections) {
        assertThat(formula().connections(bytes)).isEqualTo(connections);
    }

    @Test
    void onlyBelowTheCapAreConnectionsAMatterOfMemory() {
        assertThat(formula().bytesFor(4)).isEqualTo(Optional.of(4000L));
        assertThat(formula().bytesFor(5)).isEmpty();
    }

    private static ConnectionFormula formula() {
        return new ConnectionFormula("mysql", 1000, 5, 0, "a page", "2024", Optional.empty());
    }

    private static MemoryModel.MemoryShare share(String gib, int percent) {
        return new MemoryModel.MemoryShare(new BigDecimal(gib), percent);
    }

    private static MemoryModel.Bound bound(String gib, long bytes) {
        return new MemoryModel.Bound(new BigDecimal(gib), bytes);
    }
}
