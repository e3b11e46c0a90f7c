package dev.slipway.domain.release;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class MajorRangeTest {
    private static final List<Integer> NODES = List.of(24, 22, 20, 18, 16, 14);

    @ParameterizedTest
    @CsvSource({
        ">=18, 24",
        ">=18 <21, 20",
        ">= 18.17.0 < 21, 20",
        "18 || 20, 20",
        "20||18, 20",
        "^18.17 || >=20.9, 24",
        ">=16 <17, 16",
        "<=20, 20",
        "<20, 18",
        "<20.0.1, 20",
        ">18 <=22.1.0, 22",
        "16 - 18, 18",
        "16.1.0 - 18.2, 18",
        "~18.2, 18",
        "~20, 20",
        "20.x, 20",
        "v20.1.0, 20",
        "=22, 22",
        "*, 24",
        "x, 24",
        "22.*, 22"
    })
    void theNewestThatARangeTakesIsTheFirst(String range, int major) {
        assertThat(MajorRange.first(NODES, range)).contains(major);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "lts", "lts/iron", "20.x.y", ">=25", "19", ">=18.0.0-rc.1", "18 || lts", "12345"})
    void whatTakesNoneOrIsNoRangeSaysNothing(String range) {
        assertThat(MajorRange.first(NODES, range)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "^1.2.0, 1.1.9 2.0.0, 1.2.0 1.9.0",
        "^0.2.3, 0.2.2 0.3.0 1.0.0, 0.2.3 0.2.9",
        "^0.0.3, 0.0.4, 0.0.3",
        "^0.0, 0.1.0, 0.0.9",
        "^0, 1.0.0, 0.9.9",
        "~1.2.3, 1.3.0 1.2.2, 1.2.3 1.2.9",
        "1.2 || >=3 <4, 1.3.0 2.0.0 4.0.0, 1.2.0 3.9.9",
        "1.2.3, 1.2.4, 1.2.3 1.2.4-rc.1",
        "*, '', 0.0.0",
        "workspace:^2, '', 1.0.0",
        "latest, '', 1.0.0"
    })
    void aVersionIsExcludedWhereThatIsCertain(String range, String excluded, String not) {
        assertThat(excluded.isEmpty() ? List.<String>of() : List.of(excluded.split(" ")))
                .allMatch(version -> MajorRange.excludes(range, version));
        assertThat(not.split(" ")).noneMatch(version -> MajorRange.excludes(range, version));
    }

    @Test
    void aRangeWithoutEndIsNoneThatHangs() {
        assertThat(MajorRange.first(NODES, "18 ".repeat(10_000))).isEmpty();
        assertThat(MajorRange.first(NODES, "- ".repeat(99))).isEmpty();
    }
}
