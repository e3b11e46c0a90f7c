package dev.slipway.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The URL that another stage than the one which is deployed where nobody names one has. */
class UrlOfStageTest {
    private static final String GOOD = "postgresql://u@db.example.com/d?connection_limit=1";
    private static final String BAD = GOOD + "&sslmode=bogus";

    private final CommandsInProcess slipway;

    UrlOfStageTest(@TempDir Path folder) throws IOException {
        slipway = new CommandsInProcess(folder, Map.of());
        slipway.write("package.json", "{\"dependencies\": {\"@prisma/client\": \"6.19.3\", \"prisma\": \"6.19.3\"}}");
        slipway.writeMigratedApp();
    }

    private void serverless(String values, String url) throws IOException {
        slipway.write("serverless.yml", """
                service: shop
                %s
                provider:
                  name: aws
                  runtime: nodejs22.x
                  stage: ${opt:stage, 'dev'}
                  environment: {DATABASE_URL: "%s"}
                functions:
                  api: {handler: a.b}
                """.formatted(filled(values), filled(url)));
    }

    private static String filled(String text) {
        return text == null
                ? ""
                : text.replace("BAD", BAD).replace("GOOD", GOOD).replace(';', '\n');
    }

    private List<String> found(String rule) throws IOException {
        return StreamSupport.stream(
                        slipway.json("datasource", "show").path("findings").spliterator(), false)
                .filter(each -> each.path("rule").asText().equals(rule))
                .map(each -> each.path("message").asText().replaceAll("url: .*", "") + places(each))
                .toList();
    }

    private static String places(JsonNode finding) {
        return StreamSupport.stream(finding.path("evidence").spliterator(), false)
                .map(each ->
                        each.path("file").asText() + ":" + each.path("line").asText())
                .reduce((one, other) -> one + " " + other)
                .orElseThrow();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', nullValues = "-", textBlock = """
            custom: {url: {dev: "GOOD", prod: "BAD"}}                | ${self:custom.url.${sls:stage}}         | In stage prod: serverless.yml:2
            custom: {url: {dev: "GOOD", prod: "GOOD"}}               | ${self:custom.url.${sls:stage}}         | -
            custom: {url: {dev: "BAD", prod: "GOOD"}}                | ${self:custom.url.${sls:stage}}         | serverless.yml:2
            custom: {url: {dev: "GOOD", a: "BAD", b: "BAD"}}         | ${self:custom.url.${sls:stage}}         | In stage a and stage b: serverless.yml:2 serverless.yml:2
            custom:; url:;  dev: "GOOD";  prod: "BAD"                | ${self:custom.url.${sls:stage}}         | In stage prod: serverless.yml:5
            custom: {db: {url: {dev: "GOOD", prod: "BAD"}}}          | ${self:custom.db.url.${sls:stage}}      | In stage prod: serverless.yml:2
            custom: {url: {prod: "BAD"}}                             | ${self:custom.url.${sls:stage}, 'GOOD'} | In stage prod: serverless.yml:2
            custom: {dev: {url: "GOOD"}, prod: {url: "BAD"}}         | ${self:custom.${opt:stage, 'dev'}.url}  | In stage prod: serverless.yml:2
            params: {default: {url: "GOOD"}, prod: {url: "BAD"}}     | ${param:url}                            | In stage prod: serverless.yml:2
            stages: {dev: {params: {url: "GOOD"}}, prod: {params: {url: "BAD"}}} | ${param:url}                | In stage prod: serverless.yml:2
            custom: {q: {dev: disable, prod: bogus}}                 | GOOD&sslmode=${self:custom.q.${sls:stage}} | In stage prod: serverless.yml:7
            custom: {q: {dev: bogus, prod: bogus}}                   | GOOD&sslmode=${self:custom.q.${sls:stage}} | serverless.yml:7
            custom: ${file(s.${sls:stage}.yml)}                      | ${self:custom.url}                      | In stage prod: s.prod.yml:2
            -                                                        | ${file(./s.${opt:stage, 'dev'}.yml):url} | In stage prod: s.prod.yml:2
            useDotenv: true                                          | ${env:DATABASE_URL}                     | In stage prod: .env.prod:1
            custom: {url: {dev: "GOOD", local: "postgresql://u@localhost/d?sslmode=bogus"}} | ${self:custom.url.${sls:stage}} | -
            custom: {url: {dev: "GOOD", prod: "postgresql://u@localhost/d?sslmode=bogus"}}  | ${self:custom.url.${sls:stage}} | In stage prod: serverless.yml:2
            """)
    void isJudgedToo(String values, String url, String told) throws IOException {
        slipway.write("s.dev.yml", "# of dev\nurl: " + GOOD + "\n");
        slipway.write("s.prod.yml", "# of prod\nurl: " + BAD + "\n");
        slipway.write(".env", "DATABASE_URL=" + GOOD + "\n");
        slipway.write(".env.prod", "DATABASE_URL=" + BAD + "\n");
        serverless(values, url);

        assertThat(found("URL002")).isEqualTo(told == null ? List.of() : List.of(told));
    }

    @Test
    void whatIsWrongInSeveralStagesIsSaidOnce() throws IOException {
        serverless(
                "custom:;  url:;    dev: BAD;    prod: BAD&schema=x;    qa: GOOD", "${self:custom.url.${sls:stage}}");

        assertThat(found("URL002")).containsExactly("serverless.yml:4 serverless.yml:5");
        assertThat(slipway.json("datasource", "show").toString()).contains(" The same in stage prod.");
    }

    @Test
    void oneThatStandsInNoFileIsNotChecked() throws IOException {
        serverless("custom: {url: {dev: \"GOOD\", prod: \"${ssm:/url}\"}}", "${self:custom.url.${sls:stage}}");

        assertThat(slipway.json("check").path("notChecked").toString())
                .contains("In stage prod: serverless.yml:7 gives the deployed process its own DATABASE_URL");
    }

    private static final String SAM = """
            Parameters: {Stage: {Type: String, Default: dev%s}}
            Mappings: {Urls: {dev: {url: "GOOD"}, prod: {url: "BAD"}}}
            Resources:
              Api:
                Type: AWS::Serverless::Function
                Properties:
                  Runtime: nodejs22.x
                  Environment: {Variables: {DATABASE_URL: %s}}
            """;

    @ParameterizedTest
    @CsvSource(delimiter = '|', nullValues = "-", textBlock = """
            -                             | !FindInMap [Urls, !Ref Stage, url]                         | In Stage=prod: template.yaml:2
            -                             | {"Fn::FindInMap": [Urls, {Ref: Stage}, url]}               | In Stage=prod: template.yaml:2
            -                             | !FindInMap [Urls, prod, url]                               | template.yaml:2
            -                             | !FindInMap [Urls, dev, url]                                | -
            """)
    void ofATemplateIsJudgedForEachValueOfAParameter(String allowed, String url, String told) throws IOException {
        slipway.write("template.yaml", filled(SAM.formatted(allowed == null ? "" : allowed, url)));

        assertThat(found("URL002")).hasSize(told == null ? 0 : 1).allMatch(each -> each.contains(told));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            docker-compose.yml | docker-compose.prod.yml           | services: {web: {environment: {DATABASE_URL: "URL"}}} | docker-compose.prod.yml
            compose.yaml       | compose.override.yaml             | services: {web: {environment: ["DATABASE_URL=URL"]}}  | compose.override.yaml
            fly.toml           | fly.production.toml               | env = {DATABASE_URL = "URL"}                          | fly.production.toml
            """)
    void ofAFileThatADeployNamesIsJudged(String usual, String other, String text, String stage) throws IOException {
        slipway.write(usual, text.replace("URL\"", GOOD + "\"") + "\n");
        slipway.write(other, text.replace("URL\"", BAD + "\"") + "\n");

        assertThat(found("URL002")).containsExactly("In " + stage + ": " + other + ":1");
    }

