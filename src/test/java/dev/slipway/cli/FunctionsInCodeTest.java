package dev.slipway.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Projects whose functions stand in code, which is not run: that is said, and is not taken for all being well. */
class FunctionsInCodeTest {
    private final CommandsInProcess slipway;

    FunctionsInCodeTest(@TempDir Path folder) throws IOException {
        slipway = new CommandsInProcess(folder, Map.of());
        slipway.write("package.json", "{\"dependencies\": {\"@prisma/client\": \"6.19.3\"}}");
        slipway.writeSchema("rhel-openssl-3.0.x");
    }

    @ParameterizedTest
    @ValueSource(strings = {"cdk.json", "sst.config.ts", "Pulumi.yaml", "main.tf", "serverless.ts"})
    void aProgramAloneIsNamedUntilItsUserSaysWhatItDeploys(String file) throws IOException {
        slipway.write(file, "{}");

        CommandsInProcess.Ran unsaid = slipway.run("check", "--max-connections", "90");
        CommandsInProcess.Ran said =
                slipway.run(("check --max-connections 90 --platform lambda --runtime nodejs22.x --connection-limit 1"
                                + " --function api,reserved=20")
                        .split(" "));

        assertThat(unsaid.code()).isEqualTo(3);
        assertThat(unsaid.out().replaceAll("\\s+", " "))
                .contains(file + ": what it deploys stands in code, which is not run.")
                .doesNotContain("AWS Lambda runs in");
        assertThat(said.code()).as(said.out()).isZero();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            infra/cdk.json          | {}                                                              | infra/cdk.json
            packages/infra/cdk.json | {}                                                              | packages/infra/cdk.json
            apps/api/sst.config.ts  | {}                                                              | apps/api/sst.config.ts
            lambda.tf               | resource "aws_lambda_function" "a" { runtime = "nodejs22.x" }   | lambda.tf
            terraform/m/a.tf        | resource "aws_lambda_function" "a" { package_type = "Image" }   | terraform/m/a.tf
            terraform/main.tf       | resource "aws_lambda_function" "a" { runtime = "python3.12" }   | ''
            terraform/main.tf       | resource "aws_s3_bucket" "nodejs" {}                            | ''
            examples/cdk/cdk.json   | {}                                                              | ''
            """)
    void aProgramInAFolderOfItsOwnIsNamedToo(String file, String says, String named) throws IOException {
        slipway.write(file, says);

        CommandsInProcess.Ran unsaid = slipway.run("check");
        String out = unsaid.out().replaceAll("\\s+", " ");

        assertThat(unsaid.code()).as(out).isEqualTo(named.isEmpty() ? 0 : 3);
        assertThat(out.contains(named + ": what it deploys stands in code, which is not run."))
                .as(out)
                .isEqualTo(!named.isEmpty());
        assertThat(slipway.run("check", "--platform", "vercel").out()).doesNotContain("stands in code");
    }

    @Test
    void whatCdkMakesIsNamedInTheFolderInWhichItIsRun() throws IOException {
        slipway.write("infra/cdk.json", "{}");

        assertThat(slipway.run("check").out().replaceAll("\\s+", " "))
                .contains("Run npx cdk synth in infra and name what it made in slipway.yaml, files:"
                        + " [infra/cdk.out/STACK.template.json]");
    }

    @Test
    void whereTheSchemaLiesBelowThatTooIsNamed(@TempDir Path other) throws IOException {
        CommandsInProcess root = new CommandsInProcess(other, Map.of());
        root.write("cdk.json", "{}");
        root.write("api/package.json", "{\"dependencies\": {\"@prisma/client\": \"6.19.3\"}}");
        root.write("api/prisma/schema.prisma", "datasource db {\n  provider = \"sqlite\"\n  url = \"file:a\"\n}\n");

        CommandsInProcess.Ran ran = root.run("check");

        assertThat(ran.code()).isEqualTo(3);
        assertThat(ran.err())
                .contains("there is no schema. cdk.json: what it deploys stands in code, which is not run.")
                .contains("--project api, and where it goes: --platform lambda --runtime nodejs22.x");
    }

    @ParameterizedTest
    @CsvSource({
        "wrangler.toml, 'main = \"src/index.ts\"', '', 1",
        "wrangler.jsonc, '{ // the Worker\n\"main\": \"./src/index.ts\", }', '', 1",
        "wrangler.toml, 'main = \"src/index.ts\"', 'adapter: new PrismaD1(env.DB)', 3",
        "wrangler.toml, 'pages_build_output_dir = \"dist\"', '', 3",
    })
    void aWorkerIsNotTakenForWell(String file, String says, String given, int code) throws IOException {
        slipway.write(file, says);
        slipway.write("src/index.ts", """
                import { PrismaClient } from "@prisma/client";
                import { PrismaD1 } from "@prisma/adapter-d1";
                export default {
                  async fetch(request, env) {
                    const prisma = new PrismaClient({ GIVEN });
                    return Response.json(await prisma.user.count());
                  },
                };
                """.replace("GIVEN", given));

        CommandsInProcess.Ran ran = slipway.run("check", "--max-connections", "90");

        assertThat(ran.code()).as(ran.out()).isEqualTo(code);
        assertThat(ran.out().replaceAll("\\s+", " "))
                .contains(
                        code == 1
                                ? "src/index.ts runs at the edge, and its client is given no"
                                : file + ": it goes to Cloudflare");
    }

    @Test
    void besideAnotherFileThatSaysItAProgramIsNothing() throws IOException {
        slipway.write("main.tf", "");
        slipway.write("vercel.json", "{}");

        assertThat(slipway.run("check").out()).doesNotContain("main.tf");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            compose.yaml | services: {web: {build: ., environment: {DATABASE_URL: "postgresql://db/app"}}} | true
            Dockerfile   | FROM public.ecr.aws/lambda/nodejs:22                 | true
            Dockerfile   | FROM node:22-bookworm                                | true
            fly.toml     | app = "a"                                            | false
            template.yaml | Resources: {A: {Type: "AWS::Serverless::Function", Properties: {Runtime: nodejs22.x}}} | false
            """)
    void anImageBesideAProgramIsNotAllThatIsDeployed(String file, String says, boolean told) throws IOException {
        slipway.write("infra/cdk.json", "{}");
        slipway.write(file, says + "\n");

        String out = slipway.run("check").out().replaceAll("\\s+", " ");

        assertThat(out.contains("infra/cdk.json: what else it deploys stands in code, which is not run."))
                .as(out)
                .isEqualTo(told);
        assertThat(slipway.run("check", "--platform", "image").out()).doesNotContain("cdk.json");
    }

