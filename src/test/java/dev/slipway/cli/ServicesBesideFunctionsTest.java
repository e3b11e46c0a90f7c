package dev.slipway.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Services of compose or Kubernetes beside functions of Lambda, which take connections of the same server, or do not. */
class ServicesBesideFunctionsTest {
    private static final String URL = "postgresql://u:p@db.example.com/d?connection_limit=1";

    private final CommandsInProcess slipway;

    ServicesBesideFunctionsTest(@TempDir Path folder) throws IOException {
        slipway = new CommandsInProcess(folder);
        slipway.write("package.json", "{\"dependencies\": {\"@prisma/client\": \"6.19.3\"}}");
        slipway.writeMigratedApp();
        functions(URL);
    }

    /** Of the functions alone it is 10; open where nobody can tell. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            postgresql://u:p@db.example.com/d?connection_limit=1    |                              | 40 | false
            postgresql://u:p@DB.example.com/e?connection_limit=1    |                              | 40 | false
            postgresql://u:p@other.example.com/d?connection_limit=1 |                              | 10 | false
            postgresql://u:p@db/d?connection_limit=1                | db: {image: 'postgres:16'}   | 10 | false
            postgresql://u:p@localhost/d                            |                              | 10 | false
            ${URL_OF_STAGE}                                         | db: {image: bitnami/mysql}   | 10 | false
            ${URL_OF_STAGE}                                         |                              | 10 | true
            """)
    void ofCompose(String url, String more, int peak, boolean open) throws IOException {
        slipway.write("compose.yaml", """
                services:
                  web:
                    image: web
                    environment: {DATABASE_URL: '%s'}
                    deploy: {replicas: 30}
                  %s
                """.formatted(url, more == null ? "" : more));

        JsonNode plan = slipway.json("connections", "plan", "--max-connections", "35");
        JsonNode check = slipway.json("check", "--max-connections", "35");

        assertThat(plan.path("peak").asInt()).isEqualTo(peak);
        assertThat(check.path("findings").findValuesAsText("rule").contains("CON001"))
                .isEqualTo(peak > 35);
        for (JsonNode each : new JsonNode[] {plan, check}) {
            assertThat(each.path("notChecked").toString().contains("web uses a database too"))
                    .isEqualTo(open);
        }
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            value: 'postgresql://u:p@db.example.com/d?connection_limit=1'     | 40 | false
            value: 'postgresql://u:p@db2.example.com/d?connection_limit=1'    | 10 | false
            valueFrom: {secretKeyRef: {name: a, key: b}}                      | 10 | true
            """)
    void ofKubernetes(String value, int peak, boolean open) throws IOException {
        slipway.write("k8s/web.yaml", """
                apiVersion: apps/v1
                kind: StatefulSet
                metadata: {name: web}
                spec:
                  replicas: 30
                  template:
                    spec:
                      containers:
                        - {name: web, image: web, env: [{name: DATABASE_URL, %s}]}
                """.formatted(value));

        JsonNode plan = slipway.json("connections", "plan", "--max-connections", "35");

        assertThat(plan.path("peak").asInt()).isEqualTo(peak);
        assertThat(plan.path("notChecked").toString().contains("web uses a database too"))
                .isEqualTo(open);
    }

    /** Whoever names the files has said which count. */
    @Test
    void filesThatAreNamedAreAllThatCount() throws IOException {
        slipway.write("compose.yaml", "services: {web: {image: web, environment: ['DATABASE_URL=" + URL + "']}}\n");
        slipway.write("slipway.yaml", "files: [serverless.yml]\n");

        assertThat(slipway.run("connections", "plan", "--max-connections", "35").out())
                .startsWith("fits: 10 connections");
    }

    private void functions(String url) throws IOException {
        slipway.write("serverless.yml", """
                service: x
                provider: {name: aws, runtime: nodejs22.x, environment: {DATABASE_URL: '%s'}}
                functions:
                  api: {handler: a.h, reservedConcurrency: 5}
                """.formatted(url));
    }
}
