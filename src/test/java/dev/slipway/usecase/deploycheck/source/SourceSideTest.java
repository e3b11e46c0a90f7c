package dev.slipway.usecase.deploycheck.source;

import static org.assertj.core.api.Assertions.assertThat;

import dev.slipway.domain.deployment.Platform;
import dev.slipway.domain.judgement.Finding;
import dev.slipway.domain.judgement.Outcome;
import dev.slipway.domain.problem.ProblemException;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SourceSideTest {
    private static final String PER_REQUEST = """
            import { PrismaClient } from '@prisma/client';
            async function f() {
              const p = new PrismaClient();
            }
            export { f as handler, f as GET };
            export default f;
            """;
    private static final String CLOSES = "export const handler = async () => {\n  await prisma.$disconnect();\n};\n";

    @TempDir
    private Path folder;

    @ParameterizedTest
    @CsvSource({
        "LAMBDA, src/api.ts, src/api.ts",
        "LAMBDA, src/other.ts, ''",
        "VERCEL, api/users/[id].ts, 'api/users/[id].ts'",
        "VERCEL, api/_lib/db.ts, api/_lib/db.ts",
        "VERCEL, api/_db.ts, ''",
        "VERCEL, scripts/seed.ts, ''",
        "NETLIFY, netlify/functions/users.mjs, netlify/functions/users.mjs",
        "NETLIFY, api/users.ts, ''",
        "IMAGE, app/users/route.ts, app/users/route.ts",
        "IMAGE, src/app/users/route.ts, src/app/users/route.ts",
        "IMAGE, pages/api/users.test.ts, ''",
        "IMAGE, app/users/page.tsx, ''",
    })
    void aHandlerIsWhatThePlatformCalls(Platform platform, String file, String found)
            throws IOException, ProblemException {
        write("package.json", "{\"dependencies\": {\"next\": \"15.0.0\"}}");
        write("serverless.yml", "functions:\n  api:\n    handler: src/api.handler\n");
        write(file, PER_REQUEST);

        List<Finding> findings = judged(platform).findings();

        assertThat(findings.stream()
                        .map(each -> each.rule() + " " + each.evidence().get(0).file()))
                .containsExactlyElementsOf(found.isEmpty() ? List.of() : List.of("SRC001 " + found));
    }

    @ParameterizedTest
    @ValueSource(strings = {"[functions]\ndirectory = 'api/fn'", "[build]\nfunctions = 'api/fn'"})
    void netlifyTomlNamesTheFolderOfFunctions(String config) throws IOException, ProblemException {
        write("package.json", "{}");
        write("netlify.toml", config);
        write("api/fn/users.ts", PER_REQUEST);

        assertThat(judged(Platform.NETLIFY).findings()).hasSize(1);
    }

    @ParameterizedTest
    @CsvSource({
        "express, src/server.ts, true",
        "hono, src/index.ts, true",
        "express, src/server.test.ts, false",
        "express, dist/server.js, false",
        "wrangler, src/server.ts, false",
        "left-pad, src/server.ts, false",
    })
    void aServerIsGivenItsHandlers(String dependency, String file, boolean found) throws IOException, ProblemException {
        String framework = dependency.equals("wrangler") ? "hono" : dependency;
        write("package.json", "{\"dependencies\": {\"" + dependency + "\": \"*\", \"" + framework + "\": \"*\"}}");
        write(
                file,
                "import s from '" + framework
                        + "';\nconst app = s();\napp.get('/o', async () => {\n  const p = new PrismaClient();\n});\n");

        assertThat(judged(Platform.IMAGE).findings().size()).isEqualTo(found ? 1 : 0);
    }

    @Test
    void theHandlerOfATemplateLiesInItsCode() throws IOException, ProblemException {
        write("package.json", "{}");
        write("template.yaml", """
                        Resources:
                          Api:
                            Type: AWS::Serverless::Function
                            Properties:
                              CodeUri: functions/api/
                              Handler: dist/app.handler
                          Other:
                            Type: AWS::Serverless::Function
                            Properties: {Handler: dist/main.handler}
                        """);
        write("functions/api/dist/app.js", PER_REQUEST);
        write("src/main.ts", CLOSES);

        List<Finding> findings = judged(Platform.LAMBDA).findings();

        assertThat(findings.stream()
                        .map(each -> each.rule() + " " + each.evidence().get(0).place()))
                .containsExactly("SRC001 functions/api/dist/app.js:3", "SRC002 src/main.ts:2");
    }

    @Test
    void whereNoHandlerIsKnownNothingIsSaid() throws IOException, ProblemException {
        write("package.json", "{}");

        assertThat(judged(Platform.IMAGE).notApplicable()).hasSize(4);
    }

    private Outcome judged(Platform platform) throws ProblemException {
        return new SourcesOnDisk(folder, Optional.empty()).judged(platform);
    }

    private void write(String name, String text) throws IOException {
        new SourcesOnDisk(folder, Optional.empty()).write(name, text);
    }
}
