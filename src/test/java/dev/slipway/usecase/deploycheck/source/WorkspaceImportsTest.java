package dev.slipway.usecase.deploycheck.source;

import static org.assertj.core.api.Assertions.assertThat;

import dev.slipway.domain.deployment.Platform;
import dev.slipway.domain.judgement.Outcome;
import dev.slipway.domain.problem.ProblemException;
import dev.slipway.domain.release.PrismaVersion;
import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class WorkspaceImportsTest {
    private static final String CLIENT =
            "import { PrismaClient } from '@prisma/client';\nexport const db = new PrismaClient();\n";

    @TempDir
    private Path root;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "^1.0.0",
                "1.2.3",
                "*",
                "1",
                "1.2.x",
                ">=1 <2",
                "0.9 || ^1.1.0",
                "workspace:*",
                "workspace:^",
                "catalog:"
            })
    void aPackageOfTheWorkspaceIsFollowedWhateverItsRange(String range) throws IOException, ProblemException {
        workspace(range, "\"exports\": {\".\": \"./src/index.ts\"}");

        assertThat(judged("import { db } from '@repo/db';").findings())
                .singleElement()
                .satisfies(each -> assertThat(each.message()).contains("../../packages/db/src/client.ts"));
    }

    /** npm takes it from its registry then. */
    @ParameterizedTest
    @ValueSource(strings = {"^2.0.0", "~1.1.0", "1.2.4", "2", ">=2", "1.3.x", "<1 || >1.2.3"})
    void onlyAVersionThatFitsIsOfTheWorkspace(String range) throws IOException, ProblemException {
        workspace(range, "\"exports\": {\".\": \"./src/index.ts\"}");

        Outcome judged = judged("import { db } from '@repo/db';");

        assertThat(judged.findings()).isEmpty();
        assertThat(judged.notChecked())
                .singleElement()
                .satisfies(each -> assertThat(each.toString()).contains("@repo/db"));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            @repo/db | '' | index.ts | FOUND
            @repo/db | "main": "./src/client.ts" | '' | FOUND
            @repo/db | "main": "dist/index.js" | '' | OPEN
            @repo/db/src/client | '' | '' | FOUND
            @repo/db/client | "exports": {"./client": {"types": "./src/types.d.ts", "import": "./src/client.ts"}} | src/types.d.ts | FOUND
            @repo/db/client | "exports": {"./*": "./src/*.ts"} | '' | FOUND
            @repo/db | "exports": {"import": "./dist/index.mjs", "default": "./src/index.ts"} | '' | FOUND
            @repo/db | "exports": {"edge-light": "./src/edge.ts", "default": "./src/index.ts"} | src/edge.ts | OPEN
            ../../packages/db/src | '' | '' | FOUND
            ../../packages/no/src | '' | '' | OPEN
            @repo/other | '' | '' | OPEN
            zod | '' | '' | PASSED
            hoisted | '' | '' | PASSED
            node:fs | '' | '' | PASSED
            fs/promises | '' | '' | PASSED
            @netlify/edge-functions | '' | '' | PASSED
            """)
    void whereAnImportLeads(String specifier, String manifest, String more, String told)
            throws IOException, ProblemException {
        workspace("^1.0.0", manifest);
        if (!more.isEmpty()) {
            write("packages/db/" + more, "export * from './src';\n");
        }

        Outcome judged = judged("import { db } from '" + specifier + "';");

        assertThat(judged.findings().isEmpty() ? judged.notChecked().isEmpty() ? "PASSED" : "OPEN" : "FOUND")
                .isEqualTo(told);
    }

    @Test
    void aPackageHasAliasesOfItsOwn() throws IOException, ProblemException {
        workspace("^1.0.0", "\"imports\": {\"#client\": \"./src/client.ts\"}");
        write("packages/db/tsconfig.json", "{\"compilerOptions\": {\"paths\": {\"@/*\": [\"./lib/*\"]}}}");
        write("packages/db/index.ts", "export * from '@/all';\n");
        write("packages/db/lib/all.ts", "export { db } from '#client';\n");
        write("apps/web/all.ts", "export const db = { user: { count: () => 1 } };\n");

        assertThat(judged("import { db } from '@repo/db';").findings()).hasSize(1);
    }

    private void workspace(String range, String manifest) throws IOException {
        write(
                "package.json",
                "{\"name\": \"root\", \"workspaces\": [\"apps/*\", \"packages/*\"], \"devDependencies\": {\"hoisted\": \"1\"}}");
        write(
                "apps/web/package.json",
                "{\"name\": \"web\", \"dependencies\": {\"next\": \"15.0.0\", \"zod\": \"3\", \"@repo/db\": \"" + range
                        + "\"}}");
        write(
                "packages/db/package.json",
                "{\"name\": \"@repo/db\", \"version\": \"1.2.3\", \"dependencies\": {\"@prisma/client\": \"6.19.0\"}"
                        + (manifest.isEmpty() ? "" : ", " + manifest) + "}");
        write("packages/db/src/index.ts", "export { db } from './client.js';\n");
        write("packages/db/src/client.ts", CLIENT);
    }

    private Outcome judged(String line) throws IOException, ProblemException {
        write("apps/web/middleware.ts", line + "\nexport const middleware = () => db.user.count();\n");
        return new SourcesOnDisk(root.resolve("apps/web"), PrismaVersion.parse("6.19.0")).judged(Platform.VERCEL);
    }

    private void write(String name, String text) throws IOException {
        new SourcesOnDisk(root, PrismaVersion.parse("6.19.0")).write(name, text);
    }
}
