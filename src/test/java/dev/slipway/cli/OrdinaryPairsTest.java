package dev.slipway.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Projects as people have them, each beside one that differs in the one thing that a rule is about. */
class OrdinaryPairsTest {
    private static final String COMPOSE = """
            services:
              web:
                build: .
                environment:
                  DATABASE_URL: postgresql://u:b7Qx9L@%s:5432/app?connection_limit=5
            %s  db:
                image: postgres:16.4
            """;

    private final CommandsInProcess slipway;

    OrdinaryPairsTest(@TempDir Path folder) throws IOException {
        slipway = new CommandsInProcess(folder);
        slipway.write("package.json", """
                {
                  "scripts": {"build": "prisma generate && tsc"},
                  "dependencies": {"@prisma/client": "6.19.3"},
                  "devDependencies": {"prisma": "6.19.3"}
                }
                """);
        slipway.writeSchema("native", "rhel-openssl-3.0.x");
    }

    private void url(String url) throws IOException {
        slipway.write(".env", "DATABASE_URL=\"" + url + "\"\n");
    }

    private void lambda() throws IOException {
        slipway.write("serverless.yml", """
                service: shop
                provider:
                  name: aws
                  runtime: nodejs24.x
                functions:
                  api:
                    handler: src/api.handler
                    reservedConcurrency: 5
                """);
    }

    @ParameterizedTest
    @CsvSource({"localhost, '', URL009:5", "db, '', ''", "localhost, '    network_mode: host\n', ''"})
    void aDatabaseIsNotInTheContainerThatAsksForIt(String host, String more, String expected) throws IOException {
        slipway.write("compose.yaml", COMPOSE.formatted(host, more));

        assertThat(String.join(" ", errors())).isEqualTo(expected);
    }

    @Test
    void aComposeFileForTheDeveloperAloneIsNoReasonNotToBeChecked() throws IOException {
        url("postgresql://u:b7Qx9L@db.example.com/app?connection_limit=1");
        slipway.write("compose.yaml", "services:\n  db:\n    image: postgres:16.4\n");

        assertThat(slipway.run("check").code()).isZero();
    }

    @Test
    void aDollarThatNobodyReplacesIsACharacterOfAPassword() throws IOException {
        lambda();
        url("postgresql://u:b7$Qx9L@db.example.com/app?connection_limit=1");

        assertThat(found()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"connection_limit=5, error:URL002:1", "connection_limit=1, note:URL002:1", "connect_timeout=5, ''"})
    void aParameterThatIsGivenTwoValuesMeansOneOfThem(String more, String expected) throws IOException {
        lambda();
        url("postgresql://u:b7Qx9L@db.example.com/app?connection_limit=1&" + more);

        assertThat(String.join(" ", found())).isEqualTo(expected);
    }

    @Test
    void whatWasNotGivenIsNotPassedInSilence() throws IOException {
        lambda();

        assertThat(slipway.json("check").path("notChecked").findValuesAsText("rule"))
                .contains("ENG", "NAT", "PKG");
    }

    @ParameterizedTest
    @CsvSource(delimiter = ';', textBlock = """
            x86_64; 'native'; ''; warning:PLT001:3
            x86_64; 'native'; debian-openssl-3.0.x; error:PLT001:3
            x86_64; 'native'; rhel-openssl-3.0.x; ''
            x86_64; 'rhel-openssl-3.0.x'; debian-openssl-3.0.x; ''
            x86_64; 'native, rhel-openssl-1.0.x'; ''; error:PLT001:3
            x86_64; 'native, rhel-openssl-3.0.x'; ''; ''
            arm64; 'native, rhel-openssl-3.0.x'; ''; error:PLT003:3
            arm64; 'native, linux-arm64-openssl-3.0.x'; ''; ''
            x86_64; 'linux-arm64-openssl-3.0.x'; ''; error:PLT003:3
            x86_64; 'linux-arm64-openssl-3.0.x, rhel-openssl-3.0.x'; ''; ''
            """)
    void whereAClientIsGeneratedDecidesWhetherNativeIsRight(String cpu, String targets, String made, String expected)
            throws IOException {
        lambda();
        slipway.write(
                "serverless.yml",
                slipway.text("serverless.yml")
                        .replace("runtime: nodejs24.x", "runtime: nodejs24.x\n  architecture: " + cpu));
        slipway.writeSchema(targets.split(", ", -1));
        if (!made.isEmpty()) {
            slipway.write("node_modules/.prisma/client/libquery_engine-" + made + ".so.node", "engine");
        }

        List<String> platform =
                found().stream().filter(each -> each.contains(":PLT")).toList();
        assertThat(String.join(" ", platform)).isEqualTo(expected);
    }

    private List<String> errors() throws IOException {
        return found().stream()
                .filter(each -> each.startsWith("error:"))
                .map(each -> each.substring("error:".length()))
                .toList();
    }

    /** Severity, rule and first line of each finding. */
    private List<String> found() throws IOException {
        List<String> all = new ArrayList<>();
        for (JsonNode each : slipway.json("check", "--max-connections", "100").path("findings")) {
            all.add(Stream.of(each.path("severity"), each.path("rule"), each.at("/evidence/0/line"))
                    .map(JsonNode::asText)
                    .reduce((left, right) -> left + ":" + right)
                    .orElseThrow());
        }
        return all;
    }
}
