package dev.slipway.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.slipway.testing.MadeArchive;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The packages that {@code check} finds where tools leave them, and how old they are. */
class BuiltPackagesTest {
    private final Instant longAgo = Instant.now().minusSeconds(3 * 3600 + 60);

    private final CommandsInProcess commands;

    BuiltPackagesTest(@TempDir Path folder) throws IOException {
        commands = new CommandsInProcess(folder, Map.of());
        commands.write("package.json", "{\"dependencies\": {\"@prisma/client\": \"6.19.3\"}}");
        commands.write("node_modules/@prisma/client/package.json", "{\"version\": \"6.19.3\"}");
        commands.write("src/index.ts", "export {}\n");
        commands.writeSchema();
    }

    @Test
    void ofServerlessEachZipGoesWhereItsFunctionGoes() throws IOException {
        commands.write("serverless.yml", """
                service: shop
                provider: {name: aws, runtime: nodejs22.x}
                functions:
                  api: {handler: a.b}
                  worker: {handler: a.c, architecture: arm64}
                """);
        zip(".serverless/api.zip");
        zip(".serverless/worker.zip");

        JsonNode shipped = commands.json("check").at("/shipped");

        assertThat(shipped.findValuesAsText("name")).containsExactly(".serverless/api.zip", ".serverless/worker.zip");
        assertThat(shipped.at("/0/architecture").isNull()).isTrue();
        assertThat(shipped.at("/1/architecture/value").asText()).isEqualTo("arm64");
        assertThat(shipped.at("/1/architecture/source").asText()).isEqualTo("serverless.yml:5");
        assertThat(shipped.at("/0/age").asText()).startsWith("built ");
    }

    @Test
    void oneThatIsOlderThanASourceIsSaidToBeAndIsNeverReady() throws IOException {
        commands.write("serverless.yml", "service: s\nprovider: {name: aws, runtime: nodejs22.x}\n");
        zip(".serverless/s.zip");
        JsonNode fresh = commands.json("deploy-check", "lambda");
        Files.setLastModifiedTime(commands.file(".serverless/s.zip"), FileTime.from(longAgo));
        JsonNode stale = commands.json("deploy-check", "lambda");

        assertThat(fresh.at("/notChecked").toString()).doesNotContain("PKG");
        assertThat(stale.at("/shipped/0/age").asText()).matches("older than \\S+ \\(3 h\\)");
        assertThat(stale.at("/notChecked").toString())
                .contains(".serverless/s.zip is older than", "--package .serverless/s.zip");
        assertThat(stale.at("/ready").isNull()).isTrue();
    }

    @Test
    void anEngineThatWasPutInLaterMakesAPackageNoNewer() throws IOException {
        commands.write("serverless.yml", "service: s\nprovider: {name: aws, runtime: nodejs22.x}\n");
        String client = "dist/node_modules/.prisma/client/";
        commands.write(client + "index.js", "");
        Files.setLastModifiedTime(commands.file(client + "index.js"), FileTime.from(longAgo));
        commands.write(client + "libquery_engine-rhel-openssl-3.0.x.so.node", "engine");

        JsonNode report = commands.json("check");

        assertThat(report.at("/shipped/0/age").asText()).matches("older than \\S+ \\(3 h\\)");
        assertThat(report.at("/ready").asBoolean(false)).isFalse();
    }

    @Test
    void aPackageThatIsNamedWinsOverThoseThatAreFound() throws IOException {
        commands.write("serverless.yml", "service: s\nprovider: {name: aws, runtime: nodejs22.x}\n");
        zip(".serverless/s.zip");
        zip("mine.zip");

        JsonNode shipped = commands.json("check", "--package", "mine.zip").at("/shipped");

        assertThat(shipped.findValuesAsText("name")).containsExactly("mine.zip");
    }

