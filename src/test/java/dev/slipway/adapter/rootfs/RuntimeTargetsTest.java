package dev.slipway.adapter.rootfs;

import static org.assertj.core.api.Assertions.assertThat;

import dev.slipway.adapter.archive.ArchiveArtefacts;
import dev.slipway.domain.platform.Decision;
import dev.slipway.domain.platform.PrismaDetection;
import dev.slipway.domain.problem.ProblemException;
import dev.slipway.domain.release.PrismaVersion;
import java.io.InputStream;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The rows of the runtime table against what is published of each platform's binary target. */
final class RuntimeTargetsTest {
    private final DiskHosts hosts = new DiskHosts(Map.of(), new ArchiveArtefacts(InputStream.nullInputStream()));

    @ParameterizedTest
    @CsvSource({
        "lambda:nodejs, rhel-openssl-1.0.x, ",
        "lambda:nodejs4.3, rhel-openssl-1.0.x, ",
        "lambda:nodejs6.10, rhel-openssl-1.0.x, ",
        "lambda:nodejs8.10, rhel-openssl-1.0.x, ",
        "lambda:nodejs10.x, rhel-openssl-1.0.x, ",
        "lambda:nodejs12.x, rhel-openssl-1.0.x, linux-arm64-openssl-1.0.x",
        "lambda:nodejs14.x, rhel-openssl-1.0.x, linux-arm64-openssl-1.0.x",
        "lambda:nodejs16.x, rhel-openssl-1.0.x, linux-arm64-openssl-1.0.x",
        "lambda:nodejs18.x, rhel-openssl-1.0.x, linux-arm64-openssl-1.0.x",
        "lambda:nodejs20.x, rhel-openssl-3.0.x, linux-arm64-openssl-3.0.x",
        "lambda:nodejs22.x, rhel-openssl-3.0.x, linux-arm64-openssl-3.0.x",
        "lambda:nodejs24.x, rhel-openssl-3.0.x, linux-arm64-openssl-3.0.x",
        "lambda:nodejs26.x, rhel-openssl-3.0.x, linux-arm64-openssl-3.0.x",
        "lambda:provided, rhel-openssl-1.0.x, ",
        "lambda:provided.al2, rhel-openssl-1.0.x, linux-arm64-openssl-1.0.x",
        "lambda:provided.al2023, rhel-openssl-3.0.x, linux-arm64-openssl-3.0.x",
        "vercel:18, rhel-openssl-1.0.x, linux-arm64-openssl-1.0.x",
        "vercel:20, rhel-openssl-3.0.x, linux-arm64-openssl-3.0.x",
        "netlify:18, rhel-openssl-1.0.x, ",
        "netlify:20, rhel-openssl-3.0.x, ",
        "heroku:18, debian-openssl-1.1.x, ",
        "heroku:20, debian-openssl-1.1.x, ",
        "heroku:22, debian-openssl-3.0.x, ",
        "heroku:24, debian-openssl-3.0.x, linux-arm64-openssl-3.0.x",
        "gcf:16, debian-openssl-1.1.x, ",
        "cloudrun:18, debian-openssl-3.0.x, ",
        "azure:18, debian-openssl-1.1.x, ",
        "azure:20, debian-openssl-3.0.x, ",
        "image:node:14-stretch, debian-openssl-1.1.x, linux-arm64-openssl-1.1.x",
        "image:node:16-buster, debian-openssl-1.1.x, linux-arm64-openssl-1.1.x",
        "image:node:18-bullseye, debian-openssl-1.1.x, linux-arm64-openssl-1.1.x",
        "image:node:18-bullseye-slim, debian-openssl-1.1.x, linux-arm64-openssl-1.1.x",
        "image:node:20-bookworm, debian-openssl-3.0.x, linux-arm64-openssl-3.0.x",
        "image:node:22-trixie, debian-openssl-3.0.x, linux-arm64-openssl-3.0.x",
        "image:node:22-trixie-slim, debian-openssl-3.0.x, linux-arm64-openssl-3.0.x",
        "image:node:14-alpine3.11, linux-musl, linux-musl-arm64-openssl-1.1.x",
        "image:node:16-alpine3.16, linux-musl, linux-musl-arm64-openssl-1.1.x",
        "image:node:18-alpine3.17, linux-musl-openssl-3.0.x, linux-musl-arm64-openssl-3.0.x",
        "image:node:20-alpine3.20, linux-musl-openssl-3.0.x, linux-musl-arm64-openssl-3.0.x",
        "image:node:22-alpine3.21, linux-musl-openssl-3.0.x, linux-musl-arm64-openssl-3.0.x",
        "image:node:24-alpine3.24, linux-musl-openssl-3.0.x, linux-musl-arm64-openssl-3.0.x",
        "image:gcr.io/distroless/nodejs14-debian10, debian-openssl-1.1.x, linux-arm64-openssl-1.1.x",
        "image:gcr.io/distroless/nodejs18-debian11, debian-openssl-1.1.x, linux-arm64-openssl-1.1.x",
        "image:gcr.io/distroless/nodejs22-debian12, debian-openssl-3.0.x, linux-arm64-openssl-3.0.x",
        "image:gcr.io/distroless/nodejs24-debian13, debian-openssl-3.0.x, linux-arm64-openssl-3.0.x",
        "image:ubi8, rhel-openssl-1.1.x, linux-arm64-openssl-1.1.x",
        "image:ubi9, rhel-openssl-3.0.x, linux-arm64-openssl-3.0.x",
        "image:almalinux:8, rhel-openssl-1.1.x, linux-arm64-openssl-1.1.x",
        "image:almalinux:9, rhel-openssl-3.0.x, linux-arm64-openssl-3.0.x",
        "image:rockylinux:9, rhel-openssl-3.0.x, linux-arm64-openssl-3.0.x",
        "image:fedora:41, rhel-openssl-3.0.x, linux-arm64-openssl-3.0.x",
        "image:fedora:30, rhel-openssl-1.1.x, linux-arm64-openssl-1.1.x",
        "image:public.ecr.aws/lambda/nodejs:18, rhel-openssl-1.0.x, linux-arm64-openssl-1.0.x",
        "image:public.ecr.aws/lambda/nodejs:20, rhel-openssl-3.0.x, linux-arm64-openssl-3.0.x",
        "image:amazonlinux:1, rhel-openssl-1.0.x, "
    })
    void prismaDecidesAsPublished(String runtime, String x64, String arm64) throws ProblemException {
        assertThat(decide("6.19.3", runtime, "x64").binaryTarget()).contains(x64);
        if (arm64 != null) {
            assertThat(decide("6.19.3", runtime, "arm64").binaryTarget()).contains(arm64);
        }
    }

