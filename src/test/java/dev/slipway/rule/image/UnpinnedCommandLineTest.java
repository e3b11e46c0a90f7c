package dev.slipway.rule.image;

import static org.assertj.core.api.Assertions.assertThat;

import dev.slipway.domain.container.ProjectParts.Kept;
import dev.slipway.testing.ImageFiles;
import dev.slipway.testing.ImageProject;
import dev.slipway.testing.VerdictText;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** IMG006: a command line of whatever version is the newest. */
class UnpinnedCommandLineTest {
    private static final String NONE = "not applicable: nothing of it calls Prisma by npx or the like";

    private static String told(ImageProject project) {
        return VerdictText.of(new UnpinnedCommandLine("IMG006").judge(project.container()));
    }

    private static ImageProject built(String lines, String start) {
        return ImageProject.of(
                "FROM node:22-alpine\nWORKDIR /app\nCOPY . .\n" + lines.replace("; ", "\n") + "\nCMD " + start);
    }

    @Test
    void allCallsThatFetchItAreNamed() {
        assertThat(told(built("RUN npx prisma generate; RUN npx prisma generate", "npx prisma migrate deploy")))
                .isEqualTo("""
                        error: "npx prisma generate" fetches the newest Prisma of that day, and the project has 6.19.3: the \
                        command line is not installed there.
                        at: Dockerfile:4, Dockerfile:5, Dockerfile:6
                        do: Install prisma there, or name the version: npx prisma@6.19.3 generate""");
    }

    @Test
    void withoutAVersionOfTheProjectItsPlaceIsLeftOpen() {
        assertThat(told(built("RUN npm ci", "pnpm dlx prisma migrate deploy").version("")))
                .isEqualTo("""
                error: "pnpm dlx prisma migrate deploy" fetches the newest Prisma of that day.
                at: Dockerfile:5
                do: Install prisma there, or name the version: npx prisma@VERSION migrate deploy""");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            RUN true      | npx prisma migrate deploy              | error
            RUN npm ci    | npx prisma migrate deploy              | passed
            RUN npm ci    | pnpm dlx prisma migrate deploy         | error
            RUN npm ci    | npx prisma@latest migrate deploy       | error
            RUN npm ci    | npx prisma@6 migrate deploy            | passed
            RUN npm ci    | npx prisma@^6.0.0 migrate deploy       | passed
            RUN true      | npx prisma@^6.0.0 migrate deploy       | error
            RUN true      | npx prisma@6.19.3 migrate deploy       | passed
            RUN true      | pnpm dlx prisma@6.19.3 migrate deploy  | passed
            RUN true      | npx --no-install prisma migrate deploy | none
            RUN true      | node x.js                              | none
            RUN fetch-all | npx prisma migrate deploy              | open
            RUN fetch-all | pnpm dlx prisma migrate deploy         | error
            RUN fetch-all | npx prisma@latest migrate deploy       | error
            RUN npm ci; RUN fetch-all | npx prisma migrate deploy  | passed
            """)
    void whatIsFetchedAndNotPinnedIsFound(String lines, String start, String expected) {
        String told = told(built(lines, start));

        switch (expected) {
            case "error" -> assertThat(told).startsWith("error: \"" + start + "\" fetches the newest Prisma");
            case "open" ->
                assertThat(told)
                        .isEqualTo("not checked: Dockerfile:5: whether the command line is installed there, so that npx"
                                + " need not fetch the newest, is not followed; give the image, or name the version: npx"
                                + " prisma@VERSION");
            case "none" -> assertThat(told).isEqualTo(NONE);
            default -> assertThat(told).isEqualTo("passed");
        }
    }

    @ParameterizedTest
    @CsvSource({
        "npx prisma@latest migrate deploy, .",
        "npx prisma migrate deploy, ': the command line is not installed there.'"
    })
    void whyItIsFetchedIsSaid(String start, String why) {
        assertThat(told(built("RUN true", start))).contains("and the project has 6.19.3" + why + "\n");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            RUN npm i -g prisma                                  | prisma migrate deploy         | 6.19.3 | error
            RUN npm install --global prisma@latest typescript    | prisma migrate deploy         | 5.22.0 | error
            RUN pnpm add -g prisma                               | prisma migrate deploy         | 6.19.3 | error
            RUN yarn global add prisma && prisma generate        | node a.js                     | 6.19.3 | error
            RUN npm i -g prisma                                  | prisma migrate deploy         | 7.1.0  | warning
            RUN npm i -g prisma                                  | prisma migrate deploy         | ''     | warning
            RUN npm i -g prisma@6.19.3                           | prisma migrate deploy         | 6.19.3 | not
            RUN npm i -g prisma@6                                | prisma migrate deploy         | 6.19.3 | not
            RUN npm i -g prisma                                  | node a.js                     | 6.19.3 | not
            RUN npm i -g prisma-lint                             | prisma migrate deploy         | 6.19.3 | not
            """)
    void whatIsInstalledForAllProjectsIsTheNewestToo(String line, String start, String version, String said) {
        assertThat(told(built(line, start).version(version))).startsWith(said);
    }

    @Test
    void aStageThatNothingIsTakenFromIsNotBuilt() {
        ImageProject project = ImageProject.of("""
                FROM node:22-alpine AS unused
                RUN npx prisma generate
                FROM node:22-alpine
                CMD node x.js
                """);

        assertThat(told(project)).isEqualTo(NONE);
    }

    @Test
    void whatIsInAnImageIsInstalledThere() {
        ImageFiles with = new ImageFiles().commandLine("/app");
        ImageFiles without = new ImageFiles();

        assertThat(told(ImageProject.unbuilt().image(with.contents()).start("npx prisma migrate deploy")))
                .isEqualTo("passed");
        assertThat(told(ImageProject.unbuilt().image(without.contents()).start("npx prisma migrate deploy")))
                .startsWith("error: \"npx prisma migrate deploy\" fetches");
        assertThat(told(built("RUN fetch-all", "npx prisma migrate deploy").image(without.contents())))
                .startsWith("error: \"npx prisma migrate deploy\" fetches");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            sh run.sh                                        | unread
            sh run.sh && npx prisma@6.19.3 migrate deploy    | passed
            sh run.sh && pnpm dlx prisma migrate deploy      | error
            """)
    void aStartThatIsNotAtHandIsNotCheckedUnlessSomethingElseTells(String start, String expected) {
        String told = told(built("RUN npm ci", start));

        assertThat(told)
                .startsWith(
                        expected.equals("unread")
                                ? "not checked: Dockerfile:5: it runs run.sh, which is not at hand"
                                : expected);
    }

    @Test
    void aCommandLineOfDevelopmentIsNotInWhatIsInstalledForProduction() {
        ImageProject project =
                built("RUN npm ci --omit=dev", "npx prisma migrate deploy").cli(Kept.DEVELOPMENT);

        assertThat(told(project)).startsWith("error: ");
    }

    @Test
    void withoutAContainerNothingIsFetched() {
        assertThat(told(ImageProject.unbuilt())).isEqualTo("not checked: there is no container");
    }
}
