package dev.slipway.adapter.tables;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.slipway.domain.binary.Cpu;
import dev.slipway.domain.problem.Problem;
import dev.slipway.domain.problem.Problem.Kind;
import dev.slipway.domain.problem.ProblemException;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class RuntimeTableTest {
    private final Tsv tsv = new Tsv(Map.of());
    private final RuntimeTable table = new RuntimeTable(tsv);

    @Test
    void everyRowLeadsToAProfileOrSaysWhyNot() throws ProblemException {
        Set<String> profiles = new HashSet<>();

        for (String name : table.names()) {
            try {
                profiles.add(table.find(name, Optional.empty()).profile().name());
            } catch (ProblemException failure) {
                assertThat(failure.problem().message()).startsWith("No native engine can run on \"" + name + "\"");
            }
        }

        assertThat(profiles).hasSizeGreaterThan(30);
    }

    @Test
    void everyProfileIsWanted() throws ProblemException {
        Set<String> wanted = new HashSet<>();
        for (Row row : tsv.rows("runtimes")) {
            row.optional("profile").ifPresent(wanted::add);
        }

        for (Row row : tsv.rows("root-profiles")) {
            assertThat(wanted).contains(row.text("profile"));
        }
    }

    @Test
    void noRowIsHiddenByAnEarlierOne() throws ProblemException {
        Set<String> seen = new HashSet<>();

        for (String name : table.names()) {
            assertThat(seen.add(name)).as(name).isTrue();
        }
    }

    @ParameterizedTest
    @CsvSource({
        "lambda:nodejs, amzn1",
        "lambda:nodejs6.10, amzn1",
        "lambda:nodejs18.x, amzn2",
        "lambda:nodejs20.x, amzn2023",
        "LAMBDA:nodejs22.x, amzn2023",
        "lambda:provided.al2, amzn2",
        "vercel:18, amzn2",
        "vercel:22, amzn2023",
        "vercel:22.x, amzn2023",
        "netlify:18, amzn2",
        "netlify:20.11.1, amzn2023",
        "heroku:24, ubuntu24.04",
        "gcf:nodejs16, ubuntu18.04",
        "cloudrun:22, ubuntu22.04",
        "azure:20, debian12",
        "image:node:22-alpine3.21, alpine3.21",
        "image:node:22.11.0-alpine3.20, alpine3.17",
        "image:node:14-alpine3.16, alpine3.11",
        "image:node:20.9-bookworm-slim, debian12-slim",
        "image:node:20, debian12",
        "image:node:16-slim, debian10-slim",
        "image:node:18.15.0, debian11",
        "image:node:18.16.0-slim, debian12-slim",
        "image:node:20.2, debian11",
        "image:node:25-slim, debian12-slim",
        "image:node:16.13.2-alpine, alpine3.11",
        "image:node:18.12-alpine, alpine3.17",
        "image:node:20.18.0-alpine, alpine3.17",
        "image:node:20.18.1-alpine, alpine3.21",
        "image:node:20.18-alpine, alpine3.21",
        "image:node:21-alpine, alpine3.17",
        "image:node:22.11-alpine, alpine3.17",
        "image:node:22.99.0-alpine, alpine3.21",
        "image:node:26, debian13",
        "image:node, debian13",
        "image:node:hydrogen-bullseye, debian11",
        "image:node:lts-alpine, alpine3.21",
        "image:node:alpine3.19, alpine3.17",
        "image:node:bookworm-slim, debian12-slim",
        "image:docker.io/library/node:20-bookworm, debian12",
        "image:public.ecr.aws/docker/library/node:20-bookworm, debian12",
        "image:debian:12, debian12-slim",
        "image:debian:bookworm-20240513-slim, debian12-slim",
        "image:ubuntu:22.04, ubuntu22.04-base",
        "image:alpine:3.21.2, alpine3.21-base",
        "image:amazonlinux:2, amzn2",
        "image:public.ecr.aws/lambda/nodejs:20.2024.01.05.13, amzn2023",
        "image:public.ecr.aws/lambda/nodejs:18-x86_64, amzn2",
        "image:gcr.io/distroless/nodejs22-debian12:nonroot, distroless12",
        "image:gcr.io/distroless/nodejs24-debian13, distroless13",
        "image:registry.access.redhat.com/ubi9/nodejs-22:latest, rhel9",
        "image:rockylinux:9.3, rocky9",
        "image:almalinux:8, alma8",
        "image:fedora:41, fedora36"
    })
    void aNameIsFound(String name, String profile) throws ProblemException {
        assertThat(table.find(name, Optional.empty()).profile().name()).isEqualTo(profile);
    }

    @ParameterizedTest
    @CsvSource({
        "node:22-alpine, true",
        "node:26, true",
        "node:lts-slim, true",
        "node:20-alpine, false",
        "node:16, false",
        "node:24.2.0-slim, false"
    })
    void theTagOfANodeThatIsNoLongerBuiltStays(String image, boolean moves) throws ProblemException {
        assertThat(table.moves("image:" + image)).contains(moves);
    }

    @ParameterizedTest
    @CsvSource({
        "lambda:nodejs22.x, , X64",
        "lambda:nodejs22.x:arm64, , ARM64",
        "lambda:nodejs22.x, ARM64, ARM64",
        "lambda:nodejs22.x:x64, X64, X64",
        "image:arm64v8/node:20, , ARM64",
        "image:public.ecr.aws/lambda/nodejs:20-arm64, , ARM64",
        "image:node:20-alpine3.19:arm64, , ARM64"
    })
    void theArchitectureIsThatOfTheNameOrTheOneAskedFor(String name, Cpu asked, Cpu expected) throws ProblemException {
        assertThat(table.find(name, Optional.ofNullable(asked)).cpu()).isEqualTo(expected);
    }

    @Test
    void anArchitectureThatTheRuntimeLacksIsAProblem() {
        Problem problem = problem("lambda:nodejs10.x", Optional.of(Cpu.ARM64));

        assertThat(problem.kind()).isEqualTo(Kind.UNSUPPORTED);
        assertThat(problem.message()).contains("lambda:nodejs10.x").contains("arm64");
        assertThat(problem.remedy()).contains("x64");
    }

    @Test
    void twoArchitecturesThatDifferAreAProblem() {
        Problem problem = problem("lambda:nodejs22.x:arm64", Optional.of(Cpu.X64));

        assertThat(problem.kind()).isEqualTo(Kind.USAGE);
    }

    @ParameterizedTest
    @ValueSource(strings = {"cloudflare:workers", "cloudflare", "vercel-edge", "deno-deploy"})
    void whereNoNativeEngineRunsTheReasonIsGiven(String name) {
        Problem problem = problem(name, Optional.empty());

        assertThat(problem.kind()).isEqualTo(Kind.UNSUPPORTED);
        assertThat(problem.message()).contains(name).contains("isolates");
        assertThat(problem.remedy()).contains("driver adapter");
    }

    @ParameterizedTest
    @CsvSource({
        "lambda:nodejs22x, lambda:nodejs22.x, UNSUPPORTED",
        "lamda:nodejs22.x, lambda:nodejs22.x, USAGE",
        "image:node:20-bokworm, image:node:20-bookworm, UNSUPPORTED",
        "herocu:24, heroku:24, USAGE"
    })
    void aTypoIsToldTheNearestName(String name, String nearest, Kind kind) {
        Problem problem = problem(name, Optional.empty());

        assertThat(problem.kind()).isEqualTo(kind);
        assertThat(problem.message()).contains("\"" + name + "\"").contains("\"" + nearest + "\"");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                ":",
                "image:",
                "image:@",
                "image::",
                "lambda:",
                "image:node:99",
                "image:bitnami/node:20",
                "image:/"
            })
    void whatIsNoRuntimeIsAProblem(String name) {
        assertThat(problem(name, Optional.empty()).message()).contains("is not in the table of runtimes");
    }

    @Test
    void theNotesTellWhatMovesWhatIsDeprecatedAndWhereTheRowIsFrom() throws ProblemException {
        List<String> lambda = notes("lambda:nodejs18.x");
        List<String> image = notes("image:node:22-alpine@sha256:0123");

        assertThat(lambda).anyMatch(note -> note.contains("2025-09-01"));
        assertThat(lambda).anyMatch(note -> note.contains("keep being invoked"));
        assertThat(lambda).last().asString().contains("2026-11-22");
        assertThat(image).anyMatch(note -> note.contains("digest was not looked at"));
        assertThat(image).anyMatch(note -> note.contains("moves"));
        assertThat(notes("image:node:10")).anyMatch(note -> note.contains("unverified"));
        assertThat(notes("image:node:lts")).anyMatch(note -> note.contains("taken for node:"));
        assertThat(notes("image:registry.example/node:20-bookworm")).anyMatch(note -> note.contains("registry"));
    }

    private List<String> notes(String name) throws ProblemException {
        return table.find(name, Optional.empty()).notes();
    }

    private Problem problem(String name, Optional<Cpu> cpu) {
        try {
            RuntimeMatch match = table.find(name, cpu);
            throw new AssertionError(name + " is " + match.profile().name());
        } catch (ProblemException failure) {
            return failure.problem();
        }
    }

    @Test
    void aTableThatNamesNoProfileIsAProblem(@org.junit.jupiter.api.io.TempDir java.nio.file.Path folder)
            throws Exception {
        java.nio.file.Files.writeString(
                folder.resolve("runtimes.tsv"),
                "name\tarches\tprofile\tcertainty\tsource\tdate\nmine:1\tx64\tgone\tverified\tme\ttoday\n");
        RuntimeTable own = new RuntimeTable(new Tsv(Map.of(Tsv.FOLDER_VARIABLE, folder.toString())));

        assertThatExceptionOfType(ProblemException.class)
                .isThrownBy(() -> own.find("mine:1", Optional.empty()))
                .withMessageContaining("there is no profile \"gone\"");
    }
}
