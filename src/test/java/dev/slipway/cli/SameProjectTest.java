package dev.slipway.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is to be typed works on the project that was named, from where the user is. */
class SameProjectTest {
    @TempDir
    private Path folder;

    @Test
    void remediesNameTheProjectThatWasNamedAndNoOther() throws IOException {
        CommandsInProcess commands = new CommandsInProcess(folder, Map.of());
        commands.write("app/package.json", "{\"dependencies\": {\"@prisma/client\": \"6.19.3\"}}");
        commands.write("app/node_modules/@prisma/client/package.json", "{\"version\": \"6.19.3\"}");
        commands.write("app/.env", "DATABASE_URL=\"postgresql://u:p@h/d\"\n");
        commands.write(
                "app/serverless.yml",
                "service: s\nprovider: {name: aws, runtime: nodejs22.x}\nfunctions:\n  api: {handler: a.b}\n");
        commands.write("app/prisma/schema.prisma", CommandsInProcess.schema("debian-openssl-3.0.x"));

        String from = commands.run("check", "--project", "app").out().replaceAll("\\s+", " ");
        String inside = commands.in("app").run("check").out().replaceAll("\\s+", " ");

        assertThat(from)
                .contains("slipway datasource limit 1 --project app")
                .contains("slipway engine fetch --platform rhel-openssl-3.0.x --add-target --project app, then");
        assertThat(inside).contains("slipway datasource limit 1").doesNotContain("--project app");
    }

    /** A range tells no version that an engine could be fetched for. */
    @ParameterizedTest
    @CsvSource({"^6.0.0, ' --prisma 6.19.3'", "6.19.3, ''"})
    void whatFetchesNamesTheVersionThatWasTakenOfARange(String version, String option) throws IOException {
        CommandsInProcess commands = new CommandsInProcess(folder, Map.of());
        commands.write("package.json", "{\"dependencies\": {\"@prisma/client\": \"" + version + "\"}}");
        commands.write(
                "serverless.yml",
                "service: s\nprovider: {name: aws, runtime: nodejs22.x}\nfunctions:\n  api: {handler: a.b}\n");
        commands.write("prisma/schema.prisma", CommandsInProcess.schema("debian-openssl-3.0.x"));

        assertThat(commands.run("check").out().replaceAll("\\s+", " "))
                .contains("engine fetch --platform rhel-openssl-3.0.x --add-target" + option + ", then");
    }

    @Test
    void aLongCommandStandsOnOneLineAndWhatItDoesBelow() throws IOException {
        CommandsInProcess commands = new CommandsInProcess(folder, Map.of());
        remediesNameTheProjectThatWasNamedAndNoOther();

        String text = commands.run("check", "--project", "app", "--instance", "m5.large", "--client", "my app=2")
                .out();

        assertThat(text).contains("""
                        > slipway check --project app --instance m5.large --client 'my app=2' --fix --dry-run
                            shows the changes
                        """);
    }
}