    @Test
    void aBrokenOneThatNobodyNamedKeepsNothingElseFromBeingJudged() throws IOException {
        commands.write("serverless.yml", "service: s\nprovider: {name: aws, runtime: nodejs22.x}\n");
        commands.write(".serverless/s.zip", "no zip");

        CommandsInProcess.Ran ran = commands.run("check");

        assertThat(ran.code()).isEqualTo(3);
        assertThat(ran.out().replaceAll("\\s+", " ")).contains("passed").contains("s.zip is no zip, no tar");
    }

    @Test
    void aLayerOfTheSameFileIsNoPackageAndLiesOverThoseThatNameIt() throws IOException {
        commands.write("serverless.yml", """
                service: s
                provider: {name: aws, runtime: nodejs22.x}
                layers:
                  prisma-client: {path: layer}
                functions:
                  api: {handler: index.handler, layers: [{Ref: PrismaDashclientLambdaLayer}]}
                  other: {handler: index.handler}
                """);
        zip(".serverless/api.zip");
        zip(".serverless/other.zip");
        zip(".serverless/prisma-client.zip");

        JsonNode report = commands.json("check");

        assertThat(report.at("/shipped").findValuesAsText("name"))
                .containsExactly(".serverless/api.zip", ".serverless/other.zip");
        assertThat(report.at("/sizes/0/layers").asInt()).isEqualTo(33);
        assertThat(report.at("/sizes/1/layers").asInt()).isZero();
    }

    @Test
    void aLayerThatIsNotPackedIsAskedForAndItsFunctionIsNotJudgedWithoutIt() throws IOException {
        commands.write("serverless.yml", """
                service: s
                provider: {name: aws, runtime: nodejs22.x}
                layers:
                  prisma: {path: layer}
                functions:
                  api: {handler: index.handler, layers: [!Ref PrismaLambdaLayer]}
                  other: {handler: index.handler}
                """);
        zip(".serverless/api.zip");
        zip(".serverless/other.zip");

        JsonNode report = commands.json("check");

        assertThat(report.at("/shipped").findValuesAsText("name")).containsExactly(".serverless/other.zip");
        assertThat(report.at("/notChecked").toString())
                .contains("a layer of api is not packed yet", "--layer layer.zip");
        assertThat(report.at("/ready").isNull()).isTrue();
    }

    @Test
    void anArtifactThatTheFileNamesIsFollowedAndOneOfAFunctionIsThatFunctions() throws IOException {
        commands.write("serverless.yml", """
                service: s
                provider: {name: aws, runtime: nodejs22.x}
                package: {artifact: out/all.zip}
                functions:
                  api: {handler: a.b, architecture: arm64, package: {artifact: out/x.zip}}
                  other: {handler: a.b}
                  away: {handler: a.b, package: {artifact: "${param:zip}"}}
                """);
        zip("out/all.zip");
        zip("out/x.zip");
        zip("out/unnamed.zip");

        JsonNode shipped = commands.json("deploy-check", "lambda").at("/shipped");

        assertThat(shipped.at("/0/name").asText()).isEqualTo("out/x.zip");
        assertThat(shipped.at("/0/architecture/value").asText()).isEqualTo("arm64");
        assertThat(shipped.findValuesAsText("name")).containsOnly("out/x.zip", "out/all.zip");
    }

    @Test
    void ofSamAPackedCodeUriIsFollowedWhereNothingWasBuilt() throws IOException {
        commands.write("template.yaml", """
                Globals:
                  Function: {Runtime: nodejs22.x, CodeUri: out/all.zip}
                Resources:
                  Api:
                    Type: AWS::Serverless::Function
                    Properties: {Handler: a.b}
                  Arm:
                    Type: AWS::Serverless::Function
                    Properties: {Handler: a.b, CodeUri: packed/, Architectures: [arm64]}
                  Source:
                    Type: AWS::Serverless::Function
                    Properties: {Handler: a.b, CodeUri: src/}
                """);
        zip("out/all.zip");
        commands.write("packed/node_modules/.prisma/client/index.js", "");

        JsonNode shipped = commands.json("deploy-check", "lambda").at("/shipped");

        assertThat(shipped.findValuesAsText("name"))
                .contains("out/all.zip", "packed")
                .doesNotContain("src");
        assertThat(commands.json("check").toString()).contains("out/all.zip");
    }

