package dev.slipway.domain.webproject;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class VercelIgnoreTest {
    /** As the package ignore answers, which Vercel uses; lines are separated by commas. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            docs           | docs/a.md      | away
            docs           | src/docs/a.md  | away
            docs/          | docs           | left
            /docs          | src/docs/a.md  | left
            src/docs       | src/docs/a.md  | away
            src/docs       | x/src/docs/a   | left
            *.md           | src/a.md       | away
            *.MD           | src/a.md       | away
            ./a.md         | a.md           | away
            x,# a.md       | a.md           | left
            *.md,!a.md     | a.md           | left
            docs,!docs/a   | docs/a         | away
            docs/*,!docs/a | docs/a         | left
            **/x/**        | a/x/b          | away
            """)
    void aFileIsDeployedOrNot(String lines, String file, String expected) {
        assertThat(VercelIgnore.of(lines.replace(',', '\n')).leaves(file) ? "left" : "away")
                .isEqualTo(expected);
    }
}
