package dev.slipway.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** {@code slipway deploy-check} of every platform: options, what is judged without a project, exit codes. */
class DeployCheckTest {
    private final CommandsInProcess commands;

    DeployCheckTest(@TempDir Path folder) throws IOException {
        commands = new CommandsInProcess(folder, Map.of());
        commands.write("other/package/index.js", "exports.handler = async () => {}\n");
        zip("other/dist.zip", "index.js");
    }

    @ParameterizedTest
    @ValueSource(strings = {"now", "vercel", "netlify", "image", "lambda"})
    void everyPlatformJudgesAProjectAndNamesItself(String platform) throws IOException {
        project();

        JsonNode report = commands.json("deploy-check", platform, "--project", "app");

        assertThat(report.at("/schema").asText()).isEqualTo("slipway/deploy-check/v1");
        assertThat(report.at("/target/platform").asText()).isEqualTo(platform);
        assertThat(report.at("/target/prisma").asText()).isEqualTo("6.19.3");
        assertThat(report.at("/passed").toString()).contains("URL001");
        assertThat(report.at("/notChecked").toString()).contains("--package dist.zip");
    }

    @ParameterizedTest
    @ValueSource(strings = {"lambda", "vercel", "netlify", "now"})
    void aPackageIsLookedAtWhereNoProjectIs(String platform) throws IOException {
        CommandsInProcess.Ran ran = commands.in("other")
                .run("deploy-check", platform, "--package", "dist.zip", "--runtime", "nodejs22.x", "--format", "json");

        assertThat(ran.json().at("/shipped/0/name").asText()).isEqualTo("dist.zip");
        assertThat(ran.json().at("/shipped/0/platform").asText()).isEqualTo(platform);
        assertThat(ran.json().at("/shipped/0/runtime/source").asText()).isEqualTo("--runtime");
        assertThat(ran.json().at("/notChecked").toString()).contains("no project here");
        assertThat(ran.code()).isNotEqualTo(1);
    }

    @ParameterizedTest
    @CsvSource({"lambda", "vercel", "image"})
    void aPackageThatCannotBeReadIsNoVerdict(String platform) throws IOException {
        commands.write("other/broken.zip", "PK\3\4 and no more");

        CommandsInProcess.Ran ran = commands.in("other")
                .run("deploy-check", platform, "--package", "broken.zip", "--runtime", "nodejs22.x");
        CommandsInProcess.Ran missing = commands.in("other").run("check", "--package", "nowhere.zip");

        assertThat(ran.code()).isEqualTo(3);
        assertThat(ran.err()).contains("broken.zip cannot be read");
        assertThat(missing.code()).isEqualTo(3);
        assertThat(missing.err()).contains("nowhere.zip", "does not exist");
    }

    @ParameterizedTest
    @CsvSource({"x86_64", "amd64", "aarch64", "arm64", "x64"})
    void thePlatformsOwnWordsNameAProcessor(String word) {
        CommandsInProcess.Ran ran = commands.in("other")
                .run("deploy-check", "lambda", "--package", "dist.zip", "--runtime", "nodejs22.x", "--arch", word);

        assertThat(ran.code()).isNotEqualTo(2);
        assertThat(ran.out()).contains(word);
    }

    @Test
    void theDatabaseOptionsAreThoseOfAPlan() throws IOException {
        project();
        String[] options = {
            "--max-connections",
            "100",
            "--reserve",
            "5",
            "--client",
            "cron=3",
            "--headroom",
            "10",
            "--connection-limit",
            "2"
        };

        CommandsInProcess.Ran lambda = commands.run(line("deploy-check lambda --project app", options));
        CommandsInProcess.Ran image =
                commands.run(line("deploy-check image --project app --service web,replicas=3", options));

        assertThat(lambda.out().replaceAll("\\s+", " ")).contains("- 3 cron", "headroom, 10 %");
        assertThat(image.out().replaceAll("\\s+", " ")).contains("web: 3 x").doesNotContain("not checked CON001");
    }

    @Test
    void aSizeMisspeltInAFileIsInputAndOnTheLineUsage() throws IOException {
        project();
        commands.write("app/slipway.yaml", "database: { instance: m5.larg }\n");
        commands.write(
                "app/serverless.yml",
                "service: s\nprovider: {name: aws, runtime: nodejs22.x}\nfunctions:\n  api: {handler: a.b}\n");

        List<Integer> codes = new ArrayList<>();
        for (String verb : List.of("check", "deploy-check lambda", "connections plan")) {
            codes.add(commands.run(line(verb + " --project app")).code());
        }
        CommandsInProcess.Ran typed = commands.run(line("deploy-check lambda --project app --instance m5.larg"));

        assertThat(codes).containsExactly(3, 3, 3);
        assertThat(typed.code()).isEqualTo(2);
    }

    private static String[] line(String words, String... more) {
        List<String> line = new ArrayList<>(List.of(words.split(" ")));
        line.addAll(List.of(more));
        return line.toArray(String[]::new);
    }

    private void project() throws IOException {
        commands.write("app/package.json", "{\"dependencies\": {\"@prisma/client\": \"6.19.3\"}}");
        commands.write("app/node_modules/@prisma/client/package.json", "{\"version\": \"6.19.3\"}");
        commands.write("app/.env", "DATABASE_URL=\"postgresql://u:p@h/d?connection_limit=3\"\n");
        commands.write("app/prisma/schema.prisma", CommandsInProcess.schema());
    }

    private void zip(String file, String entry) throws IOException {
        try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(commands.file(file)))) {
            zip.putNextEntry(new ZipEntry(entry));
            zip.write("exports.handler = async () => {}\n".getBytes(StandardCharsets.UTF_8));
            zip.closeEntry();
        }
    }
}