    @Test
    void ofSamALayerThatWasBuiltLiesOverItsFunctions() throws IOException {
        commands.write("template.yaml", "Resources: {}\n");
        commands.write(".aws-sam/build/Api/index.js", "");
        commands.write(".aws-sam/build/Other/index.js", "");
        commands.write(".aws-sam/build/Layer/nodejs/index.js", "12345");
        commands.write(".aws-sam/build/template.yaml", """
                Resources:
                  Api:
                    Type: AWS::Serverless::Function
                    Properties: {CodeUri: Api, Handler: a.b, Runtime: nodejs22.x, Layers: [!Ref Layer]}
                  Other:
                    Type: AWS::Serverless::Function
                    Properties: {CodeUri: Other, Handler: a.b, Runtime: nodejs22.x, Layers: ["arn:aws:lambda:x"]}
                  Layer:
                    Type: AWS::Serverless::LayerVersion
                    Properties: {ContentUri: Layer}
                """);

        JsonNode report = commands.json("deploy-check", "lambda");

        assertThat(report.at("/shipped").findValuesAsText("name")).containsExactly(".aws-sam/build/Api");
        assertThat(report.at("/sizes/0/layers").asInt()).isEqualTo(5);
        assertThat(report.at("/notChecked").toString()).contains("Other has layers of which not all are built");
    }

    @Test
    void aFolderIsALayerToo() throws IOException {
        zip("api.zip");
        commands.write("layer/nodejs/index.js", "12345");

        JsonNode report = commands.json(
                "deploy-check", "lambda", "--runtime", "nodejs22.x", "--package", "api.zip", "--layer", "layer");

        assertThat(report.at("/sizes/0/layers").asInt()).isEqualTo(5);
    }

    @Test
    void whatAFunctionOfVercelSaysItselfWinsOverThePackageAndLosesToTheLine() throws IOException {
        commands.write("vercel.json", "{}");
        commands.write(
                "package.json",
                "{\"engines\": {\"node\": \"20.x\"}, \"dependencies\": {\"@prisma/client\": \"6.19.3\"}}");
        commands.write("node_modules/.prisma/client/index.js", "");
        function("api/a", "nodejs18.x", "node_modules/.prisma/client/index.js");

        JsonNode own = commands.json("deploy-check", "vercel").at("/shipped/0/runtime");
        JsonNode said = commands.json("deploy-check", "vercel", "--runtime", "nodejs22.x")
                .at("/shipped/0/runtime");

        assertThat(own.at("/value").asText()).isEqualTo("nodejs18.x");
        assertThat(own.at("/source").asText()).isEqualTo(".vercel/output/functions/api/a.func/.vc-config.json:1");
        assertThat(said.at("/value").asText()).isEqualTo("nodejs22.x");
    }

    @Test
    void oneThatCannotBeReadHidesNoOther() throws IOException {
        commands.write("serverless.yml", """
                service: shop
                provider: {name: aws, runtime: nodejs22.x}
                functions:
                  api: {handler: a.b}
                  broken: {handler: a.b}
                  worker: {handler: a.c}
                """);
        String engine = "node_modules/.prisma/client/libquery_engine-rhel-openssl-3.0.x.so.node";
        byte[] whole = new MadeArchive()
                .file(engine, "this is no engine, as it is text")
                .zip();
        Files.createDirectories(commands.file(".serverless"));
        Files.write(commands.file(".serverless/api.zip"), whole);
        Files.write(commands.file(".serverless/worker.zip"), whole);
        byte[] torn = whole.clone();
        // Behind the name in the header of the file: what was packed there is now nothing that can be unpacked.
        java.util.Arrays.fill(torn, 30 + engine.length(), 30 + engine.length() + 20, (byte) 0xff);
        Files.write(commands.file(".serverless/broken.zip"), torn);

        CommandsInProcess.Ran ran = commands.run("check", "--format", "json");

        assertThat(ran.json().at("/shipped").findValuesAsText("name")).hasSize(3);
        assertThat(ran.json().at("/findings").toString())
                .contains("ENG004", ".serverless/api.zip:" + engine, ".serverless/worker.zip:" + engine);
        assertThat(ran.json().at("/notChecked").toString()).contains("broken.zip");
        assertThat(ran.code()).isEqualTo(1);
    }

