package dev.slipway.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.slipway.testing.Contents;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Files of a zip beside what a project says of them: their modes, and those that a URL names. */
class ShippedFilesTest {
    private static final String CLIENT = "node_modules/.prisma/client/";

    private final CommandsInProcess slipway;

    ShippedFilesTest(@TempDir Path folder) throws IOException {
        slipway = new CommandsInProcess(folder);
        slipway.write("serverless.yml", """
                service: s
                provider: {name: aws, runtime: nodejs22.x, architecture: x86_64}
                functions: {api: {handler: a.b}}
                """);
        slipway.write("package.json", "{\"dependencies\": {\"@prisma/client\": \"6.19.3\", \"prisma\": \"6.19.3\"}}");
        slipway.write(
                "prisma/schema.prisma",
                "datasource db {\n  provider = \"postgresql\"\n  url = env(\"DATABASE_URL\")\n}\n");
    }

    @ParameterizedTest
    @CsvSource({
        "libquery_engine-rhel-openssl-3.0.x.so.node, warning",
        "query-engine-rhel-openssl-3.0.x, error",
        "schema-engine-rhel-openssl-3.0.x, error",
    })
    void anEngineInAZipWithoutModes(String engine, String severity) throws IOException {
        Contents contents = new Contents().elf(CLIENT + engine, "needed libc.so.6\n");

        Files.write(slipway.file("dist.zip"), contents.archive().zipWithoutModes());
        assertThat(found("ENG008")).containsExactly(severity + " dist.zip:" + CLIENT + engine);

        Files.write(slipway.file("dist.zip"), contents.archive().zip());
        assertThat(found("ENG008")).isEmpty();
    }

    @Test
    void otherNativeFilesInItAreLeftOpen() throws IOException {
        Contents contents = new Contents().elf("node_modules/bcrypt/lib/bcrypt.node", "needed libc.so.6\n");
        Files.write(slipway.file("dist.zip"), contents.archive().zipWithoutModes());

        assertThat(found("ENG008")).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "certs/ca.pem, prisma/certs/ca.pem, prisma/certs/ca.pem, passed",
        "certs/ca.pem, prisma/certs/ca.pem, index.js, error",
        "../ca.pem, ca.pem, ca.pem, passed",
        "../ca.pem, ca.pem, index.js, error",
        "ca.pem, prisma/ca.pem, ca.pem, passed",
        "ca.pem, prisma/ca.pem, certs/ca.pem, notChecked",
        "/var/task/ca.pem, ca.pem, ca.pem, passed",
        "/var/task/ca.pem, ca.pem, index.js, error",
        "/opt/ca.pem, ca.pem, index.js, notChecked",
    })
    void aCertificateOfTheProjectShips(String named, String there, String shipped, String verdict) throws IOException {
        slipway.write(
                ".env",
                "DATABASE_URL=\"postgresql://u:p@db.internal:5432/d?connection_limit=1&sslcert=" + named + "\"\n");
        slipway.write(there, "a certificate");
        Contents contents = new Contents().file(shipped, "a certificate").file("b.js", "");
        Files.write(slipway.file("dist.zip"), contents.archive().zip());

        JsonNode report = check();

        switch (verdict) {
            case "passed" -> {
                assertThat(found("URL010")).isEmpty();
                assertThat(named.startsWith("/")
                                || report.path("passed").toString().contains("URL010"))
                        .isTrue();
            }
            case "error" -> assertThat(found("URL010")).containsExactly("error .env");
            default -> {
                assertThat(found("URL010")).isEmpty();
                assertThat(report.path("notChecked").toString()).contains("URL010");
            }
        }
    }

    private JsonNode check() throws IOException {
        return slipway.json("check", "--package", "dist.zip");
    }

    private List<String> found(String rule) throws IOException {
        List<String> found = new ArrayList<>();
        for (JsonNode each : check().path("findings")) {
            if (each.path("rule").asText().equals(rule)) {
                found.add(each.path("severity").asText() + " "
                        + each.at("/evidence/0/file").asText());
            }
        }
        return found;
    }
}