    @Test
    void aProjectThatIsLinkedToVercelNeedsNoOtherFile() throws IOException {
        slipway.write(".vercel/project.json", "{\"settings\": {\"rootDirectory\": \"apps/web\"}}");

        CommandsInProcess.Ran ran = slipway.run("check");

        assertThat(ran.code()).as(ran.out()).isZero();
    }

    @Test
    void whatCdkHasMadeIsReadWhereSlipwayYamlNamesIt() throws IOException {
        slipway.write("cdk.json", "{}");
        slipway.write("slipway.yaml", "files: [cdk.out/Shop.template.json]\n");
        slipway.write("cdk.out/Shop.template.json", """
                {"Resources": {
                  "Api5E7490E8": {"Type": "AWS::Lambda::Function", "Properties": {
                    "Handler": "index.handler", "Runtime": "nodejs22.x", "ReservedConcurrentExecutions": 10}},
                  "LogRetentionaae0aa3c5b4d4f87b02d85b201efdd8aFD4BFC8A": {"Type": "AWS::Lambda::Function",
                    "Properties": {"Runtime": "nodejs22.x"}}}}
                """);

        CommandsInProcess.Ran ran = slipway.run("check", "--max-connections", "90", "--connection-limit", "1");

        assertThat(ran.code()).as(ran.out()).isZero();
        assertThat(ran.out())
                .contains("AWS Lambda nodejs22.x")
                .contains("Api5E7490E8: 10 x 1 x 2")
                .doesNotContain("LogRetention");
    }
}
