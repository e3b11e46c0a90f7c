package dev.slipway.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import dev.slipway.testing.RealPostgres;
import dev.slipway.testing.TestDatabase;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code deploy-check lambda --live} on a real PostgreSQL with 97 slots for the role. */
class LiveLambdaTest {
    @TempDir
    private Path folder;

    private CommandsInProcess commands;

    @BeforeEach
    void make() {
        TestDatabase own = RealPostgres.shared().newDatabase();
        commands = new CommandsInProcess(folder, Map.of("LIVE", own.url("connection_limit=7"), "PLAIN", own.url()));
    }

    @Test
    void theUrlThatIsGivenSaysThePoolSizeToo() throws Exception {
        assertThat(limit("--url", "env:LIVE")).isEqualTo(97 / 7);
        assertThat(limit("--url", "env:LIVE", "--connection-limit", "2")).isEqualTo(97 / 2);
        assertThat(limit("--url", "env:PLAIN")).isEqualTo(97);
        assertThat(commands.run("deploy-check", "lambda", "--live", "--url", "env:LIVE")
                        .out())
                .contains("connection_limit=7 of --url");
    }

    private int limit(String... options) throws Exception {
        List<String> line = new ArrayList<>(List.of("deploy-check", "lambda", "--live", "--format", "json"));
        line.addAll(List.of(options));
        String out = commands.run(line.toArray(String[]::new)).out();
        return new ObjectMapper().readTree(out).at("/concurrency/limit").asInt();
    }
}
