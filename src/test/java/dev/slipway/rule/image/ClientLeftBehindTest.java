package dev.slipway.rule.image;

import static org.assertj.core.api.Assertions.assertThat;

import dev.slipway.testing.ImageFiles;
import dev.slipway.testing.ImageProject;
import dev.slipway.testing.VerdictText;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** IMG002: the client stays in the stage that generates it. */
class ClientLeftBehindTest {
    private static final String BUILD = """
            FROM node:22-alpine AS build
            WORKDIR /app
            COPY . .
            RUN npm ci && npx prisma generate && tsc
            FROM node:22-alpine AS assets
            FROM node:22-alpine
            WORKDIR /app
            """;

    private static final String LEFT = """
            error: Stage build generates the client into /app/node_modules/.prisma/client, and nothing brings it into the last \
            stage.
            at: Dockerfile:6, Dockerfile:1, Dockerfile:8
            do: Copy it there: COPY --from=build /app/node_modules/.prisma /app/node_modules/.prisma""";

    private static final String UNLOADED =
            "not checked: whether @prisma/client, by which the generated client is loaded,"
                    + " comes into the last stage too: no line that is followed brings it; give the image: --image app.tar";

    private static String told(ImageProject project) {
        return VerdictText.of(new ClientLeftBehind("IMG002").judge(project.container()));
    }

    private static ImageProject built(String last) {
        return ImageProject.of(BUILD + last);
    }

    @Test
    void theStageThatGeneratesAndTheLinesThatCopyFromItAreNamed() {
        assertThat(told(built("COPY --from=build /app/dist dist\nCMD node dist/main.js")))
                .isEqualTo(LEFT);
    }

    @Test
    void aStageWithoutANameIsNamedByItsNumberAndOthersCopiesAreNoEvidence() {
        String dockerfile = """
                FROM node:22-alpine
                WORKDIR /app
                COPY . .
                RUN npm ci && npx prisma generate
                FROM node:22-alpine AS assets
                WORKDIR /app
                FROM node:22-alpine
                COPY --from=assets /app/public public
                COPY public public
                CMD node dist/main.js
                """;

        assertThat(told(ImageProject.of(dockerfile))).isEqualTo("""
                error: Stage 0 generates the client into /app/node_modules/.prisma/client, and nothing brings it into the last \
                stage.
                at: Dockerfile:7, Dockerfile:1
                do: Copy it there: COPY --from=0 /app/node_modules/.prisma /app/node_modules/.prisma""");
    }

