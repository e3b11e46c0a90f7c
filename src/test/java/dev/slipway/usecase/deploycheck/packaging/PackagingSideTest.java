package dev.slipway.usecase.deploycheck.packaging;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.slipway.testing.Contents;
import dev.slipway.testing.MadeArchive;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** PKG001, PKG002, PKG005 and COLD001, of packages in every form. */
class PackagingSideTest {
    private static final String CLIENT = "node_modules/.prisma/client/";
    private static final String ENGINE = CLIENT + "libquery_engine-rhel-openssl-3.0.x.so.node";

    @TempDir
    private Path folder;

    private CheckedPackage project;

    @BeforeEach
    void aFunctionOnLambda() throws IOException {
        project = new CheckedPackage(folder);
        project.write("serverless.yml", CheckedPackage.SERVERLESS);
    }

    private static Contents clean() {
        return new Contents()
                .file("index.js", "exports.handler = async () => 1;\n")
                .file(ENGINE, "engine")
                .file("node_modules/@prisma/client/index.js", "require('.prisma/client')");
    }

    @Test
    void ofACleanPackageAllIsPassed() throws IOException {
        JsonNode report = project.zip(clean()).check();

        assertThat(CheckedPackage.rules(report)).doesNotContainAnyElementsOf(CheckedPackage.OWN);
        assertThat(CheckedPackage.texts(report.path("passed"))).contains("PKG001", "PKG002", "PKG005", "COLD001");
        assertThat(report.at("/sizes/0/count").asInt()).isEqualTo(3);
        assertThat(report.at("/sizes/0/unpacked").asInt()).isEqualTo(64);
        assertThat(report.at("/sizes/0/packed").asLong()).isEqualTo(Files.size(folder.resolve("dist.zip")));
    }

    @ParameterizedTest
    @CsvSource({
        "209715000, ''",
        "209716200, warning",
        "262144000, warning",
        "262144001, error",
    })
    void theSizeOfAFolderIsComparedWithTheLimit(long size, String severity) throws IOException {
        project.folder(clean());
        large("dist/models.bin", size - 64);

        JsonNode report = project.check();

        assertThat(CheckedPackage.severity(report, "PKG001")).isEqualTo(severity);
    }

    @Test
    void layersCount() throws IOException {
        project.zip(clean());

        assertThat(CheckedPackage.severity(project.check("--layer", "240MB"), "PKG001"))
                .isEqualTo("warning");
        assertThat(CheckedPackage.severity(project.check("--layer", "240MB", "--layer", "40MB"), "PKG001"))
                .isEqualTo("error");
    }

    @Test
    void theFilesOfALayerAreCountedBesideThoseOfThePackage() throws IOException {
        Files.write(
                folder.resolve("layer.zip"),
                new MadeArchive().file("nodejs/a.js", "12345").zip());

        JsonNode report = project.zip(clean()).check("--layer", "layer.zip");

        assertThat(report.at("/sizes/0/layers").asInt()).isEqualTo(5);
        assertThat(report.at("/sizes/0/unpacked").asInt()).isEqualTo(64);
    }

