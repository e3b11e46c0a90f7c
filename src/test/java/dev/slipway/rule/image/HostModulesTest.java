package dev.slipway.rule.image;

import static org.assertj.core.api.Assertions.assertThat;

import dev.slipway.domain.container.ProjectParts.Kept;
import dev.slipway.domain.judgement.Verdict;
import dev.slipway.testing.ImageFiles;
import dev.slipway.testing.ImageProject;
import dev.slipway.testing.VerdictText;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** IMG003: the node_modules of this machine in the image. */
class HostModulesTest {
    private static final String NATIVE = "node_modules/bcrypt/build/Release/bcrypt_lib.node";

    private static Verdict judged(ImageProject project) {
        return new HostModules("IMG003").judge(project.container());
    }

    private static String told(ImageProject project) {
        return VerdictText.of(judged(project));
    }

    private static ImageProject built(String lines) {
        return ImageProject.of("FROM node:22-alpine\nWORKDIR /app\n" + lines.replace("; ", "\n"));
    }

    @Test
    void whatIsCopiedBesideAnInstallIsAWarning() {
        assertThat(told(built("RUN npm ci; COPY . ."))).isEqualTo("""
                warning: The node_modules of the machine that builds is copied into the image where there is one.
                at: Dockerfile:4, .dockerignore
                do: Add node_modules to .dockerignore: slipway check --fix""");
        assertThat(((Verdict.Found) judged(built("RUN npm ci; COPY . .")))
                        .findings()
                        .get(0)
                        .fix())
                .isPresent();
    }

    @Test
    void nativeFilesInItAreAnErrorUntilTheImageItselfTells() {
        ImageProject project = built("RUN npm ci; COPY . .").natives(NATIVE).ignore("dist");

        assertThat(told(project)).isEqualTo("""
                error: The node_modules of the machine that builds is copied into the image, with native files that are for \
                that machine.
                at: Dockerfile:4, .dockerignore, node_modules/bcrypt/build/Release/bcrypt_lib.node
                do: Add node_modules to .dockerignore: slipway check --fix""");
        assertThat(told(project.image(new ImageFiles().contents()))).startsWith("warning: ");
    }

    @Test
    void whatIsThereOfTheIgnoreFileIsSaid() {
        Verdict without = judged(built("RUN npm ci; COPY . ."));
        Verdict with = judged(built("RUN npm ci; COPY . .").ignore("dist"));

        assertThat(without.toString()).contains("it is not there").doesNotContain("it does not have");
        assertThat(with.toString()).contains("it does not have node_modules").doesNotContain("it is not there");
    }

    /** What would be missing without it cannot be left out alone. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            RUN npm ci; COPY . .                                                         | fix
            RUN yarn; COPY . .                                                           | fix
            COPY . .; COPY --from=build /app/node_modules node_modules                   | fix
            COPY . .; COPY --from=build /app/dist dist                                   | install
            COPY . .; COPY node_modules/x x                                              | install
            COPY . .                                                                     | install
            COPY . .; RUN tsc                                                            | install
            RUN npm ci; COPY node_modules node_modules                                   | install
            """)
    void whereNothingElseBringsPackagesTheyAreInstalledInItsPlace(String lines, String remedy) {
        ImageProject project = ImageProject.of(
                "FROM node:22-alpine AS build\nFROM node:22-alpine\nWORKDIR /app\n" + lines.replace("; ", "\n"));

        assertThat(told(project))
                .endsWith(
                        remedy.equals("fix")
                                ? "do: Add node_modules to .dockerignore: slipway check --fix"
                                : "do: Install the packages in the image in its place, RUN npm ci, and add node_modules to"
                                        + " .dockerignore.");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            COPY . .; RUN npm ci             | ''
            RUN npm ci; COPY src src         | ''
            RUN npm ci; COPY . .             | node_modules
            RUN npm ci; COPY . .             | **/node_modules
            """)
    void whatIsLeftOutOrTakenAwayDoesNotStay(String lines, String ignored) {
        assertThat(told(built(lines).ignore(ignored))).isEqualTo("passed");
    }

    @Test
    void ofSeveralStagesTheFirstThatCountsIsNamed() {
        ImageProject project = ImageProject.of("""
                FROM node:22-alpine AS unused
                COPY . .
                FROM node:22-alpine AS build
                RUN npm install
                COPY . .
                COPY . /again
                FROM node:22-alpine
                COPY --from=build /app /app
                COPY . /too
                """);

        assertThat(told(project)).containsOnlyOnce("warning:").contains("at: Dockerfile:5, ");
    }

    @Test
    void aProjectWithoutPackagesHasNone() {
        assertThat(told(built("COPY . .").clients().cli(Kept.NEVER)))
                .isEqualTo("not applicable: the project has no packages of Node");
        assertThat(told(built("COPY . .").clients("a").cli(Kept.NEVER))).startsWith("warning:");
        assertThat(told(built("COPY . .").clients().cli(Kept.DEVELOPMENT))).startsWith("warning:");
        assertThat(told(built("COPY . .").clients().cli(Kept.NEVER).modules())).startsWith("warning:");
    }

    @Test
    void withoutADockerfileNobodyCopies() {
        assertThat(told(ImageProject.unbuilt().image(new ImageFiles().contents())))
                .isEqualTo("not applicable: there is no Dockerfile; of an image NAT001 says what is foreign in it");
        assertThat(told(ImageProject.unbuilt())).isEqualTo("not checked: there is no container");
    }
}
