package dev.slipway.rule.image;

import static org.assertj.core.api.Assertions.assertThat;

import dev.slipway.domain.container.ProjectParts.Kept;
import dev.slipway.testing.ImageFiles;
import dev.slipway.testing.ImageProject;
import dev.slipway.testing.VerdictText;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** IMG001: a client or a node_modules that is made for one system and runs on another. */
class StagesDifferTest {
    private static final String ALPINE = "node:22-alpine3.21";
    private static final String DEBIAN = "node:22-bookworm";

    private static String told(ImageProject project) {
        return VerdictText.of(new StagesDiffer("IMG001").judge(project.container()));
    }

    /** The client is generated and node_modules is installed on the one, and copied into the other. */
    private static ImageProject copied(String from, String to) {
        return ImageProject.of("FROM " + from + " AS build\nWORKDIR /app\nCOPY . .\nRUN npm ci && npx prisma generate\n"
                + "FROM " + to + "\nWORKDIR /app\nCOPY --from=build /app/node_modules node_modules\n");
    }

    @Test
    void aClientForAnotherSystemIsAnErrorWithBothStages() {
        assertThat(told(copied(ALPINE, DEBIAN).cpuAt("compose.yaml", 3))).isEqualTo("""
                error: The generated client is made on node:22-alpine3.21 (linux-musl-openssl-3.0.x) and runs on \
                node:22-bookworm (debian-openssl-3.0.x): its engine is for the one, and Prisma looks for that of the other.
                at: Dockerfile:7, Dockerfile:1, Dockerfile:5, compose.yaml:3
                do: Use the same base in both stages, or generate for the other too: slipway engine fetch --platform \
                debian-openssl-3.0.x --add-target""");
    }

    @Test
    void aTargetThatWouldBeMissingThereIsItsConsequence() {
        assertThat(told(copied(ALPINE, DEBIAN).targets("linux-musl-openssl-3.0.x")))
                .endsWith("\ncauses: PLT001");
        assertThat(told(copied(ALPINE, DEBIAN).targets("native"))).doesNotContain("causes");
    }

    @Test
    void aClientThatIsGeneratedForTheOtherTooIsRight() {
        ImageProject project = copied(ALPINE, DEBIAN).targets("native", "debian-openssl-3.0.x");

        assertThat(told(project)).isEqualTo("passed");
    }

    @Test
    void withoutAnEngineTheNativeFilesBesideTheClientDiffer() {
        assertThat(told(copied(ALPINE, DEBIAN).targets())).isEqualTo("""
                warning: Node_modules is made on node:22-alpine3.21 (linux-musl-openssl-3.0.x) and runs on node:22-bookworm \
                (debian-openssl-3.0.x): native files in it are for the one alone.
                at: Dockerfile:7, Dockerfile:1, Dockerfile:5
                do: Use the same base in both stages, or install in the last one.""");
    }

    /** By the C library and the CPU; another OpenSSL is nothing to native files. */
    @ParameterizedTest
    @CsvSource({
        "node:22-alpine3.21,           node:20-alpine3.20,                        passed",
        "node:22-alpine3.21,           node:22-bookworm,                          warning",
        "node:22-bookworm,             node:22-bookworm-slim,                     passed",
        "--platform=arm64 node:22-bookworm, --platform=amd64 node:22-bookworm,    warning",
        "--platform=$BUILDPLATFORM node:22-bookworm, node:22-bookworm,            open",
        "--platform=$BUILDPLATFORM node:22-bookworm, node:22-bookworm-slim,       open",
    })
    void nativeFilesAreForACLibraryAndACpu(String from, String to, String expected) {
        String told = told(copied(from, to).targets());

        switch (expected) {
            case "open" ->
                assertThat(told)
                        .startsWith("not checked: whether node_modules is for the CPU that it runs on: "
                                + "Dockerfile:1 is for that of the machine that builds, Dockerfile:5 is for ");
            case "warning" -> assertThat(told).startsWith("warning: Node_modules is made on");
            default -> assertThat(told).isEqualTo("passed");
        }
    }

    @Test
    void aClientOnAnotherCpuIsNotCheckedWhereNoFileTellsIt() {
        assertThat(told(copied("--platform=$BUILDPLATFORM " + DEBIAN, DEBIAN))).startsWith("not checked: whether ");
        assertThat(told(copied("--platform=arm64 " + DEBIAN, "--platform=amd64 " + DEBIAN)))
                .startsWith("error: The generated client is made on");
    }

