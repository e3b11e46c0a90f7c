package dev.slipway.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Workspaces before their installation: engines go where the lock file will put the clients, or nowhere. */
final class WorkspaceIT {
    private static final String SCHEMA =
            "generator client {\n  provider = \"prisma-client-js\"\n  binaryTargets = [\"" + Bench.TARGET + "\"]\n}\n";
    private static final String LOCK = """
            {"lockfileVersion": 3, "packages": {
              "": {"workspaces": ["packages/*"]},
              "packages/a": {}, "packages/b": {},
              "node_modules/@prisma/client": {"version": "5.22.0"},
              "packages/a/node_modules/@prisma/client": {"version": "6.19.3"},
              "packages/a/node_modules/prisma": {"version": "6.19.3"}}}
            """;

    @AutoClose
    private final Bench bench;

    WorkspaceIT(@TempDir Path scratch) throws Exception {
        bench = Bench.in(scratch);
        Files.delete(bench.folder().resolve("prisma/schema.prisma"));
        Files.delete(bench.folder().resolve("node_modules/@prisma/client/package.json"));
        Files.delete(bench.folder().resolve("node_modules/@prisma/client"));
        bench.write("package.json", "{\"workspaces\": [\"packages/*\"]}")
                .write("package-lock.json", LOCK)
                .write("packages/a/package.json", "{\"dependencies\": {\"@prisma/client\": \"6.19.3\"}}")
                .write("packages/a/prisma/schema.prisma", SCHEMA)
                .write("packages/b/package.json", "{}");
    }

    @Test
    void theLockFilesOwnPathIsFollowed() throws Exception {
        bench.fetched("--project", "packages/a");

        assertThat(engineOf("packages/a")).exists();
        assertThat(bench.engine()).doesNotExist();
    }

    @Test
    void theOnlyPackageWithASchemaIsTaken() throws Exception {
        Ran ran = bench.fetched();

        assertThat(ran.errors()).contains("packages/a is taken: it has the only schema of the workspace");
        assertThat(engineOf("packages/a")).exists();
    }

    @Test
    void severalPackagesWithASchemaAreNamed() throws Exception {
        bench.write("packages/b/schema.prisma", SCHEMA);

        Ran ran = bench.notFetched(3);

        assertThat(ran.errors()).contains("packages/a, packages/b", "--project packages/a");
    }

    @Test
    void whatTheLockFileDoesNotSayIsNotGuessed() throws Exception {
        Files.delete(bench.folder().resolve("package-lock.json"));
        bench.write("bun.lock", """
                {"lockfileVersion": 1, "configVersion": 1,
                 "workspaces": {"": {"name": "w"}, "packages/a": {"name": "a"}, "packages/b": {"name": "b"}},
                 "packages": {"prisma": ["prisma@6.19.3", "", {}], "@prisma/client": ["@prisma/client@6.19.3", "", {}]}}
                """);

        Ran ran = bench.notFetched(3, "--project", "packages/a");

        assertThat(ran.errors()).contains("Install first: bun install");
    }

    @Test
    void aFolderThatItsUserNamesIsFilledAllTheSame() throws Exception {
        Files.delete(bench.folder().resolve("package-lock.json"));

        bench.fetched("--project", "packages/a", "--prisma", "6.19.3", "--to", "packages/a/engines");

        assertThat(bench.folder().resolve("packages/a/engines")).isNotEmptyDirectory();
    }

    private Path engineOf(String folder) {
        return bench.folder()
                .resolve(folder)
                .resolve("node_modules/.prisma/client/libquery_engine-" + Bench.TARGET + ".so.node");
    }
}
