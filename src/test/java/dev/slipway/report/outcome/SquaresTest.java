package dev.slipway.report.outcome;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.slipway.report.outcome.Squares.Box;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SquaresTest {
    private static final Box WHOLE = new Box(0, 0, 6, 4);

    /** Figure 4 of "Squarified Treemaps": a box of 6 by 4 for 6, 6, 4, 3, 2, 2 and 1. */
    @Test
    void theExampleOfThePaperComesOutAsInThePaper() {
        List<Box> boxes = Squares.of(List.of(6L, 6L, 4L, 3L, 2L, 2L, 1L), WHOLE);

        assertThat(boxes.get(0)).isEqualTo(new Box(0, 0, 3, 2));
        assertThat(boxes.get(1)).isEqualTo(new Box(0, 2, 3, 2));
        assertThat(boxes.get(2).width()).isCloseTo(4 / (7 / 3.0), within(1e-9));
        assertThat(boxes.get(2).height()).isCloseTo(7 / 3.0, within(1e-9));
        assertThat(boxes.get(3).x()).isCloseTo(3 + 4 / (7 / 3.0), within(1e-9));
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 7, 40, 500})
    void boxesFillTheWholeAndDoNotOverlap(int count) {
        List<Long> sizes = new Random(count)
                .longs(count, 1, 1_000_000_000)
                .boxed()
                .sorted(Comparator.reverseOrder())
                .toList();

        List<Box> boxes = Squares.of(sizes, new Box(0, 0, 960, 480));

        double sum = sizes.stream().mapToDouble(size -> size).sum();
        assertThat(boxes).hasSize(count);
        for (int i = 0; i < count; i++) {
            Box one = boxes.get(i);
            assertThat(one.area()).isCloseTo(sizes.get(i) / sum * 960 * 480, within(1e-3));
            assertThat(one.x()).isBetween(-1e-6, 960.0);
            assertThat(one.x() + one.width()).isLessThan(960 + 1e-6);
            assertThat(one.y() + one.height()).isLessThan(480 + 1e-6);
            assertThat(boxes.subList(0, i)).noneMatch(other -> overlap(one, other));
        }
    }

    private static boolean overlap(Box one, Box other) {
        double margin = 1e-6;
        return one.x() + margin < other.x() + other.width()
                && other.x() + margin < one.x() + one.width()
                && one.y() + margin < other.y() + other.height()
                && other.y() + margin < one.y() + one.height();
    }

    @Test
    void nothingIsDividedIntoNothing() {
        assertThat(Squares.of(List.of(), WHOLE)).isEmpty();
    }
}
