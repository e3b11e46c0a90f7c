package dev.slipway.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.slipway.testing.MadeArchive;
import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.w3c.dom.NodeList;
import org.xml.sax.InputSource;

/** How large what ships is, in all forms of a report. */
class SizesTest {
    private static final String CLIENT = "node_modules/.prisma/client/";

    private final CommandsInProcess commands;

    SizesTest(@TempDir Path folder) throws IOException {
        commands = new CommandsInProcess(folder, Map.of());
        commands.write("package.json", "{\"dependencies\": {\"@prisma/client\": \"6.19.3\"}}");
        commands.write(
                "serverless.yml",
                "service: s\nprovider: {name: aws, runtime: nodejs22.x}\nfunctions:\n  api: {handler: index.handler}\n");
        commands.write("prisma/schema.prisma", "generator client {\n  provider = \"prisma-client-js\"\n}\n");
        MadeArchive zip = new MadeArchive()
                .file("index.js", "x".repeat(5000))
                .file(CLIENT + "libquery_engine-rhel-openssl-3.0.x.so.node", "a".repeat(300_000))
                .file(CLIENT + "libquery_engine-darwin.dylib.node", "b".repeat(200_000));
        for (int i = 0; i < 60; i++) {
            zip.file("node_modules/part-" + i + "/index.js", "c".repeat(100 + i));
        }
        Files.write(folder.resolve("dist.zip"), zip.zip());
    }

    @Test
    void lambdaIsToldTheSumsAndTheLargestParts() {
        String text =
                commands.run("deploy-check", "lambda", "--package", "dist.zip").out();

        assertThat(text.replaceAll("\\s+", " "))
                .contains("size dist.zip: 512.7 kB in 63 files, ")
                .contains(" packed; AWS Lambda takes 262.1 MB unpacked, 52.4 MB packed in a direct upload")
                .contains(" .prisma/client (200.0 kB could go) 5.0 kB ")
                .contains(" 159 bytes 6 bytes part-59 ")
                .doesNotContain("part-50");
    }

    @Test
    void lambdaAndAllOthersCountTheSameForMachines() throws IOException {
        JsonNode lambda = commands.json("deploy-check", "lambda", "--package", "dist.zip");
        JsonNode check = commands.json("check", "--package", "dist.zip");

        assertThat(lambda.at("/sizes")).isEqualTo(check.at("/sizes"));
        assertThat(lambda.at("/sizes/0/packedLimit").asLong()).isEqualTo(52_428_800);
        assertThat(lambda.at("/sizes/0/packages/0/name").asText()).isEqualTo(".prisma/client");
        assertThat(lambda.at("/sizes/0/packages/0/idle").asLong()).isEqualTo(200_000);
        assertThat(lambda.at("/sizes/0/packages/0/packed").asLong()).isBetween(100L, 5000L);
        long packed = 0;
        for (JsonNode file : lambda.at("/sizes/0/files")) {
            packed += file.path("packed").asLong();
        }
        assertThat(packed).isLessThan(Files.size(commands.file("dist.zip")));
    }

    @Test
    void aFolderHasNoPackedBytes() throws IOException {
        commands.write("out/" + CLIENT + "libquery_engine-rhel-openssl-3.0.x.so.node", "engine");

        JsonNode sizes =
                commands.json("deploy-check", "lambda", "--package", "out").at("/sizes/0");
        String text = commands.run("deploy-check", "lambda", "--package", "out").out();

        assertThat(sizes.has("packed")).isFalse();
        assertThat(sizes.at("/packages/0").has("packed")).isFalse();
        assertThat(text).contains("takes 262.1 MB unpacked\n").doesNotContain("packed in a direct upload");
    }

    @Test
    void thePageHasAMapAndTheSameAsATable() throws Exception {
        String html = commands.run("deploy-check", "lambda", "--package", "dist.zip", "--format", "html")
                .out();

        String svg = html.substring(html.indexOf("<svg class=\"sizes\""), html.indexOf("</svg>") + 6);
        NodeList boxes = DocumentBuilderFactory.newInstance()
                .newDocumentBuilder()
                .parse(new InputSource(new StringReader(svg)))
                .getElementsByTagName("rect");
        assertThat(boxes.getLength()).isGreaterThan(3);
        assertThat(svg).contains("Map of the 512.7 kB of dist.zip, 200.0 kB of which could go");
        assertThat(svg)
                .contains("class=\"idle\" fill=\"url(#hatch-1)\"")
                .contains("darwin.dylib.node, 200.0 kB, of which 200.0 kB could go");
        assertThat(html)
                .contains("<th scope=\"row\">.prisma/client</th><td>200.0 kB: " + CLIENT + "libquery_engine-darwin");
        assertThat(html).contains("60 smaller packages");
        assertThat(html).doesNotContain("style=\"").doesNotContain("<script");
    }

    @Test
    void aNameIsNoMarkupAndASecretInItIsNotShown() throws IOException {
        Files.write(
                commands.file("evil.zip"),
                new MadeArchive()
                        .file("node_modules/<img src=x>/index.js", "x".repeat(9000))
                        .file("postgresql://u:hunter2@h/d.js", "y".repeat(9000))
                        .zip());

        String html = commands.run("deploy-check", "lambda", "--package", "evil.zip", "--format", "html")
                .out();

        assertThat(html)
                .contains("&#60;img src=x&#62;")
                .doesNotContain("<img src=x")
                .doesNotContain("hunter2");
    }
}
