package dev.slipway.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.SortedMap;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code engine cache list}, {@code verify} and {@code prune}. */
final class CacheIT {
    @AutoClose
    private final Bench bench;

    CacheIT(@TempDir Path scratch) {
        bench = Bench.in(scratch);
    }

    @Test
    void anEmptyCacheIsNoFailure() throws Exception {
        assertThat(bench.done("engine", "cache", "list").output())
                .contains("0 engines")
                .contains(bench.cache().toString());
        bench.done("engine", "cache", "verify");
        bench.done("engine", "cache", "prune", "--all");
    }

    @Test
    void whatWasFetchedIsListedAndSound() throws Exception {
        bench.fetched();

        assertThat(bench.done("engine", "cache", "list").output())
                .contains(Published.HASH + "/" + Bench.TARGET + "/libquery-engine")
                .contains("Prisma 6.19.3")
                .contains("1 engines");
        assertThat(bench.done("engine", "cache", "verify").output())
                .contains("sound")
                .contains("0 damaged");
    }

    @Test
    void damageIsFoundAndRemovedWhenAsked() throws Exception {
        bench.fetched();
        Files.writeString(cached(), "damaged");

        Ran verified = bench.slipway("engine", "cache", "verify");
        Ran removed = bench.slipway("engine", "cache", "verify", "--remove");

        assertThat(verified.exitCode()).as(verified.toString()).isEqualTo(6);
        assertThat(verified.output())
                .contains("damaged")
                .contains("recorded was " + bench.library().sha256());
        assertThat(removed.exitCode()).as(removed.toString()).isZero();
        assertThat(cached()).doesNotExist();
    }

    @Test
    void pruneSaysWhatItWouldDoAndThenDoesIt() throws Exception {
        bench.fetched();
        SortedMap<String, String> before = Snapshot.of(bench.home());

        Ran dry = bench.done("engine", "cache", "prune", "--all", "--dry-run");
        assertThat(dry.output()).contains("would remove").contains(Published.HASH);
        assertThat(Snapshot.of(bench.home())).isEqualTo(before);

        Ran wet = bench.done("engine", "cache", "prune", "--all");
        assertThat(wet.output()).contains("removed").contains(Published.HASH);
        assertThat(cached()).doesNotExist();
        assertThat(bench.engine()).exists();
    }

    @Test
    void pruneKeepsWhatWasUsedLately() throws Exception {
        bench.fetched();

        bench.done("engine", "cache", "prune", "--older-than", "1");
        bench.done("engine", "cache", "prune", "--keep", "1");

        assertThat(cached()).exists();
    }

    @Test
    void pruneWithoutARuleIsRefused() throws Exception {
        Ran ran = bench.refused(2, "engine", "cache", "prune");

        assertThat(ran.errors()).contains("--older-than");
    }

    private Path cached() {
        return bench.cache().resolve("master/" + Published.HASH + "/" + Bench.TARGET + "/libquery-engine");
    }
}
