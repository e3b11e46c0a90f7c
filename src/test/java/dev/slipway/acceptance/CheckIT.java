package dev.slipway.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** {@code slipway check}: where a project goes, whether it is ready, and what can be put right. */
class CheckIT {
    private static final String SCHEMA = """
            generator client {
              provider      = "prisma-client-js"
              binaryTargets = ["native", "rhel-openssl-3.0.x"]
            }

            datasource db {
              provider = "postgresql"
              url      = env("DATABASE_URL")
            }
            """;
    private static final String SERVERLESS = """
            service: orders
            provider:
              name: aws
              runtime: nodejs22.x
            functions:
              list:
                handler: list.handler
                reservedConcurrency: 200
              place:
                handler: place.handler
                reservedConcurrency: 101
            """;

    @AutoClose
    private final Bench bench;

    CheckIT(@TempDir Path scratch) {
        bench = Bench.in(scratch)
                .write("node_modules/@prisma/engines/libquery_engine-" + Bench.TARGET + ".so.node", "an engine");
        bench.write("prisma/schema.prisma", SCHEMA)
                .write(".env", "DATABASE_URL=\"postgresql://app:s3cr3t@db.internal:5432/shop\"\n")
                .write("serverless.yml", SERVERLESS);
    }

    @Test
    void theLimitThatFitsIsSetAndThenNothingIsLeftToDo() throws Exception {
        List<String> before = findings("--instance", "m5.large");
        Ran dry = bench.slipway("check", "--instance", "m5.large", "--fix", "--dry-run");
        String untouched = read(".env");
        Ran fixed = bench.slipway("check", "--instance", "m5.large", "--fix");
        String once = read(".env") + read("serverless.yml");
        Ran again = bench.slipway("check", "--instance", "m5.large", "--fix");

        assertThat(before).containsExactly("CON001", "URL003");
        assertThat(dry.output())
                .contains("+DATABASE_URL=\"postgresql://app:***@db.internal:5432/shop?connection_limit=1\"");
        assertThat(untouched).doesNotContain("connection_limit");
        assertThat(fixed.exitCode()).isZero();
        assertThat(once).contains("connection_limit=1").contains("reservedConcurrency: 200");
        assertThat(again.output()).contains("Nothing that can be put right was found.");
        assertThat(read(".env") + read("serverless.yml")).isEqualTo(once);
        assertThat(dry.output() + fixed.output()).doesNotContain("s3cr3t");
    }

    @Test
    void whatItSaysToTypeKnowsTheDatabaseThatItWasToldOf() throws Exception {
        String options = " --instance m5.large --client 'my app=2' ";
        List<String> typed = List.of("--instance", "m5.large", "--client", "my app=2");

        String check = run(List.of("check"), typed);
        String plan = run(List.of("connections", "plan"), typed);
        String lambda = run(List.of("deploy-check", "lambda"), typed.subList(0, 2));

        assertThat(check)
                .contains("slipway connections plan" + options + "--write")
                .contains("> slipway check" + options + "--fix --dry-run")
                .doesNotContain("plan --write");
        assertThat(plan).contains("slipway connections plan" + options + "--dry-run");
        assertThat(lambda).contains("slipway connections plan --instance m5.large --write");
    }

    private String run(List<String> command, List<String> options) throws Exception {
        List<String> words = new ArrayList<>(command);
        words.addAll(options);
        return bench.slipway(words.toArray(String[]::new)).output().replaceAll("\\s+", " ");
    }

    @Test
    void functionsThatNoFileDeclaresAreTakenFromTheLine() throws Exception {
        Files.delete(bench.folder().resolve("serverless.yml"));

        Ran unsaid = bench.slipway("check", "--instance", "m5.large");
        Ran said = bench.slipway("check", "--instance", "m5.large", "--function", "api,reserved=20");

        assertThat(unsaid.output().replaceAll("\\s+", " ")).contains("say how many: --function api,reserved=20");
        assertThat(said.output()).contains("api: 20 x 5 x 2");
    }