    /** "datasource limit" writes no URL there. */
    @Test
    void theLimitOfAUrlInAComposeFileIsWrittenThere() throws IOException {
        slipway.write("compose.yaml", "services: {web: {environment: {DATABASE_URL: 'postgresql://u:p@db:5432/d'}}}\n");

        JsonNode report = slipway.json("check");

        assertThat(report.path("findings").findValuesAsText("remedy"))
                .anyMatch(each -> each.startsWith("For serverless, set one in the URL of compose.yaml:1."));
    }

    private static final String DEPLOYMENT = """
            apiVersion: apps/v1
            kind: Deployment
            metadata: {name: web}
            spec: {template: {spec: {containers: [{name: web, %s}]}}}
            """;
    private static final String MAP = "apiVersion: v1\nkind: %s\nmetadata: {name: shop}\n%s: {DATABASE_URL: '%s'}\n";

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            ConfigMap | data       | envFrom: [{configMapRef: {name: shop}}]                                                       | k8s/m.yaml:4
            ConfigMap | data       | env: [{name: DATABASE_URL, valueFrom: {configMapKeyRef: {name: shop, key: DATABASE_URL}}}]    | k8s/m.yaml:4
            Secret    | stringData | envFrom: [{secretRef: {name: shop}}]                                                          | k8s/m.yaml:4
            Secret    | stringData | env: [{name: DATABASE_URL, valueFrom: {secretKeyRef: {name: shop, key: DATABASE_URL}}}]       | k8s/m.yaml:4
            ConfigMap | data       | envFrom: [{configMapRef: {name: other}}]                                                      |
            """)
    void ofAConfigMapIsJudged(String kind, String data, String from, String told) throws IOException {
        slipway.write("k8s/web.yaml", DEPLOYMENT.formatted(from));
        slipway.write("k8s/m.yaml", MAP.formatted(kind, data, BAD));

        assertThat(found("URL002")).isEqualTo(told == null ? List.of() : List.of(told));
    }

    @Test
    void ofAnOverlayIsJudged() throws IOException {
        slipway.write("k8s/base/web.yaml", DEPLOYMENT.formatted("envFrom: [{configMapRef: {name: shop}}]"));
        slipway.write("k8s/base/m.yaml", MAP.formatted("ConfigMap", "data", GOOD));
        slipway.write("k8s/overlays/prod/m.yaml", MAP.formatted("ConfigMap", "data", BAD));
        slipway.write("k8s/base/kustomization.yaml", "resources: [web.yaml, m.yaml]\n");
        slipway.write("k8s/overlays/prod/kustomization.yaml", "resources: [../../base]\npatches: [{path: m.yaml}]\n");

        assertThat(found("URL002")).containsExactly("In k8s/overlays/prod: k8s/overlays/prod/m.yaml:4");
    }

    @Test
    void theHostOfAStageIsLookedAt() throws IOException {
        serverless(
                "custom: {url: {dev: \"GOOD\", prod: \"postgresql://u@localhost/d?connection_limit=1\"}}",
                "${self:custom.url.${sls:stage}}");

        assertThat(slipway.json("check").path("findings").toString())
                .contains("URL009", "In stage prod: url: The host is this machine itself");
    }
}
