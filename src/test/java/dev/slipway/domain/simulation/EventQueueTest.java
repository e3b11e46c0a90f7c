package dev.slipway.domain.simulation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.PriorityQueue;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EventQueueTest {
    @ParameterizedTest
    @CsvSource({
        // gap, span, mean: slots that suit, that are too narrow, too wide, and of which an event waits many rounds
        "100, 10000, 10000",
        "1, 10000, 100000",
        "1000000, 1, 10000",
        "16, 1, 10000000",
    })
    void eventsComeInTheOrderOfTime(double gap, double span, long mean) {
        EventQueue queue = new EventQueue(gap, span);
        PriorityQueue<Long> expected = new PriorityQueue<>();
        Draws draws = Draws.exponential((double) mean, new RandomBits(3, 0));
        long now = 0;
        int made = 0;

        for (int step = 0; step < 5000; step++) {
            now += (long) draws.next() / 50;
            for (int sandbox = queue.poll(now); sandbox != EventQueue.NONE; sandbox = queue.poll(now)) {
                assertThat(queue.time(sandbox)).isEqualTo(expected.remove());
            }
            assertThat(expected.isEmpty() || expected.peek() > now).isTrue();
            long at = now + (long) draws.next();
            queue.add(made++, at);
            expected.add(at);
        }
        assertThat(expected).hasSizeGreaterThan(10);
    }
}
