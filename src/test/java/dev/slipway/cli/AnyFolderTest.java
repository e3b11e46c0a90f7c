package dev.slipway.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Every command that works on a project says the same wherever inside it was started, or sent. */
class AnyFolderTest {
    @TempDir
    private Path root;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "check",
                "check --fix --dry-run",
                "datasource show",
                "datasource limit 2 --dry-run",
                "connections plan --max-connections 100",
                "deploy-check lambda --max-connections 100",
                "engine fetch --platform debian-openssl-3.0.x --add-target --dry-run --offline",
                "now-config check",
                "now-config migrate --dry-run",
                "now-config init --merge --dry-run",
                "netlify-config check",
                "netlify-config init --merge --dry-run"
            })
    void theSameIsSaidInEachFolderOfAPackage(String command) throws IOException {
        layOut();
        write("package.json", "{\"dependencies\": {\"@prisma/client\": \"6.19.3\"}}");

        assertThat(run(root.resolve("src/deep"), command)).isEqualTo(run(root, command));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "check",
                "datasource show",
                "datasource limit 2 --dry-run",
                "connections plan --max-connections 100",
                "deploy-check lambda --max-connections 100",
                "now-config check",
                "netlify-config check"
            })
    void andInAProjectWithoutAPackage(String command) throws IOException {
        layOut();

        assertThat(run(root.resolve("src/deep"), command)).isEqualTo(run(root, command));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "check",
                "datasource show",
                "datasource limit 2 --dry-run",
                "connections plan --max-connections 100",
                "deploy-check lambda --max-connections 100"
            })
    void aFolderThatIsNamedMayLieInsideToo(String command) throws IOException {
        layOut();
        write("package.json", "{}");

        // What is to be typed next names the folder too.
        String named = run(root, command + " --project src/deep").replaceAll("\\s+", " ");
        assertThat(named.replace(" --project src/deep", ""))
                .isEqualTo(run(root, command).replaceAll("\\s+", " "));
    }

    @ParameterizedTest
    @ValueSource(strings = {"check", "datasource show", "connections plan --max-connections 100"})
    void aFolderThatIsNotThereIsNotTakenForTheOneAroundIt(String command) throws IOException {
        layOut();
        write("package.json", "{}");

        assertThat(run(root, command + " --project src/depe")).isNotEqualTo(run(root, command));
    }

    private void layOut() throws IOException {
        write("prisma/schema.prisma", CommandsInProcess.schema());
        write(".env", "DATABASE_URL=\"postgresql://shop:secret@db.internal/shop?connection_limit=5\"\n");
        write("serverless.yml", """
                service: s
                provider: {name: aws, runtime: nodejs22.x}
                functions:
                  api: {handler: a.b, reservedConcurrency: 9}
                """);
        write("now.json", "{\"version\": 2, \"builds\": [{\"src\": \"api/a.js\", \"use\": \"@vercel/node\"}]}");
        write("netlify.toml", "[functions]\nnode_bundler = \"nft\"\n");
        write("api/a.js", "");
        write("src/deep/x.ts", "");
    }

    private void write(String name, String text) throws IOException {
        new CommandsInProcess(root).write(name, text);
    }

    private static String run(Path folder, String command) {
        return new CommandsInProcess(folder, Map.of()).run(command.split(" ")).toString();
    }
}
