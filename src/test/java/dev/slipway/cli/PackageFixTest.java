package dev.slipway.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.slipway.testing.MadeArchive;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What {@code check --fix} does inside packages that are folders. */
class PackageFixTest {
    private static final String HASH = "c2990dca591cba766e3b7ef5d9e8a84796e47ab7";
    private static final String TARGET = "rhel-openssl-3.0.x";
    private static final String CLIENT = "node_modules/.prisma/client/";
    private static final String ENGINE = CLIENT + "libquery_engine-" + TARGET + ".so.node";

    private final CommandsInProcess commands;

    PackageFixTest(@TempDir Path folder) throws IOException {
        commands = new CommandsInProcess(
                folder, Map.of("SLIPWAY_CACHE_DIR", folder.resolve("cache").toString()));
        commands.write("package.json", "{\"dependencies\": {\"@prisma/client\": \"6.19.3\"}}");
        commands.write("node_modules/@prisma/client/package.json", "{\"version\": \"6.19.3\"}");
        commands.write(
                "serverless.yml",
                "service: s\nprovider: {name: aws, runtime: nodejs22.x}\nfunctions:\n  api: {handler: index.handler}\n");
        commands.write("prisma/schema.prisma", schema());
        pack("out");
    }

    private static String schema() {
        return "generator client {\n  provider = \"prisma-client-js\"\n  binaryTargets = [\"" + TARGET + "\"]\n}\n"
                + "datasource db {\n  provider = \"postgresql\"\n  url = env(\"DATABASE_URL\")\n}\n";
    }

    private void pack(String out) throws IOException {
        commands.write(out + "/index.js", "exports.handler = async () => require('@prisma/client')\n");
        commands.write(out + "/node_modules/@prisma/client/package.json", "{\"version\": \"6.19.3\"}");
        commands.write(out + "/node_modules/@prisma/client/index.js", "module.exports = require('.prisma/client')\n");
        commands.write(out + "/" + CLIENT + "schema.prisma", schema());
        commands.write(out + "/" + CLIENT + "index.js", """
                const { getPrismaClient } = require('@prisma/client/runtime/library.js')
                const path = require('path')
                const config = {
                  "generator": {"name": "client", "provider": {"fromEnvVar": null, "value": "prisma-client-js"},
                    "config": {"engineType": "library"},
                    "binaryTargets": [{"fromEnvVar": null, "value": "%s", "native": false}], "previewFeatures": []},
                  "relativePath": "../../../prisma", "clientVersion": "6.19.3", "engineVersion": "%s",
                  "datasourceNames": ["db"], "activeProvider": "postgresql",
                  "inlineDatasources": {"db": {"url": {"fromEnvVar": "DATABASE_URL", "value": null}}},
                  "copyEngine": true
                }
                config.dirname = __dirname
                exports.PrismaClient = getPrismaClient(config)
                path.join(process.cwd(), "node_modules/.prisma/client/schema.prisma")
                """.formatted(TARGET, HASH));
    }

    /** The examples' engine, a stand-in, as that of this release. */
    private String mirror(String... targets) throws IOException {
        Path examples = Path.of("examples/mirror/all_commits/0123456789abcdef0123456789abcdef01234567")
                .toAbsolutePath();
        for (String target : targets.length == 0 ? new String[] {TARGET} : targets) {
            Path copy = Files.createDirectories(commands.file("mirror/all_commits/" + HASH + "/" + target));
            try (Stream<Path> files = Files.list(examples.resolve(target))) {
                for (Path file : files.toList()) {
                    Files.copy(file, copy.resolve(file.getFileName()), StandardCopyOption.REPLACE_EXISTING);
                }
            }
        }
        return commands.file("mirror").toUri().toString();
    }

    @Test
    void theMissingEngineIsFetchedIntoThePackage() throws IOException {
        JsonNode before = commands.json("check", "--package", "out");
        JsonNode fixed = commands.json("check", "--package", "out", "--fix", "--mirror", mirror());
        JsonNode second = commands.json("check", "--package", "out", "--fix", "--mirror", mirror());

        assertThat(before.at("/findings").findValuesAsText("rule")).contains("ENG001");
        assertThat(fixed.at("/fix/fetched").toString()).isEqualTo("[\"out/" + ENGINE + "\"]");
        assertThat(fixed.at("/fix/done").toString()).contains("out/" + ENGINE);
        assertThat(fixed.at("/findings").findValuesAsText("rule")).doesNotContain("ENG001");
        assertThat(fixed.at("/passed").toString()).contains("ENG001");
        assertThat(commands.file("out/" + ENGINE)).isNotEmptyFile();
        assertThat(second.at("/fix/written").booleanValue()).isFalse();
        assertThat(second.at("/fix/fetched")).isEmpty();
    }

