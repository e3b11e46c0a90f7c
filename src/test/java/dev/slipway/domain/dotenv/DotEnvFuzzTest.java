package dev.slipway.domain.dotenv;

import static org.assertj.core.api.Assertions.assertThat;

import dev.slipway.domain.text.TextRange;
import dev.slipway.testing.Fuzz;
import java.util.List;
import org.junit.jupiter.api.Test;

class DotEnvFuzzTest {
    private static final List<String> CORPUS = List.of(
            "# c\nexport A=\"postgres://u:p@h/d\" # d\nB='x'\r\nC=`y`\rD: z\n",
            "A=\"a\\nb\\\"c\"\nB=${A}\n",
            "A='many\nlines'\nB=unquoted # c\n");

    @Test
    void anyTextIsReadAndEveryValueStandsWhereItSays() {
        Fuzz.run(12, CORPUS, text -> {
            int end = 0;
            for (DotEnvEntry entry : DotEnvText.parse(text).entries()) {
                TextRange range = entry.valueRange();
                TextRange written =
                        entry.mapped().written(new TextRange(0, entry.value().length()));
                assertThat(entry.keyStart()).isGreaterThanOrEqualTo(end);
                assertThat(text.substring(entry.keyStart())).startsWith(entry.key());
                assertThat(written.end()).isEqualTo(range.end());
                end = range.end();
            }
        });
    }
}
