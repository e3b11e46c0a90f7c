package dev.slipway.rule.image;

import static org.assertj.core.api.Assertions.assertThat;

import dev.slipway.domain.container.ProjectParts.Kept;
import dev.slipway.testing.ImageFiles;
import dev.slipway.testing.ImageProject;
import dev.slipway.testing.VerdictText;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** GEN001, of a Dockerfile: nothing of it generates the client. */
class NeverGeneratedTest {
    private static final String REMEDY = "do: Behind the line that copies the schema: RUN npx prisma generate";

    private static String told(ImageProject project) {
        return VerdictText.of(new NeverGenerated("GEN001").judge(project.container()));
    }

    private static ImageProject built(String lines) {
        return ImageProject.of("FROM node:22-alpine\nWORKDIR /app\n" + lines.replace("; ", "\n"));
    }

    @Test
    void theLinesThatInstallAndCopyAndTheLastStageAreNamed() {
        ImageProject project =
                built("COPY package.json .; RUN apk add openssl; RUN npm ci; RUN npm dedupe; COPY . .; CMD node x.js");

        assertThat(told(project)).isEqualTo("""
                error: No line of Dockerfile generates the client.
                at: Dockerfile:5, Dockerfile:7, Dockerfile:1
                """ + REMEDY);
    }

    @Test
    void whatAStageIsBuiltOnInstallsForIt() {
        ImageProject project = ImageProject.of("""
                FROM node:22-alpine AS base
                WORKDIR /app
                RUN npm ci
                FROM base
                CMD node x.js
                """);

        assertThat(told(project)).startsWith("error:").contains("at: Dockerfile:3, Dockerfile:4\n");
    }

    @Test
    void anInstallThatWouldGenerateIsSaidNotTo() {
        ImageProject project = built("COPY package.json .; RUN npm ci; COPY . .; CMD node x.js")
                .generatesOnInstall();

        assertThat(told(project))
                .startsWith(
                        "error: No line of Dockerfile generates the client, and when the packages are installed, which"
                                + " generates it too, their scripts do not run or the schema is not there yet.\n")
                .endsWith(REMEDY);
    }

    @Test
    void aCallBeforeTheSchemaIsThereGeneratesNothing() {
        assertThat(told(built("COPY package.json .; RUN npm ci && npx prisma generate; COPY . .; CMD node x.js")))
                .isEqualTo("""
                        error: Dockerfile:4 generates the client before the schema is there.
                        at: Dockerfile:4, Dockerfile:5, Dockerfile:1
                        """ + REMEDY);
    }

    @Test
    void aCallOfACommandLineThatIsNotInstalledGeneratesNothing() {
        ImageProject project = built(
                        "COPY . .; RUN npm ci --omit=dev; RUN npx --no-install prisma generate; CMD node x.js")
                .cli(Kept.DEVELOPMENT);

        assertThat(told(project)).isEqualTo("""
                error: Dockerfile:5 generates the client by Prisma's command line, which is not installed there.
                at: Dockerfile:4, Dockerfile:3, Dockerfile:1
                do: Move prisma from devDependencies to dependencies, or generate where both are installed.""");
    }

    @Test
    void aSchemaThatIsLeftOutOfTheBuildIsTheReason() {
        ImageProject project = built("COPY . .; RUN npm ci; RUN npx prisma generate; CMD node x.js")
                .ignore("prisma");

        assertThat(told(project)).isEqualTo("""
                error: Dockerfile:5 generates the client, and .dockerignore leaves the schema out.
                at: Dockerfile:5, .dockerignore
                do: Take the pattern out that leaves out prisma/schema.prisma.""");
    }

