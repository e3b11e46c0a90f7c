package dev.slipway.docs;

import static org.assertj.core.api.Assertions.assertThat;

import dev.slipway.report.outcome.OutcomeFormat;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The page of formats has a row for each. */
class FormatsDocsTest {
    @ParameterizedTest
    @EnumSource
    void eachFormatHasItsRow(OutcomeFormat format) throws Exception {
        assertThat(Files.readString(Path.of("docs/formats.md"))).contains("\n| `" + format.word() + "` | ");
    }
}