    @Test
    void ofSamTheFoldersCountThatTheBuiltTemplateNames() throws IOException {
        commands.write("template.yaml", """
                Resources:
                  Api:
                    Type: AWS::Serverless::Function
                    Properties: {CodeUri: ., Handler: a.b, Runtime: nodejs22.x, Architectures: [arm64]}
                """);
        commands.write(".aws-sam/build/Api/index.js", "");
        commands.write(".aws-sam/build/Layer/index.js", "");
        commands.write(".aws-sam/build/template.yaml", """
                Resources:
                  Api:
                    Type: AWS::Serverless::Function
                    Properties: {CodeUri: Api, Handler: a.b, Runtime: nodejs22.x}
                  Layer:
                    Type: AWS::Serverless::LayerVersion
                    Properties: {ContentUri: Layer}
                """);

        JsonNode shipped = commands.json("deploy-check", "lambda").at("/shipped");

        assertThat(shipped.findValuesAsText("name")).containsExactly(".aws-sam/build/Api");
        assertThat(shipped.at("/0/architecture/value").asText()).isEqualTo("arm64");
    }

    @Test
    void ofVercelThoseOfNodeThatHaveToDoWithPrisma() throws IOException {
        commands.write("vercel.json", "{}");
        commands.write("node_modules/.prisma/client/index.js", "");
        String file = "node_modules/.prisma/client/index.js";
        function("api/orders", "nodejs22.x", file);
        function("edge", "edge", file);
        function("hello", "nodejs22.x", "src/index.ts");

        JsonNode shipped = commands.json("deploy-check", "vercel").at("/shipped");

        assertThat(shipped.findValuesAsText("name")).containsExactly(".vercel/output/functions/api/orders.func");
    }

    @Test
    void whatACompilerAloneWritesIsNoPackage() throws IOException {
        commands.write("serverless.yml", "service: s\nprovider: {name: aws, runtime: nodejs22.x}\n");
        commands.write("dist/index.js", "");
        JsonNode compiled = commands.json("check").at("/shipped");
        commands.write("dist/node_modules/.prisma/client/index.js", "");
        JsonNode packed = commands.json("check").at("/shipped");

        assertThat(compiled).isEmpty();
        assertThat(packed.findValuesAsText("name")).containsExactly("dist");
    }

    @Test
    void theStandaloneServerOfNextGoesIntoTheContainer() throws IOException {
        commands.write("Dockerfile", "FROM node:22-bookworm-slim\n");
        commands.write(".next/standalone/server.js", "");

        JsonNode shipped = commands.json("deploy-check", "image").at("/shipped");

        assertThat(shipped.findValuesAsText("name")).containsExactly(".next/standalone");
        assertThat(shipped.at("/0/platform").asText()).isEqualTo("image");
        assertThat(shipped.at("/0/runtime/source").asText()).isEqualTo("Dockerfile:1");
    }

    private void function(String name, String runtime, String file) throws IOException {
        commands.write(
                ".vercel/output/functions/" + name + ".func/.vc-config.json",
                "{\"runtime\": \"" + runtime + "\", \"filePathMap\": {\"" + file + "\": \"" + file
                        + "\", \"evil\": \"../../etc/passwd\"}}");
        commands.write(".vercel/output/functions/" + name + ".func/index.js", "");
    }

    private void zip(String file) throws IOException {
        Files.createDirectories(commands.file(file).getParent());
        try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(commands.file(file)))) {
            zip.putNextEntry(new ZipEntry("index.js"));
            zip.write("exports.handler = async () => {}\n".getBytes(StandardCharsets.UTF_8));
            zip.closeEntry();
        }
    }
}