    @Test
    void aDryRunShowsTheFetchAndAsksNobody() throws IOException {
        CommandsInProcess.Ran ran =
                commands.run("check", "--package", "out", "--fix", "--dry-run", "--mirror", "http://127.0.0.1:1");

        assertThat(ran.out().replaceAll("\\s+", " "))
                .contains("would be done out/" + ENGINE + ", as engine fetch brings it");
        assertThat(ran.err()).doesNotContain("127.0.0.1");
        assertThat(commands.file("out/" + ENGINE)).doesNotExist();
    }

    @Test
    void ofTwoPackagesBothAreFilledOrNeither() throws IOException {
        pack("other");
        String[] words = {"check", "--package", "out", "--package", "other", "--fix", "--mirror"};
        commands.write("engines.lock", lock("0".repeat(64)));

        JsonNode refused = commands.json(with(words, mirror()));
        assertThat(refused.at("/fix/byHand").toString())
                .contains("engine fetch --platform " + TARGET, "engines.lock says 000000");
        assertThat(commands.file("out/" + ENGINE)).doesNotExist();
        assertThat(commands.file("other/" + ENGINE)).doesNotExist();

        Files.delete(commands.file("engines.lock"));
        JsonNode fixed = commands.json(with(words, mirror()));
        assertThat(fixed.at("/fix/fetched")).hasSize(2);
        assertThat(commands.file("other/" + ENGINE)).hasSameBinaryContentAs(commands.file("out/" + ENGINE));
    }

    private static String[] with(String[] words, String last) {
        return Stream.concat(Stream.of(words), Stream.of(last)).toArray(String[]::new);
    }

    private static String lock(String digest) {
        return "{\"schema\": \"slipway/engines-lock/v1\", \"engines\": [{\"hash\": \"" + HASH
                + "\", \"binaryTarget\": \"" + TARGET + "\", \"kind\": \"libquery\", \"file\": \""
                + ENGINE.substring(CLIENT.length()) + "\", \"sha256\": \"" + digest + "\", \"bytes\": 824}]}\n";
    }

    @Test
    void withoutAMirrorNothingIsThereAndTheCommandIsNamed() throws IOException {
        JsonNode report = commands.json("check", "--package", "out", "--fix", "--mirror", mirror() + "nowhere");

        assertThat(report.at("/fix/written").booleanValue()).isFalse();
        assertThat(report.at("/fix/byHand/0").asText())
                .startsWith("slipway engine fetch --platform " + TARGET + " --prisma 6.19.3 --hash " + HASH
                        + " --to out/node_modules/.prisma/client: ");
        assertThat(commands.file("out/" + ENGINE)).doesNotExist();
    }

    @Test
    void theCommandThatIsNamedDoesTheSame() throws IOException {
        commands.run(
                "engine",
                "fetch",
                "--platform",
                TARGET,
                "--prisma",
                "6.19.3",
                "--hash",
                HASH,
                "--to",
                "out/node_modules/.prisma/client",
                "--mirror",
                mirror());

        assertThat(commands.json("check", "--package", "out").at("/passed").toString())
                .contains("ENG001");
    }

