package dev.slipway.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import dev.slipway.testing.Behaviour;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** Nothing is waited for in silence or for ever. */
@Timeout(240)
final class WaitIT {
    @AutoClose
    private final Bench bench;

    WaitIT(@TempDir Path scratch) {
        bench = Bench.in(scratch).withOldEngine();
    }

    @Test
    void theFirstFailureStopsTheOthers() throws Exception {
        bench.targets(Bench.TARGET, "rhel-openssl-3.0.x");
        bench.mirror().always(bench.library().path() + ".sha256", Behaviour.silence());

        Ran ran = bench.with("SLIPWAY_STALL_SECONDS", "3600").notFetched(5);

        assertThat(ran.errors()).contains("rhel-openssl-3.0.x").doesNotContain("retry");
    }

    @Test
    void aSilentMirrorIsToldAndGivenUp() throws Exception {
        bench.mirror().everywhere(Behaviour.silence());

        Ran ran = bench.with("SLIPWAY_STALL_SECONDS", "3")
                .with("SLIPWAY_ATTEMPTS", "1")
                .notFetched(5);

        assertThat(ran.errors())
                .contains("note: waiting for " + bench.mirror().address())
                .contains("cannot be reached: nothing was sent for 3 s");
    }

    @Test
    void aCachedEngineThatWasChangedWithItsRecordIsNotInstalled() throws Exception {
        bench.fetched();
        Path cached = bench.cache().resolve("master/" + Published.HASH + "/" + Bench.TARGET + "/libquery-engine");
        byte[] other = NativeFile.x64("another engine");
        Files.write(cached, other);
        Files.writeString(
                cached.resolveSibling("libquery-engine.sha256"),
                Published.library(Bench.TARGET, other).sha256());
        Files.delete(bench.engine());

        Ran ran = bench.fetched();

        assertThat(ran.errors()).contains("is not the one that the mirror publishes");
        assertThat(bench.engine()).hasBinaryContent(bench.library().bytes());
    }

    @Test
    void withoutTheMirrorTheWordOfTheCacheIsNamed() throws Exception {
        bench.fetched();
        Files.delete(bench.engine());

        Ran ran = bench.done("engine", "fetch", "--mirror", "http://127.0.0.1:9");

        assertThat(ran.errors()).contains("compared with the digest that the cache recorded");
        assertThat(ran.output()).contains("as the cache recorded");
    }

    @Test
    @EnabledOnOs(OS.LINUX)
    void aPipeInThePlaceOfDotEnvIsRead() throws Exception {
        Path env = bench.folder().resolve(".env");
        bench.write(
                "prisma/schema.prisma",
                "datasource db {\n  provider = \"postgresql\"\n  url = env(\"DATABASE_URL\")\n}\n");
        assertThat(new ProcessBuilder("mkfifo", env.toString()).start().waitFor())
                .isZero();
        Process writer = new ProcessBuilder(
                        "sh", "-c", "printf 'DATABASE_URL=postgresql://u:hidden@my_db:5432/d' >" + env)
                .start();

        Ran ran = bench.slipway("datasource", "show");
        writer.destroy();

        assertThat(ran.exitCode()).as(ran.toString()).isZero();
        assertThat(ran.output()).contains("postgresql://u:***@my_db:5432/d");
    }
}
