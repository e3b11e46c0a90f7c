package dev.slipway.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Base64;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** URLs that pods get from Secrets as they are encoded, and from what kustomize makes: one of MySQL is no URL of PostgreSQL. */
class ClusterSecretsTest {
    private static final String URL = "mysql://me:b7Qx9L@db:5432/shop";
    private static final String ALL = "envFrom: [{secretRef: {name: db}}, {configMapRef: {name: app}}]";
    private static final String ONE =
            "env: [{name: DATABASE_URL, valueFrom: {secretKeyRef: {name: db, key: DATABASE_URL}}}]";

    @TempDir
    private Path folder;

    private CommandsInProcess slipway;

    @BeforeEach
    void aProject() throws IOException {
        slipway = new CommandsInProcess(folder);
        slipway.write("package.json", "{\"dependencies\": {\"@prisma/client\": \"6.19.3\", \"prisma\": \"6.19.3\"}}");
        slipway.writeSchema("native");
    }

    private static String base64(String text) {
        return Base64.getEncoder().encodeToString(text.getBytes(StandardCharsets.UTF_8));
    }

    private void pods(String variables) throws IOException {
        slipway.write(
                "k8s/web.yaml",
                "apiVersion: apps/v1\nkind: Deployment\nmetadata: {name: web}\nspec: {template: {spec: {containers: [{name: web, "
                        + variables.replaceFirst("^(\\w+): (.*)$", "$1: $2") + "}]}}}\n");
    }

    private void secret(String data) throws IOException {
        slipway.write("k8s/secret.yaml", "apiVersion: v1\nkind: Secret\nmetadata: {name: db}\n" + data);
    }

    /** Where the URL that is none stands; nothing where none is seen. */
    private String found() throws IOException {
        JsonNode report = slipway.json("check");
        assertThat(report.toString()).doesNotContain("b7Qx9L").doesNotContain(base64(URL));
        for (JsonNode each : report.path("findings")) {
            if (each.path("rule").asText().equals("URL001")) {
                return each.at("/evidence/0/file").asText() + ":"
                        + each.at("/evidence/0/line").asText();
            }
        }
        return "";
    }

    @ParameterizedTest
    @CsvSource({"true, true", "true, false", "false, true", "false, false"})
    void aSecretIsDecoded(boolean one, boolean lineEnd) throws IOException {
        pods(one ? ONE : ALL);
        secret("data:\n  DATABASE_URL: " + base64(lineEnd ? URL + "\n" : URL) + "\n");

        assertThat(found()).isEqualTo("k8s/secret.yaml:5");
    }

    @Test
    void whatIsWrittenOutComesBeforeWhatIsEncoded() throws IOException {
        pods(ONE);
        secret("data: {DATABASE_URL: " + base64("postgresql://db/shop") + "}\nstringData: {DATABASE_URL: \"" + URL
                + "\"}\n");

        assertThat(found()).isEqualTo("k8s/secret.yaml:5");
    }

    @ParameterizedTest
    @ValueSource(strings = {"secret.example.yaml", "secret.template.yml", "Secret-Sample.yaml"})
    void whatAFileToCopyHoldsIsNotKnown(String file) throws IOException {
        pods(ONE);
        slipway.write(
                "k8s/" + file,
                "apiVersion: v1\nkind: Secret\nmetadata: {name: db}\nstringData: {DATABASE_URL: \"" + URL + "\"}\n");

        assertThat(found()).isEmpty();
        assertThat(slipway.json("check").path("notChecked").toString())
                .contains("k8s/web.yaml:4 gives the deployed process its own DATABASE_URL");
    }

    @Test
    void oneThatAnotherToolHasEncryptedIsNotKnown() throws IOException {
        pods(ONE);
        secret("data: {DATABASE_URL: \"ENC[AES256_GCM,data:" + base64(URL) + "]\"}\n");

        assertThat(found()).isEmpty();
        assertThat(slipway.json("check").path("notChecked").toString())
                .contains("k8s/web.yaml:4 gives the deployed process its own DATABASE_URL");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            configMapGenerator: [{name: app, literals: ["A=b", "DATABASE_URL=URL"]}]     | k8s/kustomization.yaml:1
            configMapGenerator: [{name: app, literals: ["DATABASE_URL='URL'"]}]          | k8s/kustomization.yaml:1
            secretGenerator: [{name: db, literals: ["DATABASE_URL=URL"]}]                | k8s/kustomization.yaml:1
            secretGenerator: [{name: db, envs: [db.env]}]                                | k8s/db.env:3
            secretGenerator: [{name: db, env: db.env}]                                   | k8s/db.env:3
            secretGenerator: [{name: db, files: [DATABASE_URL=url.txt]}]                 | k8s/url.txt:1
            secretGenerator: [{name: db, files: [DATABASE_URL]}]                         | k8s/DATABASE_URL:1
            secretGenerator: [{name: other, literals: ["DATABASE_URL=URL"]}]             |
            secretGenerator: [{name: db, envs: [none.env]}]                              |
            resources: [web.yaml]                                                        |
            """)
    void whatKustomizeMakesIsRead(String kustomization, String place) throws IOException {
        pods(ALL);
        slipway.write(
                "k8s/kustomization.yaml",
                kustomization.replace("URL\"", URL + "\"").replace("'URL'", "'" + URL + "'") + "\n");
        slipway.write("k8s/db.env", "# of production\nA=b\nDATABASE_URL=" + URL + "\n");
        slipway.write("k8s/url.txt", URL + "\n");
        slipway.write("k8s/DATABASE_URL", URL);

        assertThat(found()).isEqualTo(place == null ? "" : place);
    }

    /** Each generator may name the same file of a megabyte. */
    @Test
    void moreThanAClusterTakesIsNotRead() throws IOException {
        pods("envFrom: [{secretRef: {name: db}}]");
        slipway.write("k8s/big.env", "A=b\n".repeat(300_000));
        slipway.write(
                "k8s/kustomization.yaml",
                "secretGenerator:\n" + "- {name: other, envs: [big.env]}\n".repeat(400)
                        + "- {name: db, literals: [A=b], envs: [big.env]}\n");

        assertThat(slipway.run("connections", "plan", "--max-connections", "100")
                        .out())
                .contains("web", "the URL comes from a ConfigMap or Secret");
    }

    /** A pool that is not known, and not a service that uses no database. */
    @Test
    void aFileThatIsNotAtHandLeavesThePoolOpen() throws IOException {
        pods("envFrom: [{secretRef: {name: db}}]");
        slipway.write("k8s/kustomization.yaml", "secretGenerator: [{name: db, envs: [none.env]}]\n");

        assertThat(slipway.run("connections", "plan", "--max-connections", "100")
                        .out())
                .contains("web", "the URL comes from a ConfigMap or Secret");
    }

    @Test
    void aChartIsNotRendered() throws IOException {
        slipway.write(
                "helm/templates/web.yaml",
                "apiVersion: apps/v1\nkind: Deployment\nmetadata: {name: web}\nspec: {replicas: {{ .Values.replicas }}}\n");

        assertThat(slipway.json("check").at("/targets").toString()).contains("kubernetes");
        assertThat(slipway.run("connections", "plan", "--max-connections", "100")
                        .out())
                .contains("helm/templates/web.yaml: it is a template", "template CHART > rendered.yaml");
    }
}
