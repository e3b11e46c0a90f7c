package dev.slipway.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What compose and Kubernetes start in images that are only named. */
class NamedImageTest {
    private static final String MIGRATING = """
            FROM node:22.11-bookworm
            WORKDIR /app
            COPY . .
            RUN npm ci && npx prisma generate
            CMD npx prisma migrate deploy && node a.js
            """;

    private static final String MIGRATES = "[sh, -c, 'npx prisma migrate deploy && node a.js']";

    private final CommandsInProcess slipway;

    NamedImageTest(@TempDir Path folder) throws IOException {
        slipway = new CommandsInProcess(folder);
        slipway.write("package.json", """
                {
                  "scripts": {"migrate": "prisma migrate deploy"},
                  "dependencies": {"@prisma/client": "6.19.3", "prisma": "6.19.3"}
                }
                """);
        slipway.writeMigratedApp();
        slipway.write("Dockerfile", """
                FROM node:22.11-bookworm
                WORKDIR /app
                COPY . .
                RUN npm ci && npx prisma generate
                CMD ["node", "a.js"]
                """);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            # a container of a Deployment                                 | replicas | found  | left open
            command: %s                                                   | 3        | IMG009 | IMG005
            command: %s                                                   | 1        |        | IMG005
            args: %s                                                      | 3        | IMG009 | IMG005
            command: [npm, run, migrate]                                  | 3        |        | IMG005
            command: [sh, -c, 'npx prisma migrate deploy; node a.js']     | 1        | IMG009 | IMG005
            command: [node, a.js]                                         | 3        |        |
            """)
    void aCommandIsJudgedAndTheImageLeftOpen(String line, int replicas, String found, String open) throws IOException {
        slipway.write("k8s/app.yaml", """
                apiVersion: apps/v1
                kind: Deployment
                metadata: {name: shop}
                spec:
                  replicas: %d
                  template:
                    spec:
                      containers:
                        - name: shop
                          image: registry/shop:1.2
                          %s
                """.formatted(replicas, line.replace("%s", MIGRATES)));

        JsonNode report = slipway.json("check");

        assertThat(rules(report)).isEqualTo(found == null ? List.of() : List.of(found));
        assertThat(open(report, "IMG005").contains("k8s/app.yaml:11 calls Prisma's command line in registry/shop:1.2"))
                .isEqualTo(open != null);
    }

    /** It lies in the image as it lies here, or the image is not this project's. */
    @Test
    void aScriptOfTheProjectIsFollowed() throws IOException {
        slipway.write("k8s/app.yaml", """
                apiVersion: apps/v1
                kind: Deployment
                spec:
                  template:
                    spec:
                      containers:
                        - {name: shop, image: registry/shop, command: [/app/docker/run.sh]}
                """);
        assertThat(rules(slipway.json("check"))).isEmpty();

        slipway.write("docker/run.sh", "#!/bin/sh\nnpx prisma migrate deploy\nexec node a.js\n");
        JsonNode report = slipway.json("check");

        assertThat(rules(report)).containsExactly("IMG009");
        assertThat(report.at("/findings/0/evidence/0/file").asText()).isEqualTo("docker/run.sh");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            'command: %s,'  | maxReplicas     | 5 | true
            'command: %s,'  | maxReplicaCount | 5 | true
            'command: %s,'  | maxReplicas     | 1 | false
            'command: [node, a.js],' | maxReplicas | 5 | false
            """)
    void whatScalesItSaysHowManyMigrate(String command, String key, int most, boolean found) throws IOException {
        slipway.write("k8s/app.yaml", """
                apiVersion: apps/v1
                kind: Deployment
                metadata: {name: shop}
                spec:
                  template:
                    spec:
                      containers:
                        - {%s image: registry/shop}
                ---
                apiVersion: autoscaling/v2
                kind: HorizontalPodAutoscaler
                metadata: {name: shop-scale}
                spec: {scaleTargetRef: {kind: Deployment, name: shop}, %s: %d}
                """.formatted(command.replace("%s", MIGRATES), key, most));

        assertThat(rules(slipway.json("check"))).isEqualTo(found ? List.of("IMG009") : List.of());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            Deployment | replicas: [{name: shop, count: 4}] | k8s/overlays/prod/kustomization.yaml
            Deployment | namePrefix: x-                     |
            DaemonSet  | namePrefix: x-                     | k8s/app.yaml:1
            """)
    void whatIsMadeOfManifestsMayBeMore(String kind, String overlay, String open) throws IOException {
        slipway.write("Dockerfile", MIGRATING);
        slipway.write("k8s/app.yaml", """
                apiVersion: apps/v1
                kind: %s
                metadata: {name: shop}
                spec: {template: {spec: {containers: [{image: registry/shop, envFrom: [{secretRef: {name: db}}]}]}}}
                """.formatted(kind));
        slipway.write("k8s/overlays/prod/kustomization.yaml", "resources: [../..]\n" + overlay + "\n");

        JsonNode report = slipway.json("check");

        assertThat(open(report, "IMG009")).contains(open == null ? "" : open);
        assertThat(report.path("passed").toString().contains("IMG009")).isEqualTo(open == null);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            List           | 'kind: Deployment,' | 3 | true
            List           | 'kind: Deployment,' | 1 | false
            DeploymentList | ''                  | 3 | true
            DeploymentList | ''                  | 1 | false
            """)
    void aListIsTakenApart(String list, String kind, int replicas, boolean found) throws IOException {
        slipway.write("Dockerfile", MIGRATING);
        slipway.write("k8s/all.yaml", """
                apiVersion: v1
                kind: %s
                items:
                  - {apiVersion: v1, kind: Namespace, metadata: {name: shop}}
                  - {%s metadata: {name: shop}, spec: {replicas: %d, template: {spec: {containers: [
                      {image: registry/shop, envFrom: [{secretRef: {name: database}}]}]}}}}
                """.formatted(list, kind, replicas));

        JsonNode report = slipway.json("check");

        assertThat(rules(report)).isEqualTo(found ? List.of("IMG009") : List.of());
        assertThat(report.path("targets").toString()).contains("k8s/all.yaml:5");
    }

