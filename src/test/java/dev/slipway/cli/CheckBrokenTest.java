package dev.slipway.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What {@code check} says where a part of a project cannot be read: that, and all the rest. */
class CheckBrokenTest {
    private static final String[] CHECK = {"check", "--max-connections", "10", "--format", "json"};

    private final CommandsInProcess commands;

    CheckBrokenTest(@TempDir Path folder) throws IOException {
        commands = new CommandsInProcess(folder, Map.of());
        ProjectLayout.SERVERLESS.write(commands);
    }

    @Test
    void aMistakeInAModelIsAFindingAndAllElseIsJudged() throws IOException {
        JsonNode whole = commands.run(CHECK).json();
        assertThat(rules(whole)).contains("CON001");
        append("prisma/schema.prisma", "model Order {\n");

        CommandsInProcess.Ran ran = commands.run(CHECK);

        assertThat(rules(ran.json())).contains("SCH001");
        assertThat(rules(ran.json()).replace("SCH001 ", "")).isEqualTo(rules(whole));
        assertThat(ran.json().get("notChecked")).isEqualTo(whole.get("notChecked"));
        assertThat(ran.code()).isEqualTo(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"url =", "provider = \"sql", "what is this"})
    void aMistakeInTheDatasourceLeavesOpenWhatTheSchemaSays(String line) throws IOException {
        String schema = commands.text("prisma/schema.prisma");
        commands.write("prisma/schema.prisma", schema.replace("url ", line + "\n  url "));

        CommandsInProcess.Ran ran = commands.run(CHECK);

        assertThat(rules(ran.json())).startsWith("SCH001 ").doesNotContain("CON001", "URL");
        assertThat(ran.json().at("/findings/0/evidence/0/line").asInt()).isPositive();
        assertThat(notChecked(ran.json())).contains("URL", "PLT001", "CON001");
        assertThat(ran.json().at("/passed").toString()).doesNotContain("URL", "PLT001", "PLT003");
        assertThat(ran.code()).isEqualTo(1);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            package.json | {
            package.json | []
            package.json | null
            package-lock.json | {
            package-lock.json | <<<<<<< HEAD
            """)
    void whatCannotBeReadIsNamedAndNothingThatHangsOnItHasPassed(String file, String text) throws IOException {
        commands.write(file, text + "\n");

        unread(file);
    }

    @Test
    void aSchemaThatIsNotTextIsNamed() throws IOException {
        Files.write(commands.file("prisma/schema.prisma"), "// caf\u00e9\n".getBytes(StandardCharsets.ISO_8859_1));

        unread("prisma/schema.prisma");
    }

    @ParameterizedTest
    @ValueSource(strings = {"package.json", "package-lock.json", "prisma/schema.prisma", "serverless.yml"})
    void aFolderInThePlaceOfAFileIsNamed(String file) throws IOException {
        Files.deleteIfExists(commands.file(file));
        Files.createDirectory(commands.file(file));

        unread(file);
    }

    @ParameterizedTest
    @ValueSource(strings = {"package.json", "prisma/schema.prisma", "prisma.config.ts", "serverless.yml"})
    @DisabledOnOs(OS.WINDOWS)
    void aLinkToItselfOrToNowhereIsNamed(String file) throws IOException {
        for (String to : new String[] {commands.file(file).getFileName().toString(), "nowhere"}) {
            Files.deleteIfExists(commands.file(file));
            Files.createSymbolicLink(commands.file(file), Path.of(to));

            unread(file);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"Dockerfile", "vercel.json", "now.json", "netlify.toml", "compose.yaml", "k8s/web.yaml"})
    @DisabledOnOs(OS.WINDOWS)
    void aPlatformsFileThatIsALinkToItselfIsADestinationThatIsNotKnown(String file) throws IOException {
        Files.delete(commands.file("serverless.yml"));
        Path link = commands.file(file);
        Files.createDirectories(link.getParent());
        Files.createSymbolicLink(link, link.getFileName());

        CommandsInProcess.Ran ran = commands.run(CHECK);

        assertThat(ran.json().at("/notChecked").toString()).contains(file + " is a link that leads to no file.");
        assertThat(ran.code()).isEqualTo(3);
    }

    /** It is named, nothing that hangs on it has passed, and the exit code says so. */
    private void unread(String file) throws IOException {
        CommandsInProcess.Ran ran = commands.run(CHECK);

        assertThat(ran.json().at("/notChecked").toString()).as(ran.out()).contains(file);
        assertThat(ran.json().at("/passed").toString()).doesNotContain("PLT001", "CON001");
        assertThat(rules(ran.json())).doesNotContain("CON001");
        assertThat(ran.code()).isEqualTo(3);
        if (!file.equals("serverless.yml")) {
            assertThat(ran.json().at("/passed").toString()).doesNotContain("URL", "SCH");
        }
    }

    private void append(String file, String text) throws IOException {
        commands.write(file, commands.text(file) + text);
    }

    private static String rules(JsonNode report) {
        StringBuilder rules = new StringBuilder();
        report.get("findings")
                .forEach(each -> rules.append(each.get("rule").asText()).append(' '));
        return rules.toString();
    }

    private static String notChecked(JsonNode report) {
        return report.get("notChecked").toString();
    }
}
