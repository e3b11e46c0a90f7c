package dev.slipway.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** For which CPU an image is built, by its Dockerfile, by who builds and who runs it, and where only a build can tell. */
class BuildCpuTest {
    private static final String NODE = "node:22.11-bookworm";
    private static final String BUILD = "\nWORKDIR /app\nCOPY . .\nRUN npm ci && npx prisma generate\n";
    private static final String LAST = "\nWORKDIR /app\nCOPY --from=b /app .\nCMD [\"node\", \"a.js\"]\n";

    @TempDir
    private Path folder;

    /** A stage for the machine that builds makes an engine for that, whatever the image is for. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            # --platform of the two stages                  | binaryTargets                     | said of IMG001
            --platform=$BUILDPLATFORM                       |                                   | native       | Dockerfile:1 is for that of the machine that builds, Dockerfile:5 is for the CPU that the build is asked for
            --platform=${BUILDPLATFORM:-linux/amd64}        |                                   | native       | Dockerfile:1 is for that of the machine that builds
            --platform=linux/$BUILDARCH                     |                                   | native       | Dockerfile:1 is for that of the machine that builds
            --platform="$BUILDPLATFORM"                     |                                   | native       | Dockerfile:1 is for that of the machine that builds
            --platform=$BUILDPLATFORM                       | --platform=linux/arm64            | native       | Dockerfile:5 is for arm64
            --platform=$BUILDPLATFORM                       | --platform=$TARGETPLATFORM        | native       | Dockerfile:5 is for the CPU that the build is asked for
                                                            | --platform=$BUILDPLATFORM         | native       | Dockerfile:5 is for that of the machine that builds
            --platform=linux/amd64                          |                                   | native       | Dockerfile:1 is for amd64, Dockerfile:5 is for the CPU
            --platform=$BUILDPLATFORM                       |                                   | native", "debian-openssl-3.0.x | whether node_modules
            --platform=$BUILDPLATFORM                       | --platform=$BUILDPLATFORM         | native       | passed
            --platform=$TARGETPLATFORM                      |                                   | native       | passed
            --platform=linux/$TARGETARCH                    | --platform=${TARGETPLATFORM}      | native       | passed
            --platform=linux/amd64                          | --platform=linux/x86_64           | native       | passed
            --platform=arm64                                | --platform=linux/arm64/v8         | native       | passed
            --platform=arm64                                | --platform=linux/amd64            | native       | found
            """)
    void aStageOfTheBuildersCpuIsNotTakenForTheImages(String first, String last, String targets, String said)
            throws IOException {
        CommandsInProcess slipway = project(targets, from(first, " AS b") + BUILD + from(last, "") + LAST);

        assertThat(of("IMG001", slipway.json("check")))
                .startsWith(said.startsWith("Dockerfile") ? "whether" : said)
                .contains(said);
    }

    @Test
    void aCommandOfAHundredThousandLinesIsReadToItsEnd() throws IOException {
        CommandsInProcess slipway =
                project("debian-openssl-3.0.x", "FROM " + NODE + BUILD + "CMD [\"node\", \"a.js\"]\n");
        slipway.write(
                "build.sh",
                "docker build \\\n" + "  --build-arg A=b \\\n".repeat(100_000) + "  --platform linux/arm64 .\n");

        assertThat(of("PLT001", slipway.json("check"))).isEqualTo("found");
    }

    /** Other systems differ whatever the CPU is. */
    @Test
    void anotherSystemIsAnotherOnEachCpu() throws IOException {
        CommandsInProcess slipway = project(
                "native",
                "FROM --platform=$BUILDPLATFORM " + NODE + " AS b" + BUILD + "FROM node:22.11-alpine3.20" + LAST);

        assertThat(of("IMG001", slipway.json("check"))).isEqualTo("found");
    }

