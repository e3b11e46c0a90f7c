package dev.slipway.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What commands do at the root of a workspace, where no schema is. */
class WorkspaceRootTest {
    private CommandsInProcess commands;

    WorkspaceRootTest(@TempDir Path folder) throws IOException {
        commands = new CommandsInProcess(folder, Map.of());
        commands.write("package.json", "{\"workspaces\": [\"packages/*\"]}");
        commands.write("packages/ui/package.json", "{}");
        schema("packages/a", 3);
    }

    private void schema(String at, int limit) throws IOException {
        commands.write(at + "/package.json", "{\"dependencies\": {\"@prisma/client\": \"6.19.3\"}}");
        commands.write(at + "/node_modules/@prisma/client/package.json", "{\"version\": \"6.19.3\"}");
        commands.write(at + "/prisma/schema.prisma", CommandsInProcess.schema());
        commands.write(at + "/.env", "DATABASE_URL=\"postgresql://u:p@h/d?connection_limit=" + limit + "\"\n");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "check",
                "datasource show",
                "datasource limit 1",
                "connections plan --max-connections 90",
                "engine fetch --dry-run --offline"
            })
    void severalSchemasAreNamedWithWhatToType(String line) throws IOException {
        schema("packages/b", 3);

        CommandsInProcess.Ran ran = commands.run(line.split(" "));

        assertThat(ran.code()).isEqualTo(3);
        assertThat((ran.err() + ran.out()).replaceAll("\\s+", " "))
                .contains("packages/a, packages/b", "--project packages/a");
    }

    @ParameterizedTest
    @ValueSource(strings = {"check", "deploy-check lambda"})
    void wherePlatformsFileIsThereTheRestIsJudgedAndThePackagesAreNamed(String line) throws IOException {
        schema("packages/b", 3);
        service();

        CommandsInProcess.Ran ran = commands.run((line + " --max-connections 90").split(" "));

        assertThat(ran.code()).isEqualTo(line.equals("check") ? 3 : 0);
        assertThat(ran.out().replaceAll("\\s+", " ")).contains("packages/a, packages/b", "--project packages/a");
    }

    /** The root goes nowhere, and that was all. */
    @Test
    void wherePackagesGoIsNamedWithWhatToType() throws IOException {
        commands.write("apps/api/package.json", "{\"dependencies\": {\"a\": \"*\"}}");
        commands.write("apps/api/serverless.yml", "service: s\nprovider: {name: aws, runtime: nodejs22.x}\n");
        commands.write("infra/serverless.yml", "service: s\nprovider: {name: aws}\n");

        assertThat(commands.json("check").at("/notChecked").toString())
                .contains("apps/api/serverless.yml says where packages below go", "slipway check --project apps/api")
                .doesNotContain("infra");
        assertThat(commands.run("check", "--platform", "lambda").out())
                .contains("AWS Lambda")
                .doesNotContain("apps/api");
    }

    /** With no package.json of their own, and beside a file that says where something else goes. */
    @Test
    void whatServerlessComposeNamesIsNamed() throws IOException {
        commands.write("vercel.json", "{}");
        commands.write(
                "serverless-compose.yml",
                "services:\n  a: {path: ./services/a}\n  b: {path: services/none}\n  c: {path: ../up}\n  d: {path: .}\n");
        commands.write("services/a/serverless.yml", "service: s\n");

        assertThat(commands.json("check").at("/notChecked").toString())
                .contains("\"services/a/serverless.yml says where", "slipway check --project services/a");
    }

    @Test
    void whatNamesItsFunctionsForNodeNeedsNoPackageOfItsOwn() throws IOException {
        commands.write("api/template.yaml", "Resources: {A: {Properties: {Runtime: nodejs22.x}}}\n");

        assertThat(commands.json("check").at("/notChecked").toString()).contains("slipway check --project api");
    }

    @Test
    void aWorkspaceWithOneSchemaIsAProject() {
        assertThat(commands.run().err()).contains("This is a Prisma project (packages/a/prisma/schema.prisma).");
    }

    @Test
    void theOnlySchemaIsTakenByAll() throws IOException {
        service();

        JsonNode plan = commands.json("connections", "plan", "--max-connections", "90");
        JsonNode deploy = commands.json("deploy-check", "lambda", "--max-connections", "90");
        JsonNode check = commands.json("check", "--max-connections", "90");
        JsonNode shown = commands.json("datasource", "show");

        assertThat(plan.at("/workloads/0/pool/source").asText()).isEqualTo("packages/a/.env:1");
        assertThat(deploy.at("/functions/0/pool")).isEqualTo(plan.at("/workloads/0/pool"));
        assertThat(shown.toString()).contains("packages/a/prisma/schema.prisma", "packages/a/.env");
        assertThat(check.at("/findings/0/rule").asText()).isEqualTo("PLT001");
        assertThat(check.at("/findings/0/evidence/0/file").asText()).isEqualTo("packages/a/prisma/schema.prisma");
        assertThat(check.at("/passed").toString()).contains("URL001", "URL003");
    }

    @Test
    void aFixAtTheRootGoesIntoThePackage() throws IOException {
        service();

        CommandsInProcess.Ran fixed = commands.run("check", "--fix", "--dry-run");

        assertThat(fixed.out()).contains("+++ b/packages/a/prisma/schema.prisma", "rhel-openssl-3.0.x");
    }

    @Test
    void whatTheLockFileOfTheWorkspaceSaysIsNamedFromItsRoot() throws IOException {
        commands.write("packages/a/node_modules/@prisma/client/package.json", "{}");
        commands.write("packages/a/package.json", "{\"dependencies\": {\"@prisma/client\": \"^6.19.0\"}}");
        commands.write("package-lock.json", """
                {"packages": {"": {}, "packages/a": {"dependencies": {"@prisma/client": "^6.19.0", "prisma": "*"}},
                  "node_modules/@prisma/client": {"version": "6.19.0"},
                  "node_modules/prisma": {"version": "6.19.3"}}}
                """);
        service();

        JsonNode check = commands.json("check");

        assertThat(check.path("findings").findValuesAsText("rule")).contains("GEN003");
        assertThat(check.path("findings").findValuesAsText("file"))
                .contains("package-lock.json")
                .noneMatch(file -> file.contains(".."));
    }

    /** As pnpm and npm have it, at second hand, and by a folder without any workspace. */
    @ParameterizedTest
    @ValueSource(strings = {"workspace:*", "*", "file:../../packages/a"})
    void aPackageIsJudgedWithTheSchemaThatItDependsOn(String range) throws IOException {
        boolean members = !range.startsWith("file:");
        commands.write("package.json", members ? "{\"workspaces\": [\"apps/*\", \"packages/*\"]}" : "{}");
        commands.write("packages/a/package.json", """
                {"name": "@shop/a", "dependencies": {"@prisma/client": "6.19.3"}}
                """);
        commands.write("packages/ui/package.json", "{\"name\": \"ui\", \"dependencies\": {\"@shop/a\": \"*\"}}");
        schema("packages/b", 7);
        String need = range.equals("*") ? "ui" : "@shop/a";
        commands.write(
                "apps/api/package.json", "{\"dependencies\": {\"" + need + "\": \"" + range + "\", \"zod\": \"3\"}}");
        commands = commands.in("apps/api");
        service();

        JsonNode plan = commands.json("connections", "plan", "--max-connections", "90");
        JsonNode deploy = commands.json("deploy-check", "lambda", "--max-connections", "90");
        JsonNode check = commands.json("check", "--max-connections", "90");
        JsonNode shown = commands.json("datasource", "show");
        CommandsInProcess.Ran fetch = commands.run("engine", "fetch", "--dry-run", "--offline");

        assertThat(plan.at("/workloads/0/pool/source").asText()).isEqualTo("../../packages/a/.env:1");
        assertThat(deploy.at("/functions/0/pool")).isEqualTo(plan.at("/workloads/0/pool"));
        assertThat(shown.at("/urls/0/place").asText()).isEqualTo("../../packages/a/.env:1");
        assertThat(check.at("/findings/0/rule").asText()).isEqualTo("PLT001");
        assertThat(check.at("/findings/0/evidence/0/file").asText()).isEqualTo("../../packages/a/prisma/schema.prisma");
        assertThat(check.at("/passed").toString()).contains("CON001", "URL001", "URL003");
        assertThat(fetch.err()).contains("../../packages/a is taken: package.json depends on it");
    }

    @Test
    void aRangeAloneTellsWhichPrismaItIs() throws IOException {
        commands.write("packages/a/package.json", "{\"dependencies\": {\"@prisma/client\": \"^7.1.0\"}}");
        Files.delete(commands.file("packages/a/node_modules/@prisma/client/package.json"));

        JsonNode check = commands.json("check");

        assertThat(commands.run("check").out()).contains("Prisma 7.");
        assertThat(check.path("findings").findValuesAsText("rule")).contains("URL008");
    }

    @ParameterizedTest
    @CsvSource({
        "., packages/a/.env, packages/a/prisma/.env",
        "apps/api, ../../packages/a/.env, ../../packages/a/prisma/.env"
    })
    void whereAVariableWasLookedForIsNamedFromWhereItsUserStands(String in, String one, String two) throws IOException {
        commands.write(
                "packages/a/package.json",
                "{\"name\": \"@shop/a\", \"dependencies\": {\"@prisma/client\": \"6.19.3\"}}");
        commands.write("apps/api/package.json", "{\"dependencies\": {\"@shop/a\": \"*\"}}");
        commands.write("package.json", "{\"workspaces\": [\"apps/*\", \"packages/*\"]}");
        commands.write("packages/a/.env", "");
        commands.write("packages/a/.env.example", "DATABASE_URL=\"postgresql://u:p@h/d\"\n");

        String shown = commands.in(in).run("check").out().replaceAll("\\s+", " ");

        assertThat(shown)
                .contains("not in " + one + ", not in " + two + " (no such file). " + one
                        + ".example:1 has it, a file that");
    }

    @Test
    void theVersionOfASchemaThatIsNamedIsThatOfItsPackage() throws IOException {
        schema("packages/b", 3);

        JsonNode shown = commands.json("datasource", "show", "--schema", "packages/b/prisma/schema.prisma");
        CommandsInProcess.Ran check = commands.run("check", "--schema", "packages/b/prisma/schema.prisma");

        assertThat(shown.at("/prisma").asText()).isEqualTo("6.19.3");
        assertThat(check.out()).contains("Prisma 6.19.3");
    }

    /** Next.js loads the files beside itself, not those beside the schema. */
    @Test
    void theUrlOfAnAppOfNextIsThatOfItsOwnFiles() throws IOException {
        commands.write("package.json", "{\"workspaces\": [\"apps/*\", \"packages/*\"]}");
        commands.write("packages/a/package.json", """
                {"name": "@shop/a", "dependencies": {"@prisma/client": "6.19.3"}}
                """);
        commands.write("apps/web/package.json", """
                {"dependencies": {"@shop/a": "*", "next": "15.1.0"}}
                """);
        commands.write("apps/web/.env", "DATABASE_URL=\"postgresql://u:p@h/d?connection_limit=8\"\n");
        commands = commands.in("apps/web");

        JsonNode shown = commands.json("datasource", "show");

        assertThat(shown.at("/urls/0/place").asText()).isEqualTo(".env:1");
        assertThat(shown.toString()).contains("connection_limit=8").doesNotContain("connection_limit=3");
    }

    private void service() throws IOException {
        commands.write("serverless.yml", """
                service: s
                provider: {name: aws, runtime: nodejs22.x}
                functions:
                  api: {handler: a.b, reservedConcurrency: 1}
                """);
    }
}
