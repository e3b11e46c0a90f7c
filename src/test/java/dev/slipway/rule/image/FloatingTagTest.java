package dev.slipway.rule.image;

import static org.assertj.core.api.Assertions.assertThat;

import dev.slipway.testing.ImageFiles;
import dev.slipway.testing.ImageProject;
import dev.slipway.testing.VerdictText;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** IMG004: the tag of a base that moves. */
class FloatingTagTest {
    private static String told(String dockerfile) {
        return told(ImageProject.of(dockerfile));
    }

    private static String told(ImageProject project) {
        return VerdictText.of(new FloatingTag("IMG004").judge(project.container()));
    }

    @Test
    void eachTagIsToldOnceWithTheStagesThatAreBuiltOnIt() {
        assertThat(told("""
                        FROM node:22-alpine AS build
                        FROM node:20-slim AS other
                        FROM golang:latest AS unused
                        FROM build AS more
                        FROM node:22-alpine
                        COPY --from=more /a /a
                        COPY --from=other /a /a
                        """)).isEqualTo("""
                        warning: The tag of node:22-alpine moves to another release of its distribution some day, with \
                        another OpenSSL or in another place; so it broke images of Prisma with Alpine 3.17 and 3.21 and with \
                        Debian 12.
                        at: Dockerfile:1, Dockerfile:5
                        do: Name the release, as node:22-alpine3.24, or pin the digest: node@sha256:…
                        warning: The tag of node:20-slim moves to another release of its distribution some day, with another \
                        OpenSSL or in another place; so it broke images of Prisma with Alpine 3.17 and 3.21 and with Debian 12.
                        at: Dockerfile:2
                        do: Name the release, as node:20-bookworm-slim, or pin the digest: node@sha256:…""");
    }

    @ParameterizedTest
    @CsvSource({
        "node,                         node:26-trixie,                     node",
        "node:latest,                  node:26-trixie,                     node",
        "node:lts-slim,                node:26-trixie-slim,                node",
        "node:alpine,                  node:26-alpine3.24,                 node",
        "node:22.11.0,                 node:22.11.0-bookworm,              node",
        "node:26,                      node:26-trixie,                     node",
        "alpine:latest,                alpine:RELEASE,                     alpine",
        "localhost:5000/node:22-slim,  localhost:5000/node:22-bookworm-slim, localhost:5000/node",
        "localhost:5000/node,          localhost:5000/node:26-trixie,      localhost:5000/node",
        "cgr.dev/chainguard/node:latest, cgr.dev/chainguard/node:RELEASE, cgr.dev/chainguard/node",
        "localhost:5000/alpine,        localhost:5000/alpine:RELEASE,      localhost:5000/alpine",
    })
    void aReleaseAndADigestAreShownByTheNameOfTheBase(String image, String release, String bare) {
        assertThat(told("FROM " + image))
                .endsWith("do: Name the release, as " + release + ", or pin the digest: " + bare + "@sha256:…");
    }

    @Test
    void aBaseThatOnlyABuildTellsIsNotCheckedUnlessAnotherMoves() {
        String open = "ARG BASE\nFROM $BASE AS a\n";

        assertThat(told(open)).isEqualTo("not checked: Dockerfile:2: only a build can tell its image");
        assertThat(told(open + "FROM node:22-alpine\nCOPY --from=a /a /a"))
                .startsWith("warning: The tag of node:22-alpine");
        assertThat(told(open + "FROM node:22-alpine3.21\nCOPY --from=a /a /a")).startsWith("not checked: Dockerfile:2");
        assertThat(told(open + "FROM node:22-alpine3.21")).isEqualTo("passed");
    }

    @Test
    void withoutADockerfileThereIsNoTag() {
        assertThat(told(ImageProject.unbuilt().image(new ImageFiles().contents())))
                .isEqualTo("not applicable: an image does not tell by which tag its base was named");
        assertThat(told(ImageProject.unbuilt())).isEqualTo("not checked: there is no container");
    }
}
