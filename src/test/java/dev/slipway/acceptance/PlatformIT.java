package dev.slipway.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What {@code engine platform} says of hosts where Prisma's answer and the loader's differ. */
final class PlatformIT {
    private final Path scratch;

    @AutoClose
    private final Bench bench;

    PlatformIT(@TempDir Path scratch) {
        this.scratch = scratch;
        bench = Bench.in(scratch);
    }

    @ParameterizedTest
    @CsvSource({
        "image:node:22-slim, 6.5.0, debian-openssl-1.1.x, debian-openssl-1.1.x",
        "image:node:22-slim, 6.4.1, debian-openssl-1.1.x, debian-openssl-1.0.x",
        "image:node:22-slim, 5.22.0, debian-openssl-1.1.x, ",
        "image:node:22-slim, 4.7.0, debian-openssl-1.1.x, ",
        "image:node:22-alpine3.21, 6.0.1, linux-musl, linux-musl-openssl-3.0.x",
        "image:node:22-alpine3.21, 5.22.0, linux-musl, linux-musl-openssl-3.0.x",
        "image:node:22-alpine3.21, 6.19.3, linux-musl-openssl-3.0.x, linux-musl-openssl-3.0.x",
        "lambda:nodejs22.x, 5.22.0, rhel-openssl-3.0.x, rhel-openssl-3.0.x"
    })
    void whatLoadsIsNoWish(String runtime, String version, String decided, @Nullable String loads) throws Exception {
        Ran ran = bench.slipway("engine", "platform", "--runtime", runtime, "--prisma", version, "--format", "json");

        assertThat(ran.output()).contains("\"binaryTarget\" : \"" + decided + "\"");
        assertThat(ran.output().replaceAll("\\s+", " "))
                .contains("\"loads\" : { \"binaryTarget\" : " + (loads == null ? "null" : '"' + loads + '"'));
        assertThat(ran.exitCode()).isEqualTo(loads == null ? 4 : 0);
    }

    @Test
    void theVersionThatHelpsIsNamed() throws Exception {
        Ran ran = bench.slipway("engine", "platform", "--runtime", "image:node:22-slim", "--prisma", "5.22.0");

        assertThat(ran.output()).contains("Use Prisma 6.5.0 or later").doesNotContain("6.1.0");
    }

    @ParameterizedTest
    @CsvSource({"ID=nixos, x64, 4", "ID=debian, s390x, 4", "ID=debian, arm, 4", "ID=alpine, riscv64, 4"})
    void nothingThatLoadsHasOneExitCode(String release, String arch, int exit) throws Exception {
        Path root = Files.createDirectories(scratch.resolve("root/etc"));
        Files.writeString(root.resolve("os-release"), release + "\n");

        Ran ran = bench.slipway("engine", "platform", "--root", root.getParent().toString(), "--arch", arch);

        assertThat(ran.exitCode()).isEqualTo(exit);
        assertThat(ran.output()).contains("what loads there  nothing");
    }

    @ParameterizedTest
    @CsvSource({"13.2-RELEASE", "none"})
    void aFreeBsdIsJudgedAlike(String version) throws Exception {
        Path bin = Files.createDirectories(scratch.resolve("root/bin"));
        Files.writeString(bin.resolve("freebsd-version"), "#!/bin/sh\nUSERLAND_VERSION=\"" + version + "\"\n");

        Ran ran = bench.slipway("engine", "platform", "--root", bin.getParent().toString());

        assertThat(ran.exitCode()).isEqualTo(4);
    }

    @Test
    void theInstalledEngineTellsWhatItNeeds() throws Exception {
        // The project has 6.19.3, whose engines carry OpenSSL; that of a vendor need not.
        Files.createDirectories(bench.engine("debian-openssl-1.1.x").getParent());
        Files.write(bench.engine("debian-openssl-1.1.x"), NativeFile.needing("libssl.so.1.1"));

        Ran ran = bench.slipway("engine", "platform", "--runtime", "image:node:22-slim");

        assertThat(ran.output()).doesNotContain("what loads there  debian-openssl-1.1.x");

        Files.write(bench.engine("debian-openssl-1.1.x"), NativeFile.needing("libz.so.1"));
        assertThat(bench.slipway("engine", "platform", "--runtime", "image:node:22-slim")
                        .output()
                        .replaceAll("\\s+", " "))
                .contains("what loads there debian-openssl-1.1.x")
                .contains("libquery_engine-debian-openssl-1.1.x.so.node says so");
    }
}
