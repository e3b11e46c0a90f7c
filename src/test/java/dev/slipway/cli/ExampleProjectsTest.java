package dev.slipway.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
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
            "zeit-now", "now-config init --format vercel");

    /** What the last step of a walk-through moves, and where to. */
    private static final Map<String, List<String>> MOVES = Map.of("zeit-now", List.of("index.js", "api/index.js"));

    private static final Map<String, String> DATABASES = Map.of(
            "docker-alpine", "--max-connections 100",
            "lambda-postgres", "--instance m5.large",
            "lambda-sam", "--instance t4g.small --connection-limit 1");

    @TempDir
    private Path folder;

    @ParameterizedTest
    @CsvSource({"docker-alpine", "lambda-postgres", "lambda-sam", "netlify", "vercel", "zeit-now", "shop"})
    void anExampleIsInOrderAfterItsWalkThrough(String example) throws IOException {
        copy(example);

        assertThat(found(example)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            docker-alpine   | prisma/schema.prisma | postgresql                   | mysql                    | URL001
            docker-alpine   | compose.yaml         | connection_limit=5           | connection_limit=50      | CON001
            lambda-postgres | prisma/schema.prisma | , "rhel-openssl-3.0.x"     | ''                       | PLT001
            lambda-postgres | .env                 | 5432                         | 54x2                     | URL001
            lambda-postgres | serverless.yml       | reservedConcurrency: 200     | reservedConcurrency: 500 | CON001
            lambda-postgres | serverless.yml       | reservedConcurrency: 100     | timeout: 9               | CON002
            lambda-sam      | prisma/schema.prisma | , "linux-arm64-openssl-3.0.x" | ''                    | PLT001
            lambda-sam      | .env                 | postgresql://                | postgrs://               | URL001
            netlify         | netlify.toml         | "esbuild"                  | "esbild"               | NTL003
            vercel          | vercel.json          | includeFiles                 | includeFile              | NOW004
            vercel          | .env                 | postgresql://                | mysql://                 | URL001
            zeit-now        | vercel.json          | "maxDuration": 30          | "maxDuration": 3000     | NOW025
            zeit-now        | vercel.json          | api/**/*.js                  | apis/**/*.js             | NOW034
            zeit-now        | package.json         | prisma generate              | echo                     | GEN004
            netlify         | package.json         | prisma generate              | make site                | NTL021
            shop            | prisma/schema.prisma | provider = "postgresql"    | provider = "postgres9" | SCH001
            """)
    void ofOneThingThatIsBrokenJustThatIsFound(String example, String file, String from, String to, String rule)
            throws IOException {
        copy(example);
        Path broken = folder.resolve(file);
        String text = Files.readString(broken);
        assertThat(text).contains(from);
        Files.writeString(broken, text.replace(from, to));

        assertThat(found(example)).containsExactly(rule);
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
        List<String> moved = MOVES.getOrDefault(example, List.of());
        if (!moved.isEmpty()) {
            Files.createDirectories(folder.resolve(moved.get(1)).getParent());
            Files.move(folder.resolve(moved.get(0)), folder.resolve(moved.get(1)));
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
