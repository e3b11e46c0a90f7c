package dev.slipway.adapter.files;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.slipway.domain.problem.ProblemException;
import dev.slipway.port.EngineCache.Held;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

final class CacheLockTest {
    @TempDir
    Path folder;

    @Test
    void twoProcessesAreNeverInsideTogether() throws Exception {
        try (ChildProcess one = ChildProcess.start(HoldingProgram.class, folder.toString());
                ChildProcess two = ChildProcess.start(HoldingProgram.class, folder.toString())) {
            assertThat(List.of(one.line(), two.line())).containsExactly("started", "started");
            assertThat(one.line()).isEqualTo("alone");
            assertThat(two.line()).isEqualTo("alone");
        }
    }

    @Test
    void twoThreadsOfOneCacheAreNeverInsideTogether() throws Exception {
        PrismaCache cache = new PrismaCache(folder, new Staging(), HoldingProgram.WAITING);

        assertThat(together(() -> HoldingProgram.rounds(cache, folder), () -> HoldingProgram.rounds(cache, folder)))
                .containsExactly(HoldingProgram.ROUNDS, HoldingProgram.ROUNDS);
    }

    @Test
    void twoCachesOfOneProcessAreNeverInsideTogether() throws Exception {
        PrismaCache one = new PrismaCache(folder, new Staging(), HoldingProgram.WAITING);
        PrismaCache two = new PrismaCache(folder, new Staging(), HoldingProgram.WAITING);

        assertThat(together(() -> HoldingProgram.rounds(one, folder), () -> HoldingProgram.rounds(two, folder)))
                .containsExactly(HoldingProgram.ROUNDS, HoldingProgram.ROUNDS);
    }

    @Test
    void aKilledProcessGivesItsLockBack() throws Exception {
        try (ChildProcess child = ChildProcess.start(HoldingProgram.class, folder.toString())) {
            assertThat(child.line()).isEqualTo("started");
            child.process().destroyForcibly();
            child.awaitEnd();
        }

        Held held = new PrismaCache(folder, new Staging(), HoldingProgram.WAITING).hold(HoldingProgram.FILE);

        held.close();
        held.close();
        assertThat(folder.resolve("slipway-locks/" + "a".repeat(40) + "-linux-musl-schema-engine.lock"))
                .exists();
    }

    @Test
    void aLockThatIsNotGivenBackIsToldWithItsHolderAndGivenUp() throws Exception {
        List<String> notes = new CopyOnWriteArrayList<>();
        Waiting waiting = new Waiting(WaitSetting.LOCK, Duration.ofSeconds(2), notes::add);
        Held held = new PrismaCache(folder, new Staging(), HoldingProgram.WAITING).hold(HoldingProgram.FILE);
        try (held) {
            ProblemException failure = catchThrowableOfType(
                    ProblemException.class,
                    () -> new PrismaCache(folder, new Staging(), waiting).hold(HoldingProgram.FILE));

            assertThat(failure.problem().message()).contains(" holds the lock ");
            assertThat(failure.problem().message()).contains("2 s (SLIPWAY_LOCK_SECONDS)");
            assertThat(notes).singleElement().asString().startsWith("waiting for the cache's lock " + folder);
        }
    }

    @Test
    @EnabledOnOs(OS.LINUX)
    void theHolderOfALockIsFoundByItsNumber() throws Exception {
        Held held = new PrismaCache(folder, new Staging(), HoldingProgram.WAITING).hold(HoldingProgram.FILE);
        try (held) {
            Path lock = folder.resolve("slipway-locks/" + "a".repeat(40) + "-linux-musl-schema-engine.lock");

            assertThat(LockHolder.of(lock))
                    .hasValueSatisfying(who -> assertThat(who)
                            .startsWith("process " + ProcessHandle.current().pid()));
        }
    }

    private static List<Integer> together(Callable<Integer> one, Callable<Integer> two) throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(2);
        try {
            Future<Integer> first = threads.submit(one);
            Future<Integer> second = threads.submit(two);
            return List.of(first.get(), second.get());
        } finally {
            threads.shutdownNow();
        }
    }
}
