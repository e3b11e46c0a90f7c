package dev.slipway.usecase.deploycheck.client;

import static dev.slipway.usecase.deploycheck.client.ShippedFixture.LIBRARY;
import static dev.slipway.usecase.deploycheck.client.ShippedFixture.config;
import static dev.slipway.usecase.deploycheck.client.ShippedFixture.finding;
import static dev.slipway.usecase.deploycheck.client.ShippedFixture.found;
import static dev.slipway.usecase.deploycheck.client.ShippedFixture.places;
import static dev.slipway.usecase.deploycheck.client.ShippedFixture.rules;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a shipped client's own code says of how it was made, and of which URL. */
class ShippedClientFactsTest {
    private static final String CLIENT = "dist/node_modules/.prisma/client/";

    @TempDir
    private Path folder;

    private ShippedFixture with(String config) throws IOException {
        return new ShippedFixture(folder)
                .with(CLIENT + "index.js", "require('@prisma/client/runtime/library.js')\n" + config)
                .with(CLIENT + "schema.prisma", "")
                .with(CLIENT + LIBRARY, "")
                .with("dist/node_modules/@prisma/client/package.json", "{}");
    }

    @ParameterizedTest
    @CsvSource({
        // As the runtimes of these versions decide.
        "5.22.0, true, Vercel, true, true",
        "5.22.0, true, Netlify CI, true, true",
        "5.22.0, true, Vercel, false, true",
        "4.13.0, true, Vercel, true, true",
        "6.15.0, true, Vercel, true, true",
        "6.16.0, true, Vercel, false, true",
        "6.16.0, true, Vercel, true, false",
        "6.19.3, true, Vercel, true, false",
        "4.12.0, true, Vercel, true, false",
        "5.22.0, false, Vercel, true, false",
        "5.22.0, true, GitHub Actions, true, false",
    })
    void aClientThatAnInstallationOnACachingCiMade(
            String version, boolean postinstall, String ci, boolean output, boolean refuses) throws IOException {
        String config = config(version, "library", ",\"postinstall\":" + postinstall + ",\"ciName\":\"" + ci + "\"");
        String recorded = "\"output\": {\"value\": \"/home/me/app/node_modules/@prisma/client\"},";

        JsonNode report = with(output ? config : config.replace(recorded, "")).check();

        assertThat(found(report).contains("GEN004")).isEqualTo(refuses);
        if (refuses) {
            assertThat(finding(report, "GEN004").path("severity").asText()).isEqualTo("error");
        }
    }

    @Test
    void aUrlThatTheClientHolds() throws IOException {
        String url = ",\"inlineDatasources\":{\"db\":{\"url\":{\"fromEnvVar\":null,\"value\":\"%s\"}}}";

        JsonNode report = with(config(
                        "6.19.3", "library", url.formatted("postgresql://shop:hunter2secret@db.example.com:5432/shop")))
                .check();

        assertThat(found(report)).contains("URL011");
        assertThat(places(finding(report, "URL011"))).containsExactly("dist:node_modules/.prisma/client/index.js");
        assertThat(report.toString()).doesNotContain("hunter2secret");

        JsonNode right = with(config(
                        "6.19.3",
                        "library",
                        ",\"inlineDatasources\":{\"db\":{\"url\":{\"fromEnvVar\":\"SHOP_URL\",\"value\":null}}}"))
                .check();
        assertThat(rules(right, "passed")).contains("URL011");
        assertThat(found(with(config("6.19.3", "library", url.formatted("file:./dev.db")))
                        .check()))
                .doesNotContain("URL011");
    }

    @Test
    void aUrlInTheSchemaAndInItsClientIsOneError() throws IOException {
        String url = "postgresql://shop:hunter2secret@db.example.com:5432/shop";
        JsonNode report = with(config(
                        "6.19.3",
                        "library",
                        ",\"inlineDatasources\":{\"db\":{\"url\":{\"fromEnvVar\":null,\"value\":\"" + url + "\"}}}"))
                .with("package.json", "{\"dependencies\":{\"@prisma/client\":\"6.19.3\",\"prisma\":\"6.19.3\"}}")
                .with(
                        "prisma/schema.prisma",
                        "datasource db {\n  provider = \"postgresql\"\n  url = \"" + url + "\"\n}\n")
                .check();

        assertThat(report.findValuesAsText("rule")).containsOnlyOnce("URL011");
        assertThat(places(finding(report, "URL011")))
                .containsExactly("dist:node_modules/.prisma/client/index.js", "prisma/schema.prisma");
    }

    @Test
    void anOldClientInWhatShipsAndInTheProjectIsOneError() throws IOException {
        String client = config("6.19.3", "library", ",\"inlineSchema\":\"model A {id Int @id}\"");
        ShippedFixture project = with(client)
                .with("package.json", "{\"dependencies\":{\"@prisma/client\":\"6.19.3\",\"prisma\":\"6.19.3\"}}")
                .with(
                        "prisma/schema.prisma",
                        "generator client {\n  provider = \"prisma-client-js\"\n}\nmodel A {\n  id Int @id\n  name String\n}\n")
                .with("node_modules/.prisma/client/index.js", client);

        JsonNode report = project.check();

        assertThat(report.findValuesAsText("rule")).containsOnlyOnce("GEN002");
        assertThat(finding(report, "GEN002").path("severity").asText()).isEqualTo("error");
        assertThat(places(finding(report, "GEN002"))).contains("node_modules/.prisma/client/index.js");
    }
}
