package dev.slipway.usecase.enginefetch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.slipway.domain.engine.BinaryTarget;
import dev.slipway.domain.engine.EngineFile;
import dev.slipway.domain.engine.EngineKind;
import dev.slipway.domain.problem.ProblemException;
import dev.slipway.domain.release.EngineHash;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

// On a thread of its own, for waiting for what was not stopped hears no interrupt.
@Timeout(value = 30, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
class InParallelTest {
    private static final EngineFile FILE =
            new EngineFile(new EngineHash("a".repeat(40)), new BinaryTarget("linux-musl"), EngineKind.SCHEMA);

    @Test
    void resultsComeInTheOrderOfTheThings() throws ProblemException {
        List<Integer> numbers = IntStream.range(0, 50).boxed().toList();

        assertThat(new InParallel(4).each(numbers, n -> n + 1))
                .isEqualTo(IntStream.rangeClosed(1, 50).boxed().toList());
    }

    @Test
    void theFirstFailureStopsWhatIsUnderWayBeforeIt() {
        CountDownLatch never = new CountDownLatch(1);
        Queue<Integer> stopped = new ConcurrentLinkedQueue<>();

        ProblemException failure = catchThrowableOfType(
                ProblemException.class,
                () -> new InParallel(2).each(List.of(1, 2, 3, 4), n -> {
                    if (n == 2) {
                        throw new ProblemException(FakeMirror.gone(FILE));
                    }
                    return waiting(n, never, stopped);
                }));

        assertThat(failure.problem()).isEqualTo(FakeMirror.gone(FILE));
        assertThat(stopped).contains(1).doesNotContain(4);
    }

    private static int waiting(int n, CountDownLatch never, Queue<Integer> stopped) {
        try {
            never.await();
        } catch (InterruptedException e) {
            stopped.add(n);
        }
        return n;
    }
}
