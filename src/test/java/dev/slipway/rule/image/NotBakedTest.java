package dev.slipway.rule.image;

import static org.assertj.core.api.Assertions.assertThat;

import dev.slipway.testing.ImageFiles;
import dev.slipway.testing.ImageProject;
import dev.slipway.testing.VerdictText;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** IMG007, of what is started: whether it fetches or writes. */
class NotBakedTest {
    private static final String UNTOLD =
            "not checked: whether the engines are baked and readable for any user stands in the"
                    + " image alone; give it: --image app.tar";

    private static String told(ImageProject project) {
        return VerdictText.of(new NotBaked("IMG007").judge(project.container()));
    }

    private static ImageProject built(String install, String start) {
        return ImageProject.of("FROM node:22-alpine\nWORKDIR /app\nCOPY . .\n" + install + "\nCMD " + start);
    }

    @Test
    void aCommandLineThatIsFetchedAtEachStartIsNoBakedOne() {
        assertThat(told(built("RUN true", "npx prisma migrate deploy && node x.js")
                        .hardened()))
                .isEqualTo("""
                        error: "npx prisma migrate deploy" fetches Prisma's command line and its engine at each start.
                        at: Dockerfile:5
                        do: Install prisma in the image, and start it from there: npx --no-install prisma migrate deploy
                        causes: IMG006""");
    }

    @Test
    void oneOfAVersionIsFetchedWithoutAnotherRulesHavingFoundIt() {
        assertThat(told(built("RUN true", "npx prisma@6.19.3 migrate deploy && node x.js")))
                .isEqualTo("""
                warning: "npx prisma@6.19.3 migrate deploy" fetches Prisma's command line and its engine at each start.
                at: Dockerfile:5
                do: Install prisma in the image, and start it from there: npx --no-install prisma migrate deploy""");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            RUN true         | npx prisma migrate deploy              | untold
            RUN npm ci       | npx prisma@6.19.3 migrate deploy       | untold
            RUN npm ci       | pnpm dlx prisma@6.19.3 migrate deploy  | fetches
            RUN npm ci       | pnpm dlx prisma migrate deploy         | untold
            RUN install-all  | npx prisma@6.19.3 migrate deploy       | untold
            RUN install-all  | pnpm dlx prisma@6.19.3 migrate deploy  | fetches
            RUN true         | npx --no-install prisma migrate deploy | untold
            RUN npm ci       | npx prisma generate                    | untold
            RUN npm ci       | npm ci                                 | untold
            """)
    void whatAnySystemFetchesIsAWarningWhereItIsPinned(String install, String start, String expected) {
        String told = told(built(install, start));

        if (expected.equals("untold")) {
            assertThat(told).isEqualTo(UNTOLD);
        } else {
            assertThat(told).startsWith("warning: \"" + start + "\" fetches Prisma's command line");
        }
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            npx prisma migrate deploy               | untold
            pnpm dlx prisma migrate deploy          | "pnpm dlx prisma migrate deploy" fetches Prisma's command line
            npx prisma generate && node x.js        | "prisma generate" writes into node_modules at each start.
            npm ci && node x.js                     | "npm ci" fetches packages at each start.
            npm --no-audit install && node x.js     | "npm --no-audit install" fetches packages at each start.
            apk add curl && node x.js               | "apk add curl" fetches packages at each start.
            npm start                               | untold
            npm                                     | untold
            ci install                              | untold
            install ci                              | untold
            """)
    void withoutANetworkNothingIsFetchedAndNothingWritten(String start, String expected) {
        String told = told(built("RUN npm ci", start).hardened());

        if (expected.equals("untold")) {
            assertThat(told).isEqualTo(UNTOLD);
        } else {
            assertThat(told).startsWith("error: " + expected);
        }
    }

    @Test
    void whatEachStartDoesIsToldWithWhatToDo() {
        assertThat(told(built("RUN npm ci", "npx prisma generate && npm i && node x.js")
                        .hardened()))
                .isEqualTo("""
                        error: "prisma generate" writes into node_modules at each start.
                        at: Dockerfile:5
                        do: Generate when the image is built: RUN npx prisma generate
                        error: "npm i" fetches packages at each start.
                        at: Dockerfile:5
                        do: Install them when the image is built.""");
    }

    @Test
    void whatTwoServicesStartAlikeIsToldOnce() {
        ImageProject project = ImageProject.unbuilt()
                .image(new ImageFiles().contents())
                .hardened()
                .start("npm ci")
                .start("npm ci");

        assertThat(told(project)).containsOnlyOnce("error:");
    }

    @Test
    void anImageTellsWhetherTheCommandLineIsInIt() {
        ImageFiles without = new ImageFiles().file("/app/x.js");
        ImageFiles with = new ImageFiles().commandLine("/app");

        assertThat(told(ofImage(without, "npx prisma@6.19.3 migrate deploy")))
                .startsWith("warning: \"npx prisma@6.19.3");
        assertThat(told(ofImage(with, "npx prisma@6.19.3 migrate deploy"))).isEqualTo("passed");
    }

    private static ImageProject ofImage(ImageFiles files, String start) {
        return ImageProject.unbuilt().image(files.contents()).start(start);
    }

    @Test
    void whatIsInAnImageOutweighsWhatItsDockerfileLeavesOpen() {
        ImageProject project = built("RUN install-all", "npx prisma@6.19.3 migrate deploy")
                .image(new ImageFiles().file("/app/x.js").contents());

        assertThat(told(project)).startsWith("warning: \"npx prisma@6.19.3");
    }

    @Test
    void anImageOfAnUnknownSystemAndAnUnreadStartAreNotChecked() {
        assertThat(told(ofImage(new ImageFiles().withoutTarget(), "node x.js")))
                .isEqualTo(
                        "not checked: which engine Prisma looks for in the image is not known; slipway engine platform"
                                + " --image says what is missing");
        assertThat(told(ofImage(new ImageFiles(), "sh run.sh")))
                .isEqualTo("not checked: compose.yaml:1: it runs run.sh, which is not at hand");
        assertThat(told(ofImage(new ImageFiles(), "node x.js"))).isEqualTo("passed");
    }

    @ParameterizedTest
    @ValueSource(strings = {"1.34.0", "8.0.0"})
    void aPrismaWithoutEnginesHasNoneToBake(String version) {
        assertThat(told(built("RUN npm ci", "npm ci").hardened().version(version)))
                .isEqualTo("not applicable: Prisma " + version + " has no engines");
    }

    @ParameterizedTest
    @ValueSource(strings = {"2.0.0", "7.0.0"})
    void theFirstAndTheLastWithEnginesHave(String version) {
        assertThat(told(built("RUN npm ci", "npm ci").hardened().version(version)))
                .startsWith("error: \"npm ci\"");
    }

    @Test
    void withoutAContainerThereIsNothingToBake() {
        assertThat(told(ImageProject.unbuilt())).isEqualTo("not checked: there is no container");
    }
}
