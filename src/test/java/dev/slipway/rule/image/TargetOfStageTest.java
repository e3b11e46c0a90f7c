package dev.slipway.rule.image;

import static org.assertj.core.api.Assertions.assertThat;

import dev.slipway.domain.container.StagedTargets;
import dev.slipway.domain.judgement.Verdict;
import dev.slipway.domain.nodeproject.ClientGenerator;
import dev.slipway.domain.nodeproject.EngineUse;
import dev.slipway.testing.ImageProject;
import dev.slipway.testing.VerdictText;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** PLT001, of a Dockerfile: the engine that its client is generated with. */
class TargetOfStageTest {
    private static final String MUSL = "linux-musl-openssl-3.0.x";
    private static final String DEBIAN = "debian-openssl-3.0.x";
    private static final String GENERATES = "\nWORKDIR /app\nCOPY . .\nRUN npm ci && npx prisma generate\n";

    private static Verdict judged(String dockerfile, ClientGenerator... generators) {
        return new TargetOfStage("PLT001")
                .judge(new StagedTargets(ImageProject.of(dockerfile).recipe(), List.of(generators)));
    }

    private static String told(String dockerfile, ClientGenerator... generators) {
        return VerdictText.of(judged(dockerfile, generators));
    }

    private static ClientGenerator generator(String name, Optional<String> untold, String... targets) {
        return new ClientGenerator(
                name,
                "prisma-client-js",
                "prisma/schema.prisma:1",
                "prisma/schema.prisma:4",
                Path.of("client"),
                new EngineUse.Library(),
                List.of(),
                List.of(targets),
                untold,
                Optional.empty(),
                Optional.empty(),
                List.of());
    }

    private static ClientGenerator generator(String... targets) {
        return generator("client", Optional.empty(), targets);
    }

    @Test
    void aTargetThatIsNotListedIsMissingWithItsFix() {
        String dockerfile = "FROM node:22-alpine3.21" + GENERATES;

        assertThat(told(dockerfile, generator(DEBIAN, "windows"))).isEqualTo("""
                error: What Dockerfile builds loads linux-musl-openssl-3.0.x; the client of generator client is generated for \
                debian-openssl-3.0.x, windows.
                at: prisma/schema.prisma:4, Dockerfile:1
                do: Add it: slipway engine fetch --platform linux-musl-openssl-3.0.x --add-target, then generate again.""");
        assertThat(((Verdict.Found) judged(dockerfile, generator(DEBIAN)))
                        .findings()
                        .get(0)
                        .fix())
                .isPresent();
    }

    @Test
    void theEngineOfOneGeneratorIsInTheClientsOfAll() {
        String dockerfile = "FROM node:22-alpine3.21" + GENERATES;

        assertThat(told(
                        dockerfile,
                        generator("a", Optional.empty(), DEBIAN),
                        generator("b", Optional.empty(), "windows")))
                .contains("of generator a ", "of generator b ");
        assertThat(told(dockerfile, generator(MUSL), generator("a", Optional.empty(), DEBIAN)))
                .isEqualTo("passed");
        assertThat(told(dockerfile, generator(MUSL, DEBIAN))).isEqualTo("passed");
        assertThat(told(dockerfile)).isEqualTo("not applicable: no client with an engine is generated");
    }

    @Test
    void targetsThatAVariableNamesAreNotChecked() {
        ClientGenerator untold = generator("a", Optional.of("TARGETS names them"), "native");

        assertThat(told("FROM node:22-alpine3.21" + GENERATES, untold)).isEqualTo("not checked: TARGETS names them");
    }

    @ParameterizedTest
    @ValueSource(strings = {"PRISMA_QUERY_ENGINE_LIBRARY", "PRISMA_QUERY_ENGINE_BINARY"})
    void anEngineOfItsUsersOwnNeedsNoTarget(String variable) {
        String dockerfile = "FROM node:22-alpine3.21" + GENERATES;

        assertThat(told(dockerfile + "ENV " + variable + "=/opt/engine", generator(DEBIAN)))
                .isEqualTo("not applicable: " + variable + " names an engine of its user's own");
        assertThat(told(dockerfile + "ENV " + variable + "=\"\"", generator(DEBIAN)))
                .startsWith("error: ");
        assertThat(told(dockerfile + "ENV OTHER=/opt/engine", generator(DEBIAN)))
                .startsWith("error: ");
    }

    @Test
    void anUnknownBaseAndOneWithoutOpensslAreOthersMatter() {
        assertThat(told("FROM alpaca:1" + GENERATES, generator(DEBIAN)))
                .isEqualTo("not checked: what alpaca:1 is made of is not known");
        assertThat(told("FROM node:22-bookworm-slim" + GENERATES, generator(DEBIAN)))
                .isEqualTo("not applicable: which engine Prisma looks for without OpenSSL is what PLT005 tells");
    }

    /** "native" is right where the client is generated on what it runs on. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            node:22-bookworm                          | node:22-bookworm   | passed
            node:20-bookworm                          | node:22-bookworm   | passed
            node:22-alpine3.21                        | node:22-bookworm   | not applicable: the stages differ, of which IMG001 tells
            alpaca:1                                  | node:22-bookworm   | not checked: what alpaca:1 is made of is not known
            --platform=arm64 node:22-bookworm         | --platform=amd64 node:22-bookworm | not applicable: the stages differ, of which IMG001 tells
            --platform=$BUILDPLATFORM node:22-bookworm | node:22-bookworm  | not applicable: the stages differ, of which IMG001 tells
            """)
    void nativeIsRightWhereItIsGenerated(String from, String to, String expected) {
        String dockerfile = "FROM " + from + " AS build" + GENERATES + "FROM " + to
                + "\nCOPY --from=build /app/node_modules /app/node_modules\n";

        assertThat(told(dockerfile, generator("native"))).isEqualTo(expected);
    }

    @Test
    void nativeIsNotCheckedWhereNoLineGenerates() {
        assertThat(told("FROM node:22-alpine3.21\nCOPY . .\n", generator("native")))
                .isEqualTo(
                        "not checked: whether the client is generated in the image, where \"native\" is the right target,"
                                + " or copied into it; \"linux-musl-openssl-3.0.x\" beside it is right either way");
        assertThat(told("FROM node:22-alpine3.21\nCOPY . .\n", generator("native", MUSL)))
                .isEqualTo("passed");
    }

    @Test
    void onACpuThatOnlyABuildTellsAListedTargetMayBeAnotherOnes() {
        String dockerfile = "FROM --platform=$BUILDPLATFORM node:22-alpine3.21" + GENERATES;

        assertThat(told(dockerfile, generator(MUSL))).startsWith("not checked: which CPU it has");
        assertThat(told(dockerfile, generator(DEBIAN))).startsWith("not checked: which CPU it has");
        assertThat(told(dockerfile, generator("native", MUSL))).isEqualTo("passed");
    }
}
