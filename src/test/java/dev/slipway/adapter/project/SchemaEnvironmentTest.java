package dev.slipway.adapter.project;

import static org.assertj.core.api.Assertions.assertThat;

import dev.slipway.adapter.files.Pipes;
import dev.slipway.domain.dotenv.EnvDialect;
import dev.slipway.domain.problem.ProblemException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SchemaEnvironmentTest {
    @TempDir
    private Path folder;

    @Test
    void theProcessWinsOverTheFirstFileAndThatOverTheSecond() throws IOException, ProblemException {
        Path first = Files.writeString(folder.resolve("a"), "A=1\nB=1\n");
        Path second = Files.writeString(folder.resolve("b"), "A=2\nB=2\nC=2\n");
        SchemaEnvironment variables = new SchemaEnvironment(Map.of("A", "0"), Pipes.hurried());

        variables.load(List.of(first, folder.resolve("absent"), second), EnvDialect.PRISMA);

        assertThat(variables.find("A")).contains("0");
        assertThat(variables.find("B")).contains("1");
        assertThat(variables.find("C")).contains("2");
        assertThat(variables.find("D")).isEmpty();
    }

    @Test
    void variablesInBracesAreReplaced() throws IOException, ProblemException {
        assertThat(value("A=x${B}y${C}z${P}\nB=1${C}\nC=2")).isEqualTo("x12y2zp");
        assertThat(value("A='\\${B} $B ${'\nB=1")).isEqualTo("${B} $B ${");
        assertThat(value("A=<${NONE}>")).isEqualTo("<>");
    }

    @Test
    void aCircleOfVariablesEnds() throws IOException, ProblemException {
        assertThat(value("A=a${B}\nB=b${A}")).isEmpty();
    }

    @Test
    void anExpansionBombStaysSmall() throws IOException, ProblemException {
        StringBuilder bomb = new StringBuilder("A=" + "${V0}".repeat(50) + "\n");
        for (int i = 0; i < 60; i++) {
            bomb.append("V" + i + "=x")
                    .append(("${V" + (i + 1) + "}").repeat(50))
                    .append('\n');
        }

        assertThat(value(bomb.toString()).length()).isLessThan(10_000_000);
    }

    private String value(String file) throws IOException, ProblemException {
        SchemaEnvironment variables = new SchemaEnvironment(Map.of("P", "p"), Pipes.hurried());
        variables.load(List.of(Files.writeString(folder.resolve(".env"), file)), EnvDialect.PRISMA);
        return variables.find("A").orElseThrow();
    }
}