    @Test
    void aPlanOfAProjectThatCannotBeReadIsNotSaidToFit() throws Exception {
        bench.write("prisma/schema.prisma", SCHEMA + "model A { id Int @id }\n");
        String[] words = {"connections", "plan", "--max-connections", "9000"};

        Ran ran = bench.slipway(words);

        assertThat(ran.exitCode()).isEqualTo(3);
        assertThat(ran.output()).contains("not checked").doesNotContain("fits:").doesNotContain("\\n");
    }

    @Test
    void aMissingTargetIsAddedToTheSchema() throws Exception {
        bench.write("prisma/schema.prisma", SCHEMA.replace(", \"rhel-openssl-3.0.x\"", ""));

        List<String> before = findings("--connection-limit", "1");
        Ran fixed = bench.slipway("check", "--fix", "--offline");

        assertThat(before).contains("PLT001");
        assertThat(fixed.output().replaceAll("\\s+", " "))
                .contains("slipway engine fetch --platform rhel-openssl-3.0.x")
                .doesNotContain("--add-target");
        assertThat(read("prisma/schema.prisma")).contains("rhel-openssl-3.0.x");
        assertThat(findings()).isEmpty();
    }

    @Test
    void theArchitectureOfTheFileCounts() throws Exception {
        bench.write("serverless.yml", SERVERLESS.replace("nodejs22.x", "nodejs22.x\n  architecture: arm64"));

        Ran ran = bench.slipway("check");

        assertThat(ran.output()).contains("AWS Lambda nodejs22.x arm64").contains("linux-arm64-openssl-3.0.x");
    }

    @Test
    void anEngineThatLoadsAndIsNotLookedForIsNoPass() throws Exception {
        Files.delete(bench.folder().resolve("serverless.yml"));
        bench.write("prisma/schema.prisma", SCHEMA.replace("rhel-openssl-3.0.x", "linux-musl-openssl-3.0.x"))
                .write("package.json", "{\"dependencies\": {\"prisma\": \"5.22.0\"}}")
                .write("package-lock.json", """
                        {"lockfileVersion": 3, "packages": {"": {}, "node_modules/prisma": {"version": "5.22.0"}}}
                        """)
                .write("node_modules/@prisma/client/package.json", "{\"version\": \"5.22.0\"}")
                .write("Dockerfile", "FROM node:22-alpine3.21\n");

        Ran ran = bench.slipway("check");

        assertThat(ran.output().replaceAll("\\s+", " "))
                .contains("error PLT005 Prisma will not find OpenSSL and assumes 1.1.x Dockerfile:1")
                .contains("looks for linux-musl, which is not there or does not load");
    }

    @Test
    void severalPlacesAreNamed() throws Exception {
        bench.write("Dockerfile", "FROM node:22-alpine3.21 AS build\nFROM build\n")
                .write("netlify.toml", "[build]\n  command = \"prisma generate\"\n");

        JsonNode report = report();

        List<String> targets = new ArrayList<>();
        report.get("targets").forEach(each -> targets.add(each.get("platform").asText()));
        assertThat(targets).containsExactly("lambda", "netlify", "image");
    }

    @Test
    void whatNoFileSaysIsSaidBySlipwayYaml() throws Exception {
        Files.delete(bench.folder().resolve("serverless.yml"));

        Ran nowhere = bench.slipway("check");
        bench.write("slipway.yaml", "platform: lambda\nruntime: nodejs22.x\n");
        Ran said = bench.slipway("check");

        assertThat(nowhere.output()).contains("goes nowhere that is known");
        assertThat(said.output()).contains("AWS Lambda nodejs22.x").contains("slipway.yaml:1");
    }

    @Test
    void aDescriptorThatCannotBeReadDoesNotLookReady() throws Exception {
        bench.write("serverless.yml", "service: [\n");

        Ran ran = bench.slipway("check", "--instance", "m5.large");

        assertThat(ran.exitCode()).isEqualTo(3);
        assertThat(ran.output()).contains("AWS Lambda").contains("not valid YAML");
    }