    @Test
    void aSchemaThatNoLineBringsIsTheReason() {
        assertThat(told(ImageProject.of("""
                        FROM node:22-bookworm
                        WORKDIR /app
                        COPY package*.json ./
                        RUN npm ci
                        COPY src ./src
                        RUN npx prisma generate
                        """))).isEqualTo("""
                        error: Dockerfile:6 generates the client, and no line before it brings the schema.
                        at: Dockerfile:6
                        do: Before that line: COPY prisma/schema.prisma, or the folder that it is in.""");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            RUN --mount=type=cache,target=/app/node_modules npm ci && npx prisma generate                            | error: Dockerfile:4 generates the client into a cache
            RUN --mount=type=cache,id=m,dst=node_modules npm ci;RUN --mount=type=cache,dst=node_modules npx prisma generate | error: Dockerfile:5 generates the client into a cache
            RUN --mount=type=tmpfs,destination=/app npm ci && npx prisma generate                                    | error: Dockerfile:4 generates the client into a cache
            RUN --mount=type=cache,target=/root/.npm npm ci && npx prisma generate                                   | passed
            RUN --mount=type=cache,target=/app/node_modules/.cache npm ci && npx prisma generate                     | passed
            RUN --mount=type=cache,target=/app/node_modules npm ci && npx prisma generate && npx next build          | not checked
            RUN --mount=type=bind,target=/app/node_modules npm ci && npx prisma generate                             | not applicable
            RUN npm ci && npx prisma generate;RUN --mount=type=cache,target=/app/node_modules npm run build          | passed
            """)
    void whatAMountedCacheTakesIsNoPartOfTheImage(String lines, String said) {
        assertThat(told(ImageProject.of("FROM node:22-bookworm\nWORKDIR /app\nCOPY . .\n" + lines.replace(";", "\n")
                        + "\nCMD node a.js")))
                .startsWith(said);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "COPY $SOURCES ./",
                "COPY --from=acme/schema /prisma ./prisma",
                "COPY <<EOF prisma/schema.prisma\n// empty\nEOF",
                "RUN echo x > prisma/schema.prisma",
                "RUN curl -o prisma/schema.prisma https://example.com",
                "RUN npx prisma generate || true",
                "RUN if [ -d prisma ]; then npx prisma generate; fi"
            })
    void aSchemaMayComeAsNoCopyNamesIt(String line) {
        String generate = line.contains("generate") ? "" : "\nRUN npx prisma generate";

        assertThat(told(ImageProject.of(
                        "FROM node:22-bookworm\nWORKDIR /app\nCOPY package*.json ./\nRUN npm ci\n" + line + generate)))
                .doesNotContain("no line before it brings the schema");
    }

    @Test
    void aLineThatTakesTheClientAwayIsNamed() {
        assertThat(
                        told(
                                built(
                                        "COPY . .; RUN npm ci; RUN npx prisma generate; RUN rm -rf node_modules/.prisma; CMD npm start")))
                .isEqualTo("""
                        error: Dockerfile:6 takes the generated client away, and nothing brings it back.
                        at: Dockerfile:6, Dockerfile:1
                        do: Generate behind that line: RUN npx prisma generate; or leave node_modules/.prisma there.""");
    }

    @Test
    void whatIsTakenAwayBeforeAStartWithoutNodeIsNoLoss() {
        assertThat(told(built("COPY . .; RUN npm ci; RUN npx prisma generate; RUN rm -rf node_modules; CMD nginx")))
                .isEqualTo("not applicable: the last stage installs no packages of Node");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            node_modules/.prisma/client | RUN make-bundle | Dockerfile:6: what "make-bundle" does is not followed
            src/generated               | RUN tsc         | it is generated among the sources, and a compiler takes it along
            """)
    void whatIsTakenAwayMayBeInWhatIsBuilt(String client, String line, String why) {
        ImageProject project = built("COPY . .; RUN npm ci; RUN npx prisma generate; " + line + "; RUN rm -rf " + client
                        + "; CMD node x.js")
                .clients(client);

        assertThat(told(project))
                .isEqualTo("not checked: whether what Dockerfile:7 takes away of the client is in what is built: " + why
                        + "; give the image: --image app.tar");
    }

    @Test
    void aPartThatIsTakenAwayMayBeOneThatCounts() {
        assertThat(told(built("COPY . .; RUN npm ci; RUN npx prisma generate;"
                        + " RUN rm node_modules/.prisma/client/libquery_engine.node; CMD node x.js")))
                .isEqualTo(
                        "not checked: whether what Dockerfile:6 leaves of the generated client is enough stands in the image"
                                + " alone; give it: --image app.tar");
    }

    @Test
    void aLineThatGeneratesIsEnough() {
        assertThat(told(built("COPY . .; RUN npm ci; RUN npx prisma generate; CMD node x.js")))
                .isEqualTo("passed");
    }

    @Test
    void whatHasNoPackagesOfNodeNeedsNoClient() {
        assertThat(told(built("COPY . .; CMD node x.js")))
                .isEqualTo("not applicable: the last stage installs no packages of Node");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            RUN npm ci; RUN make-all; CMD node x.js             | Dockerfile:5: what "make-all" does is not followed
            RUN npm ci; CMD npx prisma generate && node x.js    | Dockerfile:5: the start generates it
            RUN npm ci                                          | no file at hand says what the image starts, which may generate it
            """)
    void whatMayGenerateItIsNotChecked(String lines, String why) {
        assertThat(told(built("COPY . .; " + lines)))
                .isEqualTo("not checked: whether a client is generated: " + why + "; give the image: --image app.tar");
    }

    @Test
    void anotherCallAtTheStartGeneratesNothing() {
        assertThat(told(built("COPY . .; RUN npm ci; CMD npx prisma migrate deploy && node x.js")))
                .startsWith("error: No line of Dockerfile");
    }

    @Test
    void aClientAmongTheSourcesIsCopiedUnlessItIsLeftOut() {
        ImageProject copied =
                built("COPY . .; RUN npm ci; CMD node x.js").clients("node_modules/.prisma/client", "src/generated");
        ImageProject leftOut = built("COPY . .; RUN npm ci; CMD node x.js")
                .clients("src/generated")
                .ignore("src/generated");

        assertThat(told(copied))
                .isEqualTo(
                        "not checked: whether a client is generated: where src/generated is generated before the image is"
                                + " built, it is copied into it; give the image: --image app.tar");
        assertThat(told(leftOut)).startsWith("error: No line of Dockerfile");
    }

    @Test
    void ofAnImageAndOfAProjectWithoutAClientItSaysNothing() {
        ImageProject looked = built("RUN npm ci; CMD node x.js").image(new ImageFiles().contents());

        assertThat(told(looked)).isEqualTo("not applicable: no Dockerfile alone tells what ships");
        assertThat(told(ImageProject.unbuilt())).isEqualTo("not applicable: no Dockerfile alone tells what ships");
        assertThat(told(built("RUN npm ci; CMD node x.js").clients()))
                .isEqualTo("not applicable: the project generates no client");
    }
}