    @Test
    void aClientAloneOfWhichTheTargetIsNamedIsForAnyCpu() {
        String dockerfile = """
                FROM --platform=$BUILDPLATFORM node:22-bookworm AS build
                WORKDIR /app
                COPY . .
                RUN npx prisma generate
                FROM node:22-bookworm
                WORKDIR /app
                COPY --from=build /app/generated generated
                """;

        assertThat(told(ImageProject.of(dockerfile).clients("generated").targets("debian-openssl-3.0.x")))
                .isEqualTo("passed");
        assertThat(told(ImageProject.of(dockerfile).clients("generated")))
                .startsWith("not checked: whether the generated client is for the CPU");
        assertThat(told(ImageProject.of(dockerfile).clients("generated").targets()))
                .isEqualTo("passed");
    }

    @ParameterizedTest
    @CsvSource({
        "alpaca:1,           node:22-bookworm, what alpaca:1 is made of is not known",
        "node:22-bookworm,   alpaca:1,         what alpaca:1 is made of is not known",
        "bear:1,             alpaca:1,         what bear:1 is made of is not known",
        "node:22-alpine3.21, scratch,          what scratch is made of is not known",
    })
    void aBaseThatNobodyKnowsIsNotChecked(String from, String to, String why) {
        assertThat(told(copied(from, to))).isEqualTo("not checked: " + why);
    }

    @Test
    void theSlimBaseIsToldToInstallOpenssl() {
        assertThat(told(copied(DEBIAN, DEBIAN + "-slim")))
                .endsWith(
                        "do: Use the same base in both stages with OpenSSL installed in both (apt-get install -y openssl).");
        assertThat(told(copied(DEBIAN + "-slim", ALPINE)))
                .endsWith("do: Use the same base in both stages, or generate for the other too: slipway engine fetch"
                        + " --platform linux-musl-openssl-3.0.x --add-target");
        assertThat(told(copied("--platform=arm64 " + DEBIAN, "--platform=amd64 " + DEBIAN + "-slim")))
                .endsWith("do: Use the same base in both stages.");
    }

    @Test
    void whatIsGeneratedBeforeOpensslIsInstalledIsForTheSystemWithoutIt() {
        String early = """
                FROM node:22-bookworm-slim
                WORKDIR /app
                COPY . .
                RUN npm ci && npx prisma generate
                RUN apt-get update && apt-get install -y openssl
                """;

        assertThat(told(ImageProject.of(early))).isEqualTo("""
                error: The generated client is made on node:22-bookworm-slim (debian-openssl-1.1.x) and runs on \
                node:22-bookworm-slim (debian-openssl-3.0.x): its engine is for the one, and Prisma looks for that of the other.
                at: Dockerfile:1, Dockerfile:1
                do: Install OpenSSL before the client is generated.""");
    }

    @Test
    void whatIsGeneratedBeforeOpensslOnAnotherBaseIsAMatterOfTheBases() {
        assertThat(told(copied(ALPINE, DEBIAN))).contains("do: Use the same base");
        assertThat(told(copied(DEBIAN + "-slim", DEBIAN))).contains("do: Use the same base");
    }

    @Test
    void sameBasesNothingCopiedAndAClientThatIsMadeInTheEndAreRight() {
        assertThat(told(copied(ALPINE, ALPINE))).isEqualTo("passed");
        assertThat(told(ImageProject.of("FROM " + ALPINE + "\nRUN npm ci\nFROM " + DEBIAN)))
                .isEqualTo("passed");
        assertThat(told(ImageProject.of("FROM " + ALPINE + "\nRUN npm ci\nFROM " + DEBIAN
                        + "\nCOPY . .\nRUN npm ci && npx prisma generate")))
                .isEqualTo("passed");
    }

    @Test
    void theFirstThatIsFoundOutweighsWhatIsOpen() {
        ImageProject project = ImageProject.of("""
                FROM alpaca:1 AS unknown
                WORKDIR /app
                COPY . .
                RUN npx prisma generate
                FROM node:22-alpine3.21 AS known
                WORKDIR /app
                COPY . .
                RUN npx prisma generate
                FROM node:22-bookworm
                COPY --from=unknown /app/generated /a/generated
                COPY --from=known /app/generated /b/generated
                """).clients("generated");

        assertThat(told(project)).startsWith("error: ").contains("at: Dockerfile:11, Dockerfile:5, Dockerfile:9\n");
    }

    @Test
    void anImageThatIsLookedIntoTellsItself() {
        assertThat(told(copied(ALPINE, DEBIAN).image(new ImageFiles().contents())))
                .isEqualTo(
                        "not applicable: the image itself was looked into: the rules of engines say what loads in it");
        assertThat(told(ImageProject.unbuilt())).isEqualTo("not checked: there is no container");
        assertThat(told(copied(ALPINE, DEBIAN).cli(Kept.NEVER))).startsWith("error: ");
    }
}