    @Test
    void aTemplateIsNoBrokenManifest() throws IOException {
        slipway.write(
                "k8s/app.yaml", "apiVersion: apps/v1\nkind: Deployment\nmetadata:\n  name: {{ .Release.Name }}\n");

        assertThat(slipway.run("check").out())
                .doesNotContain("is not valid YAML")
                .contains("Kubernetes");
    }

    @Test
    void replicasOfWhatUsesNoDatabaseAreNotThoseOfTheImage() throws IOException {
        slipway.write("Dockerfile", MIGRATING);
        String app = """
                apiVersion: apps/v1
                kind: Deployment
                metadata: {name: shop}
                spec:
                  replicas: 1
                  template:
                    spec:
                      containers:
                        - {image: registry/shop, envFrom: [{secretRef: {name: database}}]}
                """;
        slipway.write("k8s/app.yaml", app);
        slipway.write(
                "k8s/cache.yaml",
                app.replace("shop", "redis").replace("1\n", "3\n").replaceFirst(", envFrom.*", "}"));
        assertThat(rules(slipway.json("check"))).isEmpty();

        slipway.write("k8s/app.yaml", app.replace("replicas: 1", "replicas: 2"));
        assertThat(rules(slipway.json("check"))).containsExactly("IMG009");
    }

    @Test
    void aTagIsAskedForWhateverIsInstalled() throws IOException {
        slipway.write("compose.yaml", """
                services:
                  migrate: {build: ., command: npx prisma@latest migrate deploy}
                """);

        assertThat(rules(slipway.json("check"))).containsExactly("IMG006");
    }

    @Test
    void aStepBeforeAndAJobAreFollowedToo() throws IOException {
        slipway.write("k8s/job.yaml", """
                apiVersion: batch/v1
                kind: CronJob
                spec:
                  jobTemplate:
                    spec:
                      template:
                        spec:
                          initContainers:
                            - image: registry/shop
                              command: [npx, prisma, migrate, deploy]
                """);

        assertThat(open(slipway.json("check"), "ENG009")).contains("k8s/job.yaml:10", "--image app.tar");
    }

    @Test
    void aServiceOfComposeWithTheNameOfWhatIsBuiltIsThat() throws IOException {
        slipway.write("compose.yaml", """
                services:
                  web: {build: ., image: shop}
                  migrate: {image: shop, command: npx prisma migrate deploy}
                """);
        assertThat(open(slipway.json("check"), "IMG005")).isEmpty();
        slipway.write("package.json", "{\"dependencies\": {\"@prisma/client\": \"6.19.3\"}}");
        assertThat(rules(slipway.json("check"))).containsExactly("IMG006");

        slipway.write("compose.yaml", """
                services:
                  web: {build: .}
                  migrate: {image: shop, command: npx prisma migrate deploy}
                """);
        assertThat(open(slipway.json("check"), "IMG005")).contains("compose.yaml:3");
    }

    @Test
    void anImageThatIsGivenIsTheOneThatIsNamed() throws IOException {
        slipway.write("k8s/job.yaml", """
                apiVersion: batch/v1
                kind: Job
                spec:
                  template:
                    spec:
                      containers:
                        - {image: registry/shop, command: [npx, --no-install, prisma, migrate, deploy]}
                """);
        slipway.write("rootfs/app/package.json", "{}");
        slipway.write("rootfs/etc/os-release", "ID=debian\nVERSION_ID=\"12\"\n");

        assertThat(rules(slipway.json("check", "--platform", "image", "--image", "rootfs")))
                .contains("IMG005");
    }

    private static List<String> rules(JsonNode report) {
        List<String> rules = new ArrayList<>(report.path("findings").findValuesAsText("rule"));
        rules.removeIf(rule -> !rule.startsWith("IMG"));
        return rules;
    }

    private static String open(JsonNode report, String rule) {
        for (JsonNode each : report.path("notChecked")) {
            if (each.path("rule").asText().equals(rule)) {
                return each.path("why").asText();
            }
        }
        return "";
    }
}
