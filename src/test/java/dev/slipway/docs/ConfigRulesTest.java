package dev.slipway.docs;

import static org.assertj.core.api.Assertions.assertThat;

import dev.slipway.domain.netlifyconfig.NetlifyRule;
import dev.slipway.domain.nowcheck.NowRule;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** docs/config-rules.md names every rule as the program does. */
class ConfigRulesTest {
    @Test
    void everyRuleIsInTheTable() throws IOException {
        List<String> rows = Files.readAllLines(Path.of("docs/config-rules.md"));

        List<String> expected = Stream.of(NowRule.values())
                .map(rule -> "| " + rule.id() + " | " + rule.severity().word() + " | " + rule.title() + " |")
                .toList();

        assertThat(rows.stream().filter(row -> row.startsWith("| NOW"))).containsExactlyElementsOf(expected);
    }

    @Test
    void everyRuleOfNetlifyIsInTheTable() throws IOException {
        List<String> rows = Files.readAllLines(Path.of("docs/config-rules.md"));

        List<String> expected = Stream.of(NetlifyRule.values())
                .map(rule -> "| " + rule.id() + " | " + rule.severity().word() + " | " + rule.title() + " |")
                .toList();

        assertThat(rows.stream().filter(row -> row.startsWith("| NTL"))).containsExactlyElementsOf(expected);
    }
}