    @Test
    void functionsThatCannotBeReadProveNothing() throws Exception {
        bench.write("serverless.yml", "service: x\nprovider: {name: aws}\nfunctions: ${file(fns.js)}\n");

        JsonNode report = report("--instance", "m5.large");

        assertThat(report.get("targets").get(0).get("platform").asText()).isEqualTo("lambda");
        assertThat(report.get("passed").toString()).doesNotContain("CON0");
        assertThat(report.get("notChecked").toString()).contains("they are in another file");
    }

    @Test
    void aSizeThatIsNotKnownIsRefused() throws Exception {
        Ran ran = bench.slipway("check", "--instance", "m5.lage");

        assertThat(ran.exitCode()).isNotZero();
        assertThat(ran.errors()).contains("m5.large");
    }

    @Test
    void aSizeThatSlipwayYamlMisspellsDoesNotLookReady() throws Exception {
        bench.write("slipway.yaml", "database: {instance: m5.lage}\n");

        Ran ran = bench.slipway("check");

        assertThat(ran.exitCode()).isEqualTo(3);
        assertThat(ran.output()).contains("slipway.yaml: No size is called \"m5.lage\"");
    }

    @Test
    void anEmptyFolderIsNoProject(@TempDir Path empty) throws Exception {
        Ran ran = bench.slipway("check", "--project", empty.toString());

        assertThat(ran.exitCode()).isEqualTo(3);
        assertThat(ran.errors()).contains("No Prisma project", "--project DIR", "--package dist.zip");
    }

    @Test
    void theRootOfAWorkspaceNamesItsPackages(@TempDir Path root) throws Exception {
        Files.writeString(root.resolve("package.json"), "{\"workspaces\": [\"packages/*\"]}");
        for (String name : List.of("a", "b")) {
            Path schema = root.resolve("packages/" + name + "/prisma/schema.prisma");
            Files.createDirectories(schema.getParent());
            Files.writeString(schema, SCHEMA);
            Files.writeString(root.resolve("packages/" + name + "/package.json"), "{}");
        }

        Ran ran = bench.slipway("check", "--project", root.toString());

        assertThat(ran.exitCode()).isEqualTo(3);
        assertThat(ran.errors()).contains("packages/a, packages/b", "--project packages/a");
    }

    @ParameterizedTest
    @MethodSource("dev.slipway.acceptance.FormatJudges#formats")
    void everyFormatTellsTheFinding(String format) throws Exception {
        Ran ran = bench.slipway("check", "--instance", "m5.large", "--format", format);

        assertThat(ran.exitCode()).isEqualTo(1);
        assertThat(ran.output()).contains("CON001").contains("serverless.yml").doesNotContain("s3cr3t");
    }

    @Test
    void theSummaryOfAJobIsWrittenWhereGithubSays() throws Exception {
        Path summary = bench.folder().resolve("summary.md");
        bench.with("GITHUB_STEP_SUMMARY", summary.toString());

        bench.inProcess("check", "--instance", "m5.large");
        boolean unasked = Files.exists(summary);
        bench.inProcess(
                "check",
                "--instance",
                "m5.large",
                "--output",
                "github=" + bench.folder().resolve("log"));

        assertThat(unasked).isFalse();
        assertThat(read("summary.md")).startsWith("## slipway check: NOT READY").contains("| error | CON001 | ");
        assertThat(read("log")).startsWith("::error file=serverless.yml,line=");
    }

    private List<String> findings(String... options) throws Exception {
        List<String> rules = new ArrayList<>();
        report(options)
                .get("findings")
                .forEach(each -> rules.add(each.get("rule").asText()));
        return rules;
    }

    private JsonNode report(String... options) throws Exception {
        List<String> words = new ArrayList<>(List.of("check", "--format", "json"));
        words.addAll(List.of(options));
        return new ObjectMapper()
                .readTree(bench.slipway(words.toArray(String[]::new)).output());
    }

    private String read(String name) throws Exception {
        return Files.readString(bench.folder().resolve(name));
    }
}