    @Test
    void layersThatAreNotGivenAreNotChecked() throws IOException {
        project.write(
                "serverless.yml",
                CheckedPackage.SERVERLESS
                        + "    layers:\n      - arn:aws:lambda:eu-west-1:123456789012:layer:tools:3\n");

        JsonNode report = project.zip(clean()).check();

        assertThat(report.path("notChecked").toString()).contains("PKG001").contains("serverless.yml:9");
        assertThat(CheckedPackage.texts(project.check("--layer", "1MB").path("passed")))
                .contains("PKG001");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "node_modules/prisma/build/index.js",
                "node_modules/@prisma/engines/schema-engine-debian-openssl-3.0.x",
                "node_modules/.pnpm/prisma@6.19.3/node_modules/prisma/build/index.js",
                "apps/api/node_modules/prisma/build/index.js",
            })
    void theCommandLineIsLeftOut(String file) throws IOException {
        JsonNode report = project.zip(clean().file(file, "tool")).check();

        assertThat(CheckedPackage.severity(report, "PKG002")).isEqualTo("warning");
        assertThat(CheckedPackage.finding(report, "PKG002")
                        .at("/evidence/0/file")
                        .asText())
                .startsWith("dist.zip:" + file.substring(0, file.lastIndexOf("node_modules/")));
        assertThat(report.at("/sizes/0/packages").toString()).contains("\"idle\":4");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "execSync('npx prisma migrate deploy')",
                "spawn('node', ['node_modules/prisma/build/index.js', 'migrate', 'deploy'])",
                "execFile('prisma', [\"migrate\", \"deploy\"])",
            })
    void theCommandLineStaysWhereThePackageRunsIt(String run) throws IOException {
        Contents contents =
                clean().file("node_modules/prisma/build/index.js", "tool").file("start.js", run);

        assertThat(CheckedPackage.rules(project.zip(contents).check())).doesNotContain("PKG002");
        assertThat(CheckedPackage.rules(project.zip(contents.file("start.js", "console.log('migrate')"))
                        .check()))
                .contains("PKG002");
    }

    @Test
    void anEngineThatAVariableNamesIsNeeded() throws IOException {
        Contents contents = clean().file(
                        "node_modules/@prisma/engines/libquery_engine-debian-openssl-3.0.x.so.node", "e")
                .file(CLIENT + "libquery_engine-debian-openssl-1.1.x.so.node", "e");
        project.zip(contents);

        JsonNode named = project.check(
                "--env",
                "PRISMA_QUERY_ENGINE_LIBRARY=/var/task/node_modules/@prisma/engines/libquery_engine-debian-openssl-3.0.x.so.node");

        assertThat(CheckedPackage.rules(named)).contains("COLD001").doesNotContain("PKG002");
        assertThat(CheckedPackage.rules(project.check())).contains("COLD001", "PKG002");
    }

    @ParameterizedTest
    @CsvSource({
        "libquery_engine-darwin-arm64.dylib.node, note",
        "query_engine-windows.dll.node, note",
        "libquery_engine-rhel-openssl-1.0.x.so.node, note",
        "libquery_engine-linux-arm64-openssl-3.0.x.so.node, note",
        "query-engine-rhel-openssl-3.0.x, ''",
        "schema.prisma, ''",
    })
    void enginesThatAreNeverLoadedAreNamed(String file, String severity) throws IOException {
        JsonNode report = project.zip(clean().file(CLIENT + file, "other")).check();

        assertThat(CheckedPackage.severity(report, "COLD001")).isEqualTo(severity);
        assertThat(CheckedPackage.rules(report)).doesNotContain("PKG002");
    }

    @Test
    void theOtherKindIsNeverLoadedWhereTheSchemaSaysWhichOneIs() throws IOException {
        project.write("package.json", "{\"dependencies\": {\"@prisma/client\": \"6.19.3\"}}");
        project.write("prisma/schema.prisma", CheckedPackage.SCHEMA);

        JsonNode report = project.zip(clean().file(CLIENT + "query-engine-rhel-openssl-3.0.x", "other"))
                .check();

        assertThat(CheckedPackage.finding(report, "COLD001").path("evidence").toString())
                .contains("the client loads the library engine");
    }

    @Test
    void withoutTheEngineThatIsLookedForNoneIsTooMany() throws IOException {
        Contents contents = clean().remove(ENGINE).file(CLIENT + "libquery_engine-debian-openssl-3.0.x.so.node", "e");

        assertThat(CheckedPackage.rules(project.zip(contents).check())).doesNotContain("COLD001");
    }

    @Test
    void nearTheLimitEnginesArePartOfTheSameFinding() throws IOException {
        project.zip(clean().file(CLIENT + "libquery_engine-darwin.dylib.node", "other"));

        JsonNode report = project.check("--layer", "240MB");

        assertThat(CheckedPackage.rules(report)).contains("PKG001", "PKG002").doesNotContain("COLD001");
    }

    @ParameterizedTest
    @CsvSource({
        "node_modules/words, ../../words, error",
        "node_modules/words, nowhere, error",
        "node_modules/words, words, error",
        "node_modules/words, /home/me/words, error",
        "node_modules/words, @prisma/client, ''",
        "node_modules/words, /var/task/node_modules/@prisma, ''",
        "node_modules/words, /opt/nodejs/words, ''",
        "cache, /tmp/cache, ''",
        "node_modules/.bin/prisma, ../prisma/build/index.js, ''",
        "node_modules/prisma, .pnpm/prisma@6.19.3/node_modules/prisma, ''",
    })
    void linksLeadToWhatIsThere(String link, String target, String severity) throws IOException {
        assertThat(CheckedPackage.severity(
                        project.zip(clean().link(link, target)).check(), "PKG005"))
                .isEqualTo(severity);
        assertThat(CheckedPackage.severity(
                        project.tar(clean().link(link, target)).check(), "PKG005"))
                .isEqualTo(severity);
    }

    @Test
    void aLinkOutOfAFolderMayBePackedAsAFile() throws IOException {
        project.write("words/index.js", "module.exports = 1;");
        project.folder(clean().link("node_modules/words", "../../words"));

        assertThat(CheckedPackage.severity(project.check(), "PKG005")).isEqualTo("warning");
    }

    private void large(String name, long size) throws IOException {
        try (RandomAccessFile file = new RandomAccessFile(folder.resolve(name).toFile(), "rw")) {
            file.setLength(size);
        }
    }
}
