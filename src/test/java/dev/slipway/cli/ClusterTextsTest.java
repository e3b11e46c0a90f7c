package dev.slipway.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What else a manifest may have: a byte order mark, and texts that are templates of somebody else. */
class ClusterTextsTest {
    private static final String API = """
            apiVersion: apps/v1
            kind: Deployment
            metadata: {name: api}
            spec:
              replicas: 5
              template:
                spec:
                  containers:
                    - name: api
                      image: shop:1
                      env:
                        - {name: DATABASE_URL, value: "postgresql://u@db.internal/d?connection_limit=7"}
            """;

    private final CommandsInProcess slipway;

    ClusterTextsTest(@TempDir Path folder) throws IOException {
        slipway = new CommandsInProcess(folder);
        slipway.writeMigratedApp();
    }

    private JsonNode plan() throws IOException {
        return slipway.json("connections", "plan", "--max-connections", "900");
    }

    @Test
    void aByteOrderMarkIsNoPartOfAManifest() throws IOException {
        slipway.write("k8s/api.yaml", "\uFEFF" + API);

        assertThat(plan().at("/workloads/0/name").asText()).isEqualTo("api");
    }

    /** mapRoles of EKS, and the dashboards of Grafana, have braces for whoever reads them in the cluster. */
    @ParameterizedTest
    @CsvSource(delimiter = '~', textBlock = """
            data:;  mapRoles: |;    - username: system:node:{{EC2PrivateDNSName}}      ~ api
            data:;  board.json: >-;    {"legendFormat": "{{pod}}"};;    {{x}};  a: b  ~ api
            data:;  mapRoles: |;    - username: x;  URL: "{{ .Values.url }}"           ~
            data:;  URL: {{ .Values.url }}                                             ~
            data:;  a: b;{{- if .Values.x }};  c: d;{{- end }}                         ~
            """)
    void bracesInATextOfItsOwnMakeNoTemplate(String lines, String name) throws IOException {
        slipway.write("k8s/api.yaml", API);
        slipway.write(
                "k8s/map.yaml",
                "apiVersion: v1\nkind: ConfigMap\nmetadata: {name: m}\n" + lines.replace(';', '\n') + "\n");

        assertThat(plan().at("/workloads/0/name").asText()).isEqualTo(name == null ? "" : name);
    }
}