    @Test
    void aClientInAFolderOfItsOwnIsCopiedByThatFolder() {
        ImageProject project =
                built("COPY --from=build /app/dist dist\nCMD node dist/main.js").apart("generated/client");

        assertThat(told(project))
                .startsWith("error: Stage build generates the client into /app/generated/client, and")
                .endsWith("do: Copy it there: COPY --from=build /app/generated/client /app/generated/client");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "CMD node dist/main.js",
                "CMD npm start",
                "CMD [\"pm2\", \"start\", \"dist/main.js\"]",
                "CMD [\"pm2\", \"start\", \"dist/main.mjs\"]",
                "CMD [\"pm2\", \"start\", \"dist/main.cjs\"]",
            })
    void whatStartsNodeNeedsTheClient(String start) {
        assertThat(told(built("COPY --from=build /app/dist dist\n" + start))).startsWith("error: Stage build");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "CMD [\"nginx\", \"-g\", \"daemon off;\"]", "CMD [\"caddy\", \"run\", \"app.json\"]"})
    void whatStartsSomethingElseDoesNot(String start) {
        assertThat(told(built("COPY --from=build /app/dist dist\n" + start)))
                .isEqualTo("not applicable: what the last stage starts is not Node");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            COPY --from=build /app/node_modules node_modules                                          | passed
            COPY --from=build /app/node_modules/.prisma node_modules/.prisma                          | alone
            COPY --from=build /app /elsewhere\\nCOPY --from=build /app/node_modules/.prisma node_modules/.prisma | alone
            RUN npm ci --omit=dev\\nCOPY --from=build /app/node_modules/.prisma node_modules/.prisma   | passed
            COPY --from=build /app/node_modules/.prisma node_modules/.prisma\\nCOPY --from=build /app/node_modules/@prisma node_modules/@prisma | passed
            COPY --from=build /app/node_modules/.prisma node_modules/.prisma\\nRUN echo @prisma        | alone
            """)
    void aClientWithoutThePackageThatLoadsItMayBeUnloadable(String lines, String expected) {
        assertThat(told(built(lines.replace("\\n", "\n") + "\nCMD node dist/main.js")))
                .isEqualTo(expected.equals("alone") ? UNLOADED : expected);
    }

    @Test
    void aClientWithoutItsPackageIsNothingToWhatIsNotNode() {
        assertThat(told(built("COPY --from=build /app/node_modules/.prisma node_modules/.prisma\nCMD nginx")))
                .isEqualTo("passed");
    }

    @Test
    void aClientOfAFolderOfItsOwnIsLoadedByNoPackage() {
        ImageProject project = built("COPY --from=build /app/generated generated\nCMD node dist/main.js")
                .apart("generated/client");

        assertThat(told(project)).isEqualTo("passed");
    }

    @Test
    void whereNoStageGeneratesThereIsNothingToLeaveBehind() {
        assertThat(told(ImageProject.of("FROM node:22-alpine\nCMD node x.js")))
                .isEqualTo("not applicable: no stage of Dockerfile is seen to generate a client");
    }

    @Test
    void aClientThatTheLastStageTakesAwayIsAnothersFinding() {
        ImageProject project = built(
                "COPY --from=build /app/node_modules node_modules\nRUN rm -rf node_modules\nCMD node dist/main.js");

        assertThat(told(project))
                .isEqualTo("not applicable: the last stage takes it away again, of which GEN001 tells");
    }

    @Test
    void aLineThatIsNotFollowedMayBringIt() {
        assertThat(told(built("COPY --from=build /app/dist dist\nRUN fetch-client\nCMD node dist/main.js")))
                .isEqualTo(
                        "not checked: whether the last stage gets the client: Dockerfile:9: what \"fetch-client\" does is"
                                + " not followed; give the image: --image app.tar");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            COPY --from=build /app/dist dist  | not checked: whether the client is in what is copied from stage build: it is
            COPY --from=0 /app/dist dist      | not checked: whether the client is in what is copied from stage build: it is
            COPY --from=assets /app/dist dist | error: Stage build generates the client into /app/src/generated
            COPY dist dist                    | error: Stage build generates the client into /app/src/generated
            """)
    void aClientAmongTheSourcesMayBeInWhatACompilerWrote(String line, String expected) {
        ImageProject project = built(line + "\nCMD node dist/main.js").clients("src/generated");

        assertThat(told(project)).startsWith(expected);
    }

    @Test
    void whatTheImageItselfHasOutweighsItsDockerfile() {
        String left = "COPY --from=build /app/dist dist\nRUN fetch-client\nCMD node dist/main.js";
        ImageFiles files = new ImageFiles().file("/app/dist/main.js");

        String without = told(built(left).image(files.contents()));
        String with = told(built(left)
                .image(files.client("/app/node_modules/.prisma/client/index.js").contents()));

        assertThat(without).startsWith("error: Stage build").endsWith("\ncauses: GEN001, ENG001");
        assertThat(with).isEqualTo("passed");
    }

    @Test
    void withoutADockerfileThereIsNothingToLeaveBehind() {
        assertThat(told(ImageProject.unbuilt().image(new ImageFiles().contents())))
                .isEqualTo("not applicable: there is no Dockerfile; of an image GEN001 says whether a client is in it");
        assertThat(told(ImageProject.unbuilt())).isEqualTo("not checked: there is no container");
    }
}
