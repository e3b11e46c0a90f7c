package dev.slipway.acceptance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.slipway.testing.Behaviour;
import dev.slipway.testing.MadeArchive;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** {@code engines.lock}. */
final class LockIT {
    private final Path scratch;

    @AutoClose
    private final Bench bench;

    LockIT(@TempDir Path scratch) {
        this.scratch = scratch;
        bench = Bench.in(scratch);
    }

    @Test
    void theLockNamesWhatWasFetched() throws Exception {
        Ran ran = bench.fetched("--update-lock");

        assertThat(ran.output()).contains("wrote engines.lock");
        assertThat(lock())
                .content()
                .contains(Published.HASH)
                .contains(Bench.TARGET)
                .contains(bench.library().sha256())
                .contains(String.valueOf(bench.library().bytes().length));
    }

    @Test
    void aSecondUpdateWritesTheSameBytes() throws Exception {
        bench.fetched("--update-lock");
        String first = Files.readString(lock());

        bench.fetched("--update-lock");

        assertThat(lock()).hasContent(first);
    }

    @Test
    void changedBytesAreRefusedWhateverTheMirrorSays() throws Exception {
        bench.fetched("--update-lock").output();
        Published.library(Bench.TARGET, NativeFile.x64("evil")).on(bench.mirror());
        forgetTheEngine();

        Ran ran = bench.notFetched(6);

        assertThat(ran.errors())
                .contains("engines.lock says " + bench.library().sha256())
                .contains(MadeArchive.sha256(NativeFile.x64("evil")));
    }

    @Test
    void changedBytesAreRefusedWithoutChecksumsToo() throws Exception {
        bench.fetched("--update-lock");
        Published.library(Bench.TARGET, NativeFile.x64("evil")).on(bench.mirror());
        withoutChecksums();
        forgetTheEngine();

        Ran ran = bench.notFetched(6);

        assertThat(ran.errors()).contains("engines.lock says " + bench.library().sha256());
    }

    @Test
    void aCacheThatContradictsTheLockIsNotUsed() throws Exception {
        bench.fetched("--update-lock");
        Path cached = bench.cache().resolve("master/" + Published.HASH + "/" + Bench.TARGET);
        byte[] evil = NativeFile.x64("evil");
        Files.write(cached.resolve("libquery-engine"), evil);
        Files.writeString(cached.resolve("libquery-engine.sha256"), MadeArchive.sha256(evil));
        Files.delete(bench.engine());

        bench.fetched();

        assertThat(bench.engine()).hasBinaryContent(bench.library().bytes());
    }

    @Test
    void aLockedEngineNeedsNoChecksums() throws Exception {
        bench.fetched("--update-lock");
        withoutChecksums();
        forgetTheEngine();

        Ran ran = bench.fetched("--locked");

        assertThat(ran.output()).contains("as engines.lock says");
        assertThat(bench.engine()).hasBinaryContent(bench.library().bytes());
    }

    @Test
    void whatIsNotLockedIsRefusedBeforeAnythingIsAskedFor() throws Exception {
        Ran ran = bench.notFetched(6, "--locked");

        assertThat(ran.errors()).contains(Bench.TARGET).contains("engines.lock").contains("--update-lock");
        assertThat(bench.mirror().requests()).isEmpty();
    }

    @Test
    void aLockThatCannotBeReadIsNamed() throws Exception {
        bench.write("engines.lock", "{\n<<<<<<< HEAD\n");

        Ran ran = bench.notFetched(3);

        assertThat(ran.errors()).contains(lock().toString());
    }

    @Test
    void aFailedUpdateLeavesTheLockAsItWas() throws Exception {
        bench.fetched("--update-lock");
        bench.mirror().serve(bench.library().checksumPath(), "0".repeat(64));
        forgetTheEngine();

        bench.notFetched(6, "--update-lock");

        assertThat(lock()).content().contains(bench.library().sha256());
    }

    /** Whatever keeps the lock or the schema from being written keeps the engine out too. */
    @ParameterizedTest
    @ValueSource(strings = {"engines.lock", "prisma/schema.prisma"})
    @EnabledOnOs(OS.LINUX)
    void whatCannotBeWrittenKeepsEverythingAsItWas(String file) throws Exception {
        bench.write("engines.lock", "{\"schema\": \"slipway/engines-lock/v1\", \"engines\": []}\n");
        bench.write("keep", Files.readString(bench.folder().resolve(file)));
        Published.library("rhel-openssl-3.0.x", NativeFile.x64("another")).on(bench.mirror());
        String mount = "touch ro && mount --bind " + file + " ro && mount -o remount,ro,bind ro && mount --bind ro "
                + file + " || exit 98; \"$@\"";
        List<String> before = List.of("unshare", "--mount", "sh", "-c", mount, "sh");
        bench.write("ro", "");
        SortedMap<String, String> tree = Snapshot.of(bench.folder());
        List<String> command = new ArrayList<>(before);
        command.addAll(Bench.command(
                Bench.fetch(bench.mirror(), "--update-lock", "--add-target", "--platform", "rhel-openssl-3.0.x")));

        Ran ran = Ran.in(bench.folder(), bench.environment(), command);

        assumeTrue(ran.exitCode() != 98, "no mounts here");
        assertThat(ran.exitCode()).as(ran.toString()).isEqualTo(5);
        assertThat(ran.errors()).contains(file);
        assertThat(Snapshot.of(bench.folder())).isEqualTo(tree);
        bench.assertNothingTemporary();
    }

    @ParameterizedTest
    @ValueSource(strings = {"../a-file/engines.lock", "/proc/engines.lock"})
    @EnabledOnOs(OS.LINUX)
    void aLockThatLeadsWhereNothingCanBeLeavesNoEngine(String target) throws Exception {
        Files.writeString(scratch.resolve("a-file"), "mine");
        Files.createSymbolicLink(lock(), Path.of(target));

        Ran ran = bench.notFetched(5, "--update-lock");

        assertThat(ran.errors()).contains("error: ");
        assertThat(bench.engine()).doesNotExist();
    }

    private Path lock() {
        return bench.folder().resolve("engines.lock");
    }

    private void withoutChecksums() {
        bench.mirror()
                .always(bench.library().checksumPath(), Behaviour.status(404))
                .always(bench.library().packedChecksumPath(), Behaviour.status(404));
    }

    /** In the project and in the cache. */
    private void forgetTheEngine() throws Exception {
        Files.delete(bench.engine());
        bench.with("XDG_CACHE_HOME", scratch.resolve("empty").toString());
    }
}
