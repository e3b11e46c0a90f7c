package dev.slipway.domain.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class LineMapTest {
    @Test
    void everySortOfLineEndEndsALine() {
        String text = "a\nb\r\nc\rd";

        LineMap lines = new LineMap(text);

        assertThat(lines.line(text.indexOf('a'))).isEqualTo(1);
        assertThat(lines.line(text.indexOf('b'))).isEqualTo(2);
        assertThat(lines.line(text.indexOf('c'))).isEqualTo(3);
        assertThat(lines.line(text.indexOf('d'))).isEqualTo(4);
        assertThat(lines.range(2).of(text)).isEqualTo("b");
    }

    @Test
    void columnsCountCodePoints() {
        String text = "x\n\uD83D\uDE00=1";

        LineMap lines = new LineMap(text);

        assertThat(lines.column(text.indexOf('='))).isEqualTo(2);
    }

    @Test
    void theEndOfATextIsInItsLastLine() {
        assertThat(new LineMap("a\nb").line(3)).isEqualTo(2);
        assertThat(new LineMap("").line(0)).isEqualTo(1);
    }
}