    @Test
    void theSchemaEngineOfTheBuildersCpuIsInDoubtToo() throws IOException {
        CommandsInProcess slipway = project(
                "native",
                from("--platform=$BUILDPLATFORM", " AS b")
                        + BUILD
                        + from("", "")
                        + LAST.replace("\"node\", \"a.js\"", "\"npx\", \"prisma\", \"migrate\", \"deploy\""));

        assertThat(of("ENG009", slipway.json("check"))).contains("whether the schema engine is for the CPU");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            # of the service                                  | binaryTargets                   | PLT001
            platform: linux/arm64                             | debian-openssl-3.0.x            | found
            platform: linux/arm64/v8                          | linux-arm64-openssl-3.0.x       | passed
            platform: linux/amd64                             | debian-openssl-3.0.x            | passed
            platform: linux/arm64                             | native                          | passed
            platform: ${DOCKER_PLATFORM}                      | debian-openssl-3.0.x            | which CPU it has: compose.yaml:4 says ${DOCKER_PLATFORM}
            platform: ${DOCKER_PLATFORM:-linux/amd64}         | debian-openssl-3.0.x            | which CPU it has: compose.yaml:4 says
            platform: ${DOCKER_PLATFORM}                      | native                          | passed
            build: {context: ., platforms: [linux/arm64]}     | debian-openssl-3.0.x            | found
            build: {context: ., platforms: [linux/amd64, linux/arm64]} | debian-openssl-3.0.x   | which CPU it has: compose.yaml:4 says amd64 and arm64
            environment: {A: b}                               | debian-openssl-3.0.x            | passed
            """)
    void composeNamesTheCpuOfWhatItBuilds(String line, String targets, String said) throws IOException {
        CommandsInProcess slipway = project(targets, from("", "") + BUILD + "CMD [\"node\", \"a.js\"]\n");
        String build = line.startsWith("build") ? "" : "    build: .\n";
        slipway.write(
                "compose.yaml",
                "services:\n  web:\n" + (build.isEmpty() ? "    restart: always\n" : build) + "    " + line
                        + "\n    environment: {DATABASE_URL: \"postgresql://db/app\"}\n");

        assertThat(of("PLT001", slipway.json("check"))).startsWith(said);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            # of the image               | of the function     | FROM                       | PLT003
            platform: linux/arm64        | timeout: 3          |                            | found
            platform: linux/arm64        | architecture: arm64 |                            | passed
            platform: linux/amd64        | architecture: arm64 |                            | found
            platform: linux/amd64        | timeout: 3          |                            | passed
            platform: "${env:P}"         | architecture: arm64 |                            | passed
            platform: linux/arm64        | timeout: 3          | --platform=linux/amd64     | passed
            buildArgs: {A: b}            | architecture: arm64 |                            | passed
            """)
    void theServerlessFrameworkAsksForAPlatformOfTheImagesThatItBuilds(
            String image, String function, String from, String said) throws IOException {
        CommandsInProcess slipway = project("rhel-openssl-3.0.x\", \"linux-arm64-openssl-3.0.x", "");
        Files.delete(folder.resolve("Dockerfile"));
        slipway.write(
                "fn/Dockerfile",
                "FROM " + (from == null ? "" : from + " ") + "public.ecr.aws/lambda/nodejs:22\nCOPY . .\n");
        slipway.write("serverless.yml", """
                service: s
                provider: {name: aws, ecr: {images: {app: {path: fn, %s}}}}
                functions: {api: {image: app, %s}}
                """.formatted(image, function));

        String found = of("PLT003", slipway.json("check"));

        assertThat(found.equals("found")).as(found).isEqualTo(said.equals("found"));
    }