    @ParameterizedTest
    @ValueSource(strings = {"rw-------,rwxr-xr-x", "rw-r--r--,rwx------", "---------,---------"})
    void modesAreWidenedAsFarAsTheyMustAndSoIsTheFoldersAround(String modes) throws IOException {
        assumeThat(commands.folder().getFileSystem().supportedFileAttributeViews())
                .contains("unix");
        commands.json("check", "--package", "out", "--fix", "--mirror", mirror());
        set(ENGINE, modes.substring(0, 9));
        set(CLIENT, modes.substring(10));

        JsonNode dry = commands.json("check", "--package", "out", "--fix", "--dry-run");
        String untouched = PosixFilePermissions.toString(Files.getPosixFilePermissions(path(CLIENT)));
        JsonNode fixed = commands.json("check", "--package", "out", "--fix");
        JsonNode second = commands.json("check", "--package", "out", "--fix");

        assertThat(dry.at("/findings").findValuesAsText("rule")).contains("ENG008");
        assertThat(untouched).isEqualTo(modes.substring(10));
        assertThat(dry.at("/fix/modes").findValuesAsText("file").toString())
                .contains("out/node_modules/.prisma/client");
        assertThat(fixed.at("/fix/modes")).isEqualTo(dry.at("/fix/modes"));
        assertThat(fixed.at("/fix/done").toString()).contains("chmod a+r out/" + ENGINE);
        assertThat(fixed.at("/findings").findValuesAsText("rule")).doesNotContain("ENG008");
        assertThat(second.at("/fix/modes")).isEmpty();
        assertThat(second.at("/fix/written").booleanValue()).isFalse();
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(path(ENGINE))))
                .startsWith("r")
                .contains("r--r--");
    }

    @Test
    void aLinkOutOfAPackageIsLeftAloneAndTheRestIsDone() throws IOException {
        assumeThat(commands.folder().getFileSystem().supportedFileAttributeViews())
                .contains("unix");
        Files.createSymbolicLink(commands.file("out/node_modules/outside.node"), Path.of("/etc/passwd"));
        commands.write(".env", "DATABASE_URL=\"postgresql://u:p@h/d\"\n");

        JsonNode fix = commands.json("check", "--package", "out", "--fix", "--mirror", mirror())
                .at("/fix");

        assertThat(fix.at("/modes")).isEmpty();
        assertThat(fix.at("/fetched")).hasSize(1);
        assertThat(commands.text(".env")).contains("connection_limit=1");
    }

    private Path path(String path) {
        return commands.file("out/" + path);
    }

    private void set(String path, String mode) throws IOException {
        Files.setPosixFilePermissions(path(path), PosixFilePermissions.fromString(mode));
    }

    @Test
    void aZipIsLeftAsItIs() throws IOException {
        Files.write(
                commands.file("out.zip"),
                new MadeArchive()
                        .file(CLIENT + "index.js", Files.readString(commands.file("out/" + CLIENT + "index.js")))
                        .file(CLIENT + "schema.prisma", schema())
                        .zip());

        JsonNode report = commands.json("check", "--package", "out.zip", "--fix", "--mirror", mirror());

        assertThat(report.at("/findings").findValuesAsText("rule")).contains("ENG001");
        assertThat(report.at("/fix/done").toString()).doesNotContain("libquery_engine");
    }

    /** What Next.js leaves is made anew by each build, so its configuration is what is put right. */
    private void built(String next, String config) throws IOException {
        Files.delete(commands.file("serverless.yml"));
        commands.write("Dockerfile", "FROM public.ecr.aws/docker/library/node:22-bookworm-slim\n");
        commands.write(
                "package.json", "{\"dependencies\": {\"@prisma/client\": \"6.19.3\", \"next\": \"" + next + "\"}}");
        commands.write("next.config.mjs", config);
        pack(".next/standalone");
    }

    @ParameterizedTest
    @ValueSource(strings = {"^15.1.0", "16.0.0", "^14.2.0", "~13.5.1"})
    void nextIsToldToTakeTheClientAlong(String next) throws IOException {
        String config = """
                /** @type {import('next').NextConfig} */
                const config = {
                  output: 'standalone',
                };

                export default config;
                """;
        built(next, config);

        JsonNode dry = commands.json("check", "--fix", "--dry-run");
        JsonNode fixed = commands.json("check", "--fix", "--offline");
        JsonNode second = commands.json("check", "--fix", "--offline");

        String setting = "outputFileTracingIncludes: { '/*': ['./node_modules/.prisma/client/**/*'] }";
        boolean stable = next.matches(".1[5-9].*|1[5-9].*");
        String added = stable ? setting : "experimental: { " + setting + " }";
        assertThat(dry.at("/findings").findValuesAsText("rule")).contains("ENG001");
        assertThat(dry.at("/fix/diff").asText()).contains("+  " + added + ",\n");
        assertThat(commands.text("next.config.mjs"))
                .isEqualTo(config.replace("  output", "  " + added + ",\n  output"));
        assertThat(fixed.at("/fix/done").toString()).contains("of next.config.mjs");
        assertThat(second.at("/fix/done").toString()).doesNotContain("next.config.mjs");
        assertThat(second.at("/fix/diff").asText()).doesNotContain("next.config.mjs");
    }

    @Test
    void aConfigurationThatIsMadeByAProgramIsLeftAndTheWordsAreNamed() throws IOException {
        built("15.0.0", "export default async () => ({ output: 'standalone' })\n");

        JsonNode fix = commands.json("check", "--fix", "--offline").at("/fix");

        assertThat(fix.at("/byHand").toString())
                .contains("outputFileTracingIncludes: { '/*': ['./node_modules/.prisma/client/**/*'] }");
        assertThat(commands.text("next.config.mjs")).contains("async () => ({ output");
    }
}
