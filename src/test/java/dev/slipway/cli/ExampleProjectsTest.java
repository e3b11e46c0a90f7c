package dev.slipway.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The example projects: {@code check} finds nothing to do in them, and of one that is broken just that. */
class ExampleProjectsTest {
    private static final Map<String, String> SETS_UP = Map.of(
            "lambda-postgres", "datasource limit 1",
            "netlify", "netlify-config init",
            "vercel", "now-config init --format vercel",
            "zeit-now", "now-config init");

    private static final Map<String, String> DATABASES = Map.of(
            "docker-alpine", "--max-connections 100",
            "lambda-postgres", "--instance m5.large",
            "lambda-sam", "--instance t4g.small --connection-limit 1");

    /** Notes that hold of every project there, and of a file of 2020 that its format is no longer taken. */
    private static final Map<String, List<String>> SAID = Map.of(
            "netlify", List.of("NTL022"),
            "zeit-now", List.of("NOW029", "NOW021", "NOW020"));

    @TempDir
    private Path folder;

    @ParameterizedTest
    @CsvSource({"docker-alpine", "lambda-postgres", "lambda-sam", "netlify", "vercel", "zeit-now", "shop"})
    void anExampleIsInOrderAfterItsWalkThrough(String example) throws IOException {
        copy(example);

        assertThat(found(example)).containsExactlyElementsOf(SAID.getOrDefault(example, List.of()));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "docker-alpine   | prisma/schema.prisma | postgresql                   | mysql                    | URL001",
                "docker-alpine   | compose.yaml         | connection_limit=5           | connection_limit=50      | CON001",
                "lambda-postgres | prisma/schema.prisma | , \"rhel-openssl-3.0.x\"     | ''                       | PLT001",
                "lambda-postgres | .env                 | 5432                         | 54x2                     | URL001",
                "lambda-postgres | serverless.yml       | reservedConcurrency: 200     | reservedConcurrency: 500 | CON001",
                "lambda-postgres | serverless.yml       | reservedConcurrency: 100     | timeout: 9               | CON002",
                "lambda-sam      | prisma/schema.prisma | , \"linux-arm64-openssl-3.0.x\" | ''                    | PLT001",
                "lambda-sam      | .env                 | postgresql://                | postgrs://               | URL001",
                "netlify         | netlify.toml         | \"esbuild\"                  | \"esbild\"               | NTL003",
                "vercel          | vercel.json          | includeFiles                 | includeFile              | NOW004",
                "vercel          | .env                 | postgresql://                | mysql://                 | URL001",
                "zeit-now        | now.json             | \"version\": 2               | \"version\": 1           | NOW013",
                "shop            | prisma/schema.prisma | provider = \"postgresql\"    | provider = \"postgres9\" | SCH001"
            })
    void ofOneThingThatIsBrokenJustThatIsFound(String example, String file, String from, String to, String rule)
            throws IOException {
        copy(example);
        List<String> before = found(example);
        Path broken = folder.resolve(file);
        String text = Files.readString(broken);
        assertThat(text).contains(from);
        Files.writeString(broken, text.replace(from, to));

        List<String> after = new ArrayList<>(found(example));

        before.forEach(after::remove);
        assertThat(after).containsExactly(rule);
    }

    private void copy(String example) throws IOException {
        Path source = Path.of("examples", example).toAbsolutePath();
        try (Stream<Path> files = Files.walk(source)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                Path copy = folder.resolve(source.relativize(file).toString());
                Files.createDirectories(copy.getParent());
                Files.copy(file, copy);
            }
        }
        if (SETS_UP.containsKey(example)) {
            CommandsInProcess.Ran ran = commands().run(SETS_UP.get(example).split(" "));
            assertThat(ran.code()).as(ran.err()).isZero();
        }
    }

    /** The rules of the findings. */
    private List<String> found(String example) throws IOException {
        String line = ("check " + DATABASES.getOrDefault(example, "")).strip();
        JsonNode report = commands().json(line.split(" "));
        return StreamSupport.stream(report.get("findings").spliterator(), false)
                .map(each -> each.get("rule").asText())
                .toList();
    }

    private CommandsInProcess commands() {
        return new CommandsInProcess(folder, Map.of());
    }
}