    @Test
    void thePlaceIsEvidenceAndTheCommandLineKnowsBetter() throws IOException {
        CommandsInProcess slipway =
                project("debian-openssl-3.0.x", from("", "") + BUILD + "CMD [\"node\", \"a.js\"]\n");
        slipway.write("compose.yaml", "services:\n  web:\n    platform: linux/arm64\n    build: .\n");

        assertThat(slipway.json("check").at("/findings").toString())
                .contains("linux-arm64-openssl-3.0.x", "\"file\":\"compose.yaml\",\"line\":3");
        assertThat(of("PLT001", slipway.json("deploy-check", "image", "--arch", "x64")))
                .isEqualTo("passed");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            # of the pod                                                            | binaryTargets             | PLT001
            nodeSelector: {kubernetes.io/arch: arm64}                               | debian-openssl-3.0.x      | found
            nodeSelector: {beta.kubernetes.io/arch: arm64}                          | debian-openssl-3.0.x      | found
            nodeSelector: {kubernetes.io/arch: arm64}                               | linux-arm64-openssl-3.0.x | passed
            nodeSelector: {kubernetes.io/arch: amd64}                               | debian-openssl-3.0.x      | passed
            nodeSelector: {kubernetes.io/os: linux}                                 | debian-openssl-3.0.x      | passed
            affinity: {nodeAffinity: {R: {nodeSelectorTerms: [{matchExpressions: [{key: kubernetes.io/arch, operator: In, values: [arm64]}]}]}}} | debian-openssl-3.0.x | found
            affinity: {nodeAffinity: {R: {nodeSelectorTerms: [{matchExpressions: [{key: kubernetes.io/arch, operator: In, values: [arm64, amd64]}]}]}}} | debian-openssl-3.0.x | which CPU it has: k8s/web.yaml:9 says arm64 and amd64
            affinity: {nodeAffinity: {R: {nodeSelectorTerms: [{matchExpressions: [{key: kubernetes.io/arch, operator: NotIn, values: [amd64]}]}]}}} | debian-openssl-3.0.x | which CPU it has: k8s/web.yaml:9 says NotIn amd64
            affinity: {nodeAffinity: {R: {nodeSelectorTerms: [{matchExpressions: [{key: kubernetes.io/os, operator: In, values: [linux]}]}]}}} | debian-openssl-3.0.x | passed
            """)
    void kubernetesNamesTheCpuOfItsNodes(String line, String targets, String said) throws IOException {
        CommandsInProcess slipway = project(targets, from("", "") + BUILD + "CMD [\"node\", \"a.js\"]\n");
        slipway.write("k8s/web.yaml", pod(line));

        assertThat(of("PLT001", slipway.json("check"))).startsWith(said);
    }

    @ParameterizedTest
    @CsvSource({"linux/amd64, found", "linux/arm64, passed", "$TARGETPLATFORM, passed"})
    void anImageForOneCpuDoesNotStartOnNodesOfAnother(String platform, String said) throws IOException {
        CommandsInProcess slipway =
                project("native", from("--platform=" + platform, "") + BUILD + "CMD [\"node\", \"a.js\"]\n");
        slipway.write("k8s/web.yaml", pod("nodeSelector: {kubernetes.io/arch: arm64}"));

        assertThat(of("PLT003", slipway.json("check"))).isEqualTo(said);
    }

    private static String pod(String line) {
        return """
                apiVersion: apps/v1
                kind: Deployment
                metadata: {name: web}
                spec:
                  replicas: 1
                  template:
                    metadata: {labels: {app: web}}
                    spec:
                """ + "      " + line.replace("R:", "requiredDuringSchedulingIgnoredDuringExecution:") + "\n" + """
                      containers:
                        - name: web
                          image: shop:1
                          env: [{name: DATABASE_URL, value: "postgresql://db/app"}]
                """;
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            Makefile                 | docker buildx build --platform linux/arm64 .             | found
            Makefile                 | docker buildx build --platform=linux/amd64,linux/arm64 . | which CPU it has: Makefile:1 says amd64 and arm64
            Makefile                 | docker buildx build --platform linux/arm64 -f Other .    | passed
            Makefile                 | docker buildx build --platform linux/arm64 api           | passed
            .github/workflows/ci.yml | run: podman build --platform linux/arm64 -t shop .       | found
            .github/workflows/ci.yml | run: docker build --platform linux/$ARCH .               | which CPU it has: .github/workflows/ci.yml:1 says $ARCH
            deploy.sh                | sudo docker build . --platform linux/arm64 && true       | found
            """)
    void scriptsAndPipelinesNameTheCpuThatTheyBuildFor(String file, String line, String said) throws IOException {
        CommandsInProcess slipway =
                project("debian-openssl-3.0.x", from("", "") + BUILD + "CMD [\"node\", \"a.js\"]\n");
        slipway.write(file, line + "\n");

        assertThat(of("PLT001", slipway.json("check"))).startsWith(said);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            arm64  | rhel-openssl-3.0.x        | found
            arm64  | linux-arm64-openssl-3.0.x | passed
            arm64  | native                    | passed
            x86_64 | rhel-openssl-3.0.x        | passed
            x86_64 | linux-arm64-openssl-3.0.x | found
            """)
    void aFunctionNamesTheCpuOfTheImageThatItIs(String cpu, String targets, String said) throws IOException {
        CommandsInProcess slipway = project(
                targets,
                "FROM public.ecr.aws/lambda/nodejs:20" + BUILD.replace("WORKDIR /app\n", "") + "CMD [\"a.handler\"]\n");
        slipway.write("template.yaml", """
                Transform: AWS::Serverless-2016-10-31
                Resources:
                  Api:
                    Type: AWS::Serverless::Function
                    Properties:
                      PackageType: Image
                      Architectures: [%s]
                    Metadata: {DockerContext: ., Dockerfile: Dockerfile}
                """.formatted(cpu));

        assertThat(of("PLT001", slipway.json("check"))).isEqualTo(said);
    }

    private static String from(String platform, String as) {
        return "FROM " + (platform == null || platform.isEmpty() ? "" : platform + " ") + NODE + as;
    }

    /** The first that is said of a rule: a reason why it was not checked, found, or passed. */
    private static String of(String rule, JsonNode report) {
        for (JsonNode each : report.path("notChecked")) {
            if (each.path("rule").asText().equals(rule)) {
                return each.path("why").asText();
            }
        }
        List<String> found = report.path("findings").findValuesAsText("rule");
        return found.contains(rule) ? "found" : "passed";
    }

    private CommandsInProcess project(String targets, String dockerfile) throws IOException {
        CommandsInProcess slipway = new CommandsInProcess(folder);
        slipway.write("package.json", "{\"dependencies\": {\"@prisma/client\": \"6.19.3\", \"prisma\": \"6.19.3\"}}");
        slipway.writeMigratedApp();
        slipway.writeSchema(targets);
        slipway.write("Dockerfile", dockerfile);
        return slipway;
    }
}
