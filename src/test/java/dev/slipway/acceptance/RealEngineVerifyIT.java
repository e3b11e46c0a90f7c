package dev.slipway.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** The engine of Prisma 4.7.0 as it was published, which needs OpenSSL 1.1, on this machine and in its tables. */
@Tag("real")
@EnabledOnOs(value = OS.LINUX, architectures = "amd64")
class RealEngineVerifyIT {
    private static final Path INPUTS =
            Path.of(Objects.requireNonNull(System.getProperty("real.inputs"))).toAbsolutePath();
    private static final Path ENGINE = INPUTS.resolve("engine/libquery_engine-debian-openssl-1.1.x.so.node");
    private static final String SSL11 =
            INPUTS.resolve("ssl11/usr/lib/x86_64-linux-gnu").toString();

    @TempDir
    private Path folder;

    @Test
    void withItsOpensslItLoadsAndTellsItsCommit() throws Exception {
        Ran ran = verify(ENGINE.toString(), "--library-path", SSL11);

        assertThat(ran.exitCode()).as(ran.toString()).isZero();
        assertThat(ran.output())
                .contains("LOADS", "OpenSSL 1.1.x")
                .containsIgnoringWhitespaces("39190b250ebc338586e25e6da45e5e783bc8a635");
    }

    @Test
    void halfOfItIsDamaged() throws Exception {
        byte[] bytes = Files.readAllBytes(ENGINE);
        Path half = folder.resolve("libquery_engine-debian-openssl-1.1.x.so.node");
        Files.write(half, Arrays.copyOf(bytes, bytes.length / 2));

        Ran ran = verify(half.toString(), "--library-path", SSL11);

        assertThat(ran.exitCode()).as(ran.toString()).isEqualTo(1);
        assertThat(ran.output()).contains("ENG004", "cut");
    }

    @Test
    void lambdaDoesNotHaveItsOpensslAndDebian11Does() throws Exception {
        Ran lambda = verify(ENGINE.toString(), "--runtime", "lambda:nodejs22.x");
        Ran debian = verify(ENGINE.toString(), "--runtime", "image:node:16-bullseye");

        assertThat(lambda.exitCode()).as(lambda.toString()).isEqualTo(1);
        assertThat(lambda.output()).contains("ENG006", "libssl.so.1.1", "has no package of");
        assertThat(debian.exitCode()).as(debian.toString()).isZero();
    }

    @Test
    void underAnotherNameItIsFoundOut() throws Exception {
        Path renamed = folder.resolve("libquery_engine-linux-musl-openssl-3.0.x.so.node");
        Files.createSymbolicLink(renamed, ENGINE);

        Ran ran = verify(renamed.toString(), "--library-path", SSL11);

        assertThat(ran.output())
                .contains("ENG003")
                .containsIgnoringWhitespaces("its C library is glibc, and it is linked to OpenSSL 1.1.x");
    }

    private Ran verify(String... arguments) throws Exception {
        List<String> line = new ArrayList<>(List.of("engine", "verify"));
        line.addAll(List.of(arguments));
        return Ran.in(folder, Map.of("HOME", folder.toString()), Bench.command(line.toArray(String[]::new)));
    }
}