    @ParameterizedTest
    @CsvSource({
        "4.7.1, image:node:18-alpine3.17, linux-musl",
        "4.8.1, image:node:18-alpine3.17, linux-musl-openssl-3.0.x",
        "6.0.1, image:node:22-alpine3.21, linux-musl",
        "6.1.0, image:node:22-alpine3.21, linux-musl-openssl-3.0.x",
        "4.7.1, image:node:22-trixie, debian-openssl-3.5.x",
        "4.8.1, image:gcr.io/distroless/nodejs22-debian12, debian-openssl-1.1.x",
        "2.0.0, lambda:nodejs12.x, rhel-openssl-1.0.x",
        "4.0.0, lambda:nodejs20.x, rhel-openssl-3.0.x"
    })
    void anOlderPrismaDecidesAsItDidThen(String version, String runtime, String target) throws ProblemException {
        assertThat(decide(version, runtime, "x64").binaryTarget()).contains(target);
    }

    @ParameterizedTest
    @CsvSource({
        "image:node:20-slim, debian-openssl-1.1.x, true",
        "image:node:20-bookworm-slim, debian-openssl-1.1.x, true",
        "image:node:22-trixie-slim, debian-openssl-3.0.x, false",
        "image:node:20-bookworm, debian-openssl-3.0.x, false"
    })
    void aSlimImageWithoutLibsslMakesPrismaGuess(String runtime, String target, boolean warned)
            throws ProblemException {
        Decision decision = decide("6.19.3", runtime, "x64");

        assertThat(decision.binaryTarget()).contains(target);
        assertThat(decision.warnings().isEmpty()).isEqualTo(!warned);
    }

    private Decision decide(String version, String runtime, String arch) throws ProblemException {
        return new PrismaDetection()
                .decide(
                        PrismaVersion.of(version),
                        hosts.runtime(runtime, Optional.of(arch)).probe());
    }
}
