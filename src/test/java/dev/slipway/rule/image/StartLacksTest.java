package dev.slipway.rule.image;

import static org.assertj.core.api.Assertions.assertThat;

import dev.slipway.domain.container.ProjectParts.Kept;
import dev.slipway.testing.ImageProject;
import dev.slipway.testing.VerdictText;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** IMG005, of a Dockerfile: what its last stage lacks of what is started. */
class StartLacksTest {
    private static final String DEPLOY = "npx --no-install prisma migrate deploy";

    private static String told(ImageProject project) {
        return VerdictText.of(new StartLacks("IMG005").judge(project.container()));
    }

    private static ImageProject built(String lines, String start) {
        return ImageProject.of("FROM node:22-alpine\nWORKDIR /app\n" + lines.replace("; ", "\n") + "\nCMD " + start);
    }

    @Test
    void allThatIsLackingIsNamedWithWhatToDo() {
        assertThat(told(built("RUN true", DEPLOY).version("7.0.0").config("prisma.config.ts")))
                .isEqualTo("""
                        error: It starts "prisma migrate deploy", and the image lacks Prisma's command line, the schema, the \
                        migrations, the config file of Prisma.
                        at: Dockerfile:4, Dockerfile:1
                        do: Move prisma from devDependencies to dependencies, or install it in the last stage. Copy prisma/ \
                        into the last stage, with the migrations in it. Copy prisma.config.ts into the last stage.""");
    }

    @Test
    void whatIsAllThereLacksNothing() {
        assertThat(told(built("COPY . .; RUN npm ci", DEPLOY).version("7.0.0").config("prisma.config.ts")))
                .isEqualTo("passed");
    }

    @ParameterizedTest
    @CsvSource({
        "schema.prisma, true,  Copy schema.prisma and migrations into the last stage.",
        "schema.prisma, false, Copy schema.prisma into the last stage.",
        "db/a.prisma,   true,  'Copy db/ into the last stage, with the migrations in it.'",
    })
    void aSchemaIsCopiedWithItsFolderWhereItHasOne(String schema, boolean migrations, String remedy) {
        ImageProject project = built("RUN npm ci", DEPLOY).schema(schema);

        assertThat(told(migrations ? project : project.withoutMigrations())).endsWith("do: " + remedy);
    }

