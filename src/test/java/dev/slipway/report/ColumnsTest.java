package dev.slipway.report;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ColumnsTest {
    @Test
    void theLastCellIsBrokenWhereALineWouldBeTooWide() {
        StringBuilder text = new StringBuilder();

        new Columns()
                .row("", "pool", "")
                .row("api", "5", "serverless.yml:12, " + "word ".repeat(30).strip())
                .append(text);

        assertThat(text.toString().lines()).hasSize(3).allMatch(line -> line.length() <= Paragraph.WIDTH);
        assertThat(text.toString().lines().skip(2)).allMatch(line -> line.startsWith(" ".repeat(13) + "word"));
        assertThat(text.toString().lines().findFirst()).contains("       pool");
    }
}
