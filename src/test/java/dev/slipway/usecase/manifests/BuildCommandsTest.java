package dev.slipway.usecase.manifests;

import static org.assertj.core.api.Assertions.assertThat;

import dev.slipway.domain.dockerfile.BuildStage;
import dev.slipway.domain.dockerfile.Dockerfile;
import dev.slipway.domain.project.Fact;
import dev.slipway.port.ReadableTexts;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Which stage of a Dockerfile ships, and for which CPU, by those who build it. */
class BuildCommandsTest {
    private static final Path FOLDER = Path.of("/shop");
    private static final String DOCKERFILE =
            "FROM node AS build\nFROM node AS test\nFROM node AS production\nFROM node AS last\n";

    private final Map<Path, String> files = new HashMap<>();

    private final ReadableTexts texts = new ReadableTexts() {
        @Override
        public Optional<String> read(Path file) {
            return Optional.ofNullable(files.get(file));
        }

        @Override
        public List<Path> below(Path folder) {
            return files.keySet().stream()
                    .filter(file -> file.startsWith(folder))
                    .sorted()
                    .toList();
        }
    };

    private void write(String name, String text) {
        files.put(FOLDER.resolve(name), text);
    }

    private String shipped() {
        return DefaultDockerfile.shipped(Dockerfile.read("Dockerfile", DOCKERFILE), texts, FOLDER, List.of())
                .last()
                .flatMap(BuildStage::name)
                .orElseThrow();
    }

    private Optional<String> cpu() {
        return BuildCommands.of(texts, FOLDER).cpu("Dockerfile").map(Fact::value);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            docker build --target production -t shop .                             | production
            docker build --target=production .                                     | production
            docker build -t shop --target production --build-arg A='b c' .         | production
            docker --context far buildx build --push --target production ./        | production
            sudo docker image build --target production $PWD                       | production
            buildah bud --target production .                                      | production
            docker build -f ./Dockerfile --target production .                     | production
            cd x; docker build --target production . ; docker push shop            | production
            docker build --target 2 .                                              | production
            docker build --target $STAGE .                                         | last
            docker build --target none .                                           | last
            docker build --target test .                                           | last
            docker build --target build .                                          | last
            docker build .                                                         | last
            docker build --target production . && docker build --target test .     | production
            docker build --target production . && docker build .                   | last
            docker build --target production . && docker build --target last .     | last
            docker build -f Dockerfile.other --target production .                 | last
            docker build --target production api                                   | last
            docker build --target production                                       | last
            docker compose build --target production .                             | last
            echo docker build --target production .                                | last
            # docker build --target production .                                   | last
            """)
    void theStageShipsThatAllBuildsName(String line, String stage) {
        write("deploy.sh", "#!/bin/sh\n" + line + "\n");

        assertThat(shipped()).isEqualTo(stage);
    }

    /** An unnamed last stage, and one that is called as what ships, is what docker build makes without a word. */
    @ParameterizedTest
    @CsvSource({
        "FROM node AS web;FROM node AS last,          web,        web",
        "FROM node AS site;FROM node AS last,         site,       site",
        "FROM node AS site;FROM node AS runner,       site,       runner",
        "FROM node AS production;FROM node AS runner, production, production",
        "FROM node AS b;FROM node AS site;FROM b AS c;FROM node, site, ''",
        "FROM node AS production;FROM node,           production, production",
        "FROM node AS b;FROM nginx AS web;FROM b AS last, web,    last"
    })
    void aStageGivesWayToOneThatShips(String dockerfile, String target, String stage) {
        write("deploy.sh", "docker build --target " + target + " .\n");

        assertThat(DefaultDockerfile.shipped(
                                Dockerfile.read("Dockerfile", dockerfile.replace(';', '\n')), texts, FOLDER, List.of())
                        .last()
                        .flatMap(BuildStage::name)
                        .orElse(""))
                .isEqualTo(stage);
    }

    @Test
    void aScriptOfPackageJsonIsRead() {
        write("package.json", """
                {"scripts": {"test": "vitest", "image": "docker build --build-arg A=\\"b c\\" --target production -t shop ."}}
                """);

        assertThat(shipped()).isEqualTo("production");
    }

    @Test
    void aCommandGoesOnBehindABackslash() {
        write("scripts/image.sh", "docker build \\\n  --target production \\\n  --platform linux/arm64 \\\n  .\n");

        assertThat(shipped()).isEqualTo("production");
        assertThat(cpu()).contains("arm64");
    }

    @Test
    void theActionOfGithubIsRead() {
        write(".github/workflows/ci.yml", """
                jobs:
                  image:
                    steps:
                      - uses: docker/setup-buildx-action@v3
                      - name: image
                        uses: docker/build-push-action@v6
                        with:
                          platforms: |
                            linux/amd64
                            linux/arm64
                          # what ships
                          target: "production"
                      - run: echo
                        with:
                          target: last
                """);

        assertThat(shipped()).isEqualTo("production");
        assertThat(cpu()).contains("amd64 and arm64");
    }

    @ParameterizedTest
    @CsvSource({"context: api", "file: Dockerfile.other", "context: https://example.com/shop.git"})
    void theActionMayBuildSomethingElse(String line) {
        write(
                ".github/workflows/ci.yml",
                "- uses: docker/build-push-action@v6\n  with:\n    target: production\n    " + line + "\n");

        assertThat(shipped()).isEqualTo("last");
        assertThat(cpu()).isEmpty();
    }

    @Test
    void whoNamesNoCpuBuildsForHisOwn() {
        write("Makefile", "image:\n\tdocker build .\n");

        assertThat(cpu()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            target "app" {; target = "production";}                                              | production | -
            target "app" {; context = "."; dockerfile = "./Dockerfile"; target = "production";}   | production | -
            target "app" {; context = "api"; target = "production";}                             | last       | -
            target "app" {; dockerfile = "other.Dockerfile"; target = "production";}              | last       | -
            target "app" {; dockerfile-inline = <<E; FROM node {; E; target = "production";}      | last       | -
            target "app" {; args = {; target = "production"; };}                                  | last       | -
            target "app" {; tags = ["${f("x", "${X}")}:1"] # {; target = "production" // {;}         | production | -
            target "app" {; target = STAGE;}                                                     | last       | -
            target "app" {; target = "${STAGE}";}                                                | last       | -
            target "app" {; target = dev ? "test" : "production";}                               | last       | -
            target "app" {; platforms = ["linux/amd64",;"linux/arm64"];}                         | last       | amd64 and arm64
            target "app" {; platforms = ["linux/arm64"]; target = "production"; }                | production | arm64
            target "app" {; platforms = concat(ALL, ["linux/arm64"]);}                           | last       | $platforms
            target "app" {; target = "production";};target "check" {; target = "test";}          | production | -
            target "app" {; target = "production";};target "two" {; target = "last";}            | last       | -
            target "app" {; target = "production";};target "two" {;}                             | last       | -
            target "a" {; target = "last"; context = ".";};target "b" {; inherits = ["a"]; target = "production";} | production | -
            target "a" {; target = "production";};target "b" {; inherits = ["a"]; platforms = ["linux/arm64"];}    | production | arm64
            target "a" {; inherits = ["b"];};target "b" {; inherits = ["a"]; target = "production";}               | last       | -
            group "all" {; targets = ["a", "b"];};target "a" {};target "b" {; inherits = ["a"]; target = "production";} | last  | -
            variable "X" { default = "a" };/* target "z" {; } */;target "app" { target = "production" }                 | production | -
            }}} target target "app" = [ { ( "                                                    | last       | -
            """)
    void bakeIsRead(String text, String stage, String cpu) {
        write("docker-bake.hcl", text.replace(';', '\n') + "\n");

        assertThat(shipped()).isEqualTo(stage);
        assertThat(cpu().orElse("-")).isEqualTo(cpu);
    }

