package dev.slipway.usecase.deploycheck.source;

import static org.assertj.core.api.Assertions.assertThat;

import dev.slipway.domain.deployment.Platform;
import dev.slipway.domain.judgement.Outcome;
import dev.slipway.domain.problem.ProblemException;
import dev.slipway.domain.release.PrismaVersion;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class EdgeFilesTest {
    private static final String ASKS = """
            import { prisma } from "@/lib/db";
            export default async () => new Response(String(await prisma.user.count()));
            """;
    private static final String RUNTIME = "export const runtime = 'edge';\n";
    private static final String CONFIG = "export const config = { matcher: '/x', runtime: 'RUNTIME' } as const;\n";

    @TempDir
    private Path folder;

    @ParameterizedTest
    @CsvSource({
        "true, VERCEL, app/api/users/route.ts, edge, true",
        "true, IMAGE, src/app/users/page.tsx, edge, true",
        "true, VERCEL, app/layout.tsx, edge, true",
        "true, VERCEL, app/users/list.tsx, edge, false",
        "true, VERCEL, pages/api/users.ts, config edge, true",
        "true, VERCEL, pages/api/users.ts, config experimental-edge, true",
        "true, VERCEL, pages/api/users.ts, config nodejs, false",
        "true, VERCEL, pages/api/users.test.ts, config edge, false",
        "true, VERCEL, middleware.ts, '', true",
        "true, VERCEL, src/middleware.ts, config edge, true",
        "true, VERCEL, middleware.ts, config nodejs, false",
        "true, VERCEL, lib/middleware.ts, '', false",
        "true, VERCEL, proxy.ts, '', false",
        "false, VERCEL, middleware.ts, '', false",
        "false, VERCEL, api/users.ts, config edge, true",
        "false, VERCEL, api/users.ts, '', false",
        "false, VERCEL, api/_lib/users.ts, config edge, false",
        "false, VERCEL, app/routes/_index.tsx, config edge, true",
        "false, IMAGE, api/users.ts, config edge, false",
        "false, NETLIFY, netlify/edge-functions/users.ts, '', true",
        "false, NETLIFY, netlify/functions/users.ts, '', false",
    })
    void whatRunsAtTheEdgeSaysSoItselfOrByItsPlace(
            boolean next, Platform platform, String file, String says, boolean found)
            throws IOException, ProblemException {
        project(next);
        write(
                file,
                says.startsWith("config")
                        ? CONFIG.replace("RUNTIME", says.substring(7)) + ASKS
                        : says.isEmpty() ? ASKS : RUNTIME + ASKS);

        Outcome judged = judged(platform);

        assertThat(judged.findings().stream()
                        .filter(each -> each.rule().equals("SRC003"))
                        .map(each -> each.evidence().get(0).file()))
                .containsExactlyElementsOf(found ? List.of(file) : List.of());
    }

    @Test
    void aLayoutSpeaksForThePagesBelowThatSayNothing() throws IOException, ProblemException {
        project(true);
        write("app/(shop)/layout.tsx", RUNTIME);
        write("app/(shop)/orders/page.tsx", ASKS);
        write("app/(shop)/users/page.tsx", "export const runtime = 'nodejs';\n" + ASKS);
        write("app/other/page.tsx", ASKS);

        assertThat(judged(Platform.VERCEL).findings().stream()
                        .map(each -> each.message().split(" ", 2)[0]))
                .containsExactly("app/(shop)/orders/page.tsx");
    }

    @ParameterizedTest
    @ValueSource(strings = {"workspace:*", "*", "file:../db"})
    void codeOfAnotherFolderIsNotChecked(String range) throws IOException, ProblemException {
        project(true);
        write("package.json", "{\"dependencies\": {\"next\": \"15.0.0\", \"@repo/db\": \"" + range + "\"}}");
        write("middleware.ts", "import { db } from '@repo/db';\nexport const middleware = () => db.user.count();\n");

        assertThat(judged(Platform.VERCEL).notChecked().stream()
                        .filter(each -> each.rule().equals("SRC003"))
                        .map(Outcome.Open::why)
                        .collect(Collectors.joining()))
                .contains("middleware.ts", "@repo/db");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "edge_functions = 'edge' | edge/users.ts | true",
                "edge_functions = './edge/' | edge/users.ts | true",
                "edge_functions = 'edge' | netlify/edge-functions/users.ts | false",
                "publish = 'dist' | netlify/edge-functions/users.ts | true",
                "base = 'site' | site/netlify/edge-functions/users.ts | true",
            })
    void netlifyTomlNamesTheFolderOfEdgeFunctions(String line, String file, boolean found)
            throws IOException, ProblemException {
        project(false);
        write("netlify.toml", "[build]\n" + line + "\n");
        write(file, ASKS);

        assertThat(judged(Platform.NETLIFY).findings()).hasSize(found ? 1 : 0);
    }

    @Test
    void svelteKitHasANameForItsLibrary() throws IOException, ProblemException {
        project(false);
        write("src/lib/db.ts", "export { prisma } from '../../lib/db.js';\n");
        write("src/routes/users/+server.ts", ASKS.replace("@/lib", "$lib") + CONFIG.replace("RUNTIME", "edge"));

        assertThat(judged(Platform.VERCEL).findings()).hasSize(1);
    }

    @Test
    void theAliasesOfAParentCount() throws IOException, ProblemException {
        project(true);
        write("tsconfig.json", "{ \"extends\": \"./config/base\" }");
        write(
                "config/base.json",
                "{ \"compilerOptions\": { \"baseUrl\": \"..\", \"paths\": { \"@/*\": [\"./*\"] } } }");
        write("middleware.ts", ASKS);

        assertThat(judged(Platform.VERCEL).findings()).hasSize(1);
    }

    private void project(boolean next) throws IOException {
        write("package.json", next ? "{\"dependencies\": {\"next\": \"15.0.0\"}}" : "{}");
        write("tsconfig.json", "{ \"compilerOptions\": { \"paths\": { \"@/*\": [\"./*\"] } } }");
        write(
                "lib/db.ts",
                "import { PrismaClient } from '@prisma/client';\nexport const prisma = new PrismaClient();\n");
    }

    private Outcome judged(Platform platform) throws ProblemException {
        return new SourcesOnDisk(folder, PrismaVersion.parse("6.19.0")).judged(platform);
    }

    private void write(String name, String text) throws IOException {
        new SourcesOnDisk(folder, PrismaVersion.parse("6.19.0")).write(name, text);
    }
}