    /** One thing is not there, and one call needs it or does not. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            COPY . .                    | npx --no-install prisma migrate deploy               | Prisma's command line
            COPY . .                    | npx prisma migrate deploy                            | passed
            RUN npm ci; COPY prisma/migrations prisma/migrations | npx prisma migrate deploy     | the schema
            RUN npm ci; COPY prisma/migrations prisma/migrations | npx prisma migrate deploy --schema x.prisma | passed
            RUN npm ci; COPY prisma/schema.prisma prisma/ | npx prisma migrate deploy           | the migrations
            RUN npm ci; COPY prisma/schema.prisma prisma/ | npx prisma migrate status           | passed
            RUN npm ci; COPY prisma/schema.prisma prisma/ | npx prisma db push                  | passed
            """)
    void aCallNeedsWhatItReads(String lines, String start, String expected) {
        String told = told(built(lines, start));

        assertThat(told)
                .startsWith(
                        expected.equals("passed")
                                ? "passed"
                                : "error: It starts \"prisma migrate deploy\", and the image" + " lacks " + expected
                                        + ".\n");
    }

    @ParameterizedTest
    @CsvSource({
        "6.19.3, npx prisma migrate deploy,                   passed",
        "7.0.0,  npx prisma migrate deploy,                   error",
        "7.0.0,  npx prisma migrate deploy --config other.ts, passed",
    })
    void theConfigFileCountsFromSevenOn(String version, String start, String expected) {
        ImageProject project =
                built("RUN npm ci; COPY prisma prisma", start).version(version).config("prisma.config.ts");

        assertThat(told(project)).startsWith(expected);
    }

    @Test
    void whatTheProjectItselfDoesNotHaveIsNotLacking() {
        assertThat(told(built("RUN npm ci", DEPLOY).version("7.0.0").schema("").withoutMigrations()))
                .isEqualTo("passed");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            RUN npm ci                                                   | open
            RUN npm ci; ENV PATH=/usr/bin:/bin                           | open
            RUN npm ci; ENV PATHS=/app/node_modules/.bin                 | open
            RUN npm ci; RUN echo PATH=/app/node_modules/.bin             | open
            RUN npm ci; ENV PATH=/app/node_modules/.bin:/usr/bin         | passed
            RUN npm i -g prisma                                          | passed
            """)
    void aProgramByItsNameAloneHasToBeInThePath(String lines, String expected) {
        String told = told(built("COPY . .; " + lines, "prisma migrate deploy"));

        assertThat(told)
                .isEqualTo(
                        expected.equals("passed")
                                ? "passed"
                                : "not checked: Dockerfile:" + (lines.contains("; ") ? 6 : 5)
                                        + ": whether \"prisma\" is in PATH: it lies in node_modules/.bin, where only scripts"
                                        + " of package.json and npx look; write npx --no-install prisma");
    }

    @Test
    void aProgramThatIsNotInstalledIsNotAQuestionOfThePath() {
        assertThat(told(built("COPY . .", "prisma migrate deploy")))
                .startsWith("error: It starts \"prisma migrate deploy\", and the image lacks Prisma's command line.");
    }

    @Test
    void aLineThatIsNotFollowedMayBringWhatIsLacking() {
        assertThat(told(built("RUN npm ci; RUN fetch-all", DEPLOY)))
                .isEqualTo(
                        "not checked: whether the last stage has the schema: Dockerfile:4: what \"fetch-all\" does is not"
                                + " followed; give the image: --image app.tar");
        assertThat(told(built("RUN npm ci; COPY . .; RUN fetch-all", DEPLOY))).isEqualTo("passed");
    }

    @Test
    void ofCallsThatLackTheSameTheFirstIsNamed() {
        ImageProject project = built("RUN true", DEPLOY).start(DEPLOY).start("npx --no-install prisma db seed");

        assertThat(told(project))
                .startsWith("error: It starts \"prisma migrate deploy\"")
                .containsOnlyOnce("\"prisma migrate deploy\"")
                .contains("at: Dockerfile:4, Dockerfile:1\n")
                .contains("\nerror: It starts \"prisma db seed\"")
                .contains("at: compose.yaml:1, Dockerfile:1\n");
    }

    @Test
    void aCallThatIsRightDoesNotHideOneOfTheSameWordsThatIsNot() {
        ImageProject project = built("COPY . .", "npx prisma migrate deploy && " + DEPLOY);

        assertThat(told(project))
                .startsWith("error: It starts \"prisma migrate deploy\", and the image lacks Prisma's");
    }

    @Test
    void anotherCallsFindingOutweighsWhatIsOpen() {
        ImageProject project = built("RUN npm ci", "prisma generate && npx prisma migrate deploy")
                .cli(Kept.DEVELOPMENT);

        assertThat(told(project)).startsWith("error: It starts \"prisma migrate deploy\"");
    }

    @ParameterizedTest
    @ValueSource(strings = {"sh run.sh", "sh run.sh && npx prisma db seed"})
    void aStartThatIsNotAtHandIsNotChecked(String start) {
        assertThat(told(built("COPY . .; RUN npm ci", start)))
                .isEqualTo(
                        "not checked: Dockerfile:5: it runs run.sh, which is not at hand; give the image: --image app.tar");
    }

    @Test
    void aFindingOutweighsAStartThatIsNotAtHand() {
        assertThat(told(built("RUN npm ci", "sh run.sh && " + DEPLOY))).startsWith("error: ");
    }

    @Test
    void whatCallsNoCommandLineLacksNone() {
        assertThat(told(built("RUN true", "node x.js")))
                .isEqualTo("not applicable: nothing that it starts calls Prisma's command line");
        assertThat(told(ImageProject.unbuilt())).isEqualTo("not checked: there is no container");
    }
}