    @Test
    void bakeIsReadInJsonTooAndAnotherFileOverIt() {
        write("docker-bake.json", """
                {
                  "group": {"default": {"targets": ["app"]}},
                  "target": {
                    "app": {
                      "args": {"target": "test"},
                      "platforms": ["linux/amd64"],
                      "target": "production"
                    }
                  }
                }
                """);
        assertThat(shipped()).isEqualTo("production");
        assertThat(cpu()).contains("amd64");

        write("docker-bake.override.hcl", "target \"app\" {\n  platforms = [\"linux/arm64\"]\n}\n");

        assertThat(shipped()).isEqualTo("production");
        assertThat(cpu()).contains("arm64");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            - image: shop;  docker:;    target: production                                       | production
            - image: shop;  context: .;  docker:;    dockerfile: Dockerfile;    target: production | production
            - context: .;  image: shop;  docker: # here;    target: "production"                 | production
            - image: shop;  kaniko:;    target: production                                       | production
            - image: shop;  requires:;    - image: base;      alias: BASE;  docker:;    target: production | production
            - image: shop;  docker:;    target: production;- image: two                          | last
            - image: shop;  docker:;    target: production;- image: two;  context: web           | production
            - image: shop;  docker:;    target: production;- image: two;  buildpacks:;    builder: x | production
            - context: api;  image: shop;  docker:;    target: production                        | last
            - image: shop;  docker:;    dockerfile: other.Dockerfile;    target: production      | last
            - image: shop;  docker:;    target: test                                             | last
            """)
    void skaffoldIsRead(String artifacts, String stage) {
        write("skaffold.yaml", """
                apiVersion: skaffold/v4beta13
                build:
                  artifacts:
                    %s
                test:
                  - image: shop
                    structureTests: []
                """.formatted(artifacts.replace(";", "\n    ")));

        assertThat(shipped()).isEqualTo(stage);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            docker-bake.hcl | target "a%d" { |
            docker-bake.hcl | target "a%d" { inherits = ["a0", "a1", "a2"] } |
            docker-bake.hcl | <<A "${ { [ ( |
            docker-bake.hcl | a = [ "x |
            skaffold.yaml   | - image: x |
            skaffold.yaml   | artifacts: |
            """)
    void ahundredThousandLinesAreReadOnce(String name, String line) {
        StringBuilder text = new StringBuilder("build:\n  artifacts:\n");
        for (int i = 0; i < 100_000; i++) {
            text.append(line.replace("%d", "" + i)).append('\n');
        }
        write(name, text.toString());

        assertThat(shipped()).isEqualTo("last");
    }
}
