package dev.slipway.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Names in slipway.yaml that nothing of the project has: each is told, with the one that is near, by the same exit code. */
class UnknownNamesTest {
    @TempDir
    private Path folder;

    @ParameterizedTest
    @CsvSource({
        "'except: [thumb]', 'Did you mean except: thumbs?'",
        "'files: [serverles.yml]', 'Did you mean serverless.yml?'",
    })
    void aNameThatNothingHasCannotBeJudged(String ours, String near) throws IOException {
        CommandsInProcess slipway = new CommandsInProcess(folder, Map.of());
        slipway.write("package.json", "{\"dependencies\": {\"@prisma/client\": \"6.19.3\"}}");
        slipway.write(
                "prisma/schema.prisma", "datasource db {\nprovider = \"postgresql\"\nurl = env(\"DATABASE_URL\")\n}\n");
        slipway.write(
                "serverless.yml",
                "service: s\nprovider: {name: aws, runtime: nodejs22.x}\nfunctions: {thumbs: {reservedConcurrency: 1}}\n");
        slipway.write("slipway.yaml", ours + "\n");

        for (String command : List.of("check", "connections plan", "deploy-check lambda")) {
            CommandsInProcess.Ran ran = slipway.run((command + " --max-connections 90").split(" ", -1));

            assertThat(ran.code()).as(command).isEqualTo(3);
            assertThat((ran.out() + ran.err()).replaceAll("\\s+", " ")).contains(near);
        }
        boolean file = ours.startsWith("files");
        CommandsInProcess.Ran shown = slipway.run("datasource", "show");
        assertThat(shown.code()).isEqualTo(file ? 3 : 0);
        assertThat(shown.err().contains(near)).isEqualTo(file);
    }
}
