package dev.slipway.domain.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class PrintableTest {
    static String[][] texts() {
        return new String[][] {
            {"plain \t~ text", "plain \t~ text", "plain \t~ text", "plain \t~ text"},
            {"a\nb", "a\\nb", "a\nb", "a\nb"},
            {"a\r\nb", "a\\r\\nb", "a\r\nb", "a\r\nb"},
            {"a\rb", "a\\rb", "a\\rb", "a\\u000db"},
            {"\u001b[0m", "\\u001b[0m", "\\u001b[0m", "\\u001b[0m"},
            {"\u007f\u0085", "\\u007f\\u0085", "\\u007f\\u0085", "\\u007f\\u0085"},
            {"a\u202eb\u2028c", "a\\u202eb\\u2028c", "a\\u202eb\\u2028c", "a\\u202eb\\u2028c"},
            {"\ud800x\uffff", "\\ud800x\\uffff", "\\ud800x\\uffff", "\\ud800x\\uffff"},
            {"h\u00e9 \ud83d\ude00", "h\u00e9 \ud83d\ude00", "h\u00e9 \ud83d\ude00", "h\u00e9 \ud83d\ude00"},
            {
                "\ud83d\udc68\u200d\ud83d\udc67",
                "\ud83d\udc68\u200d\ud83d\udc67",
                "\ud83d\udc68\u200d\ud83d\udc67",
                "\ud83d\udc68\u200d\ud83d\udc67"
            },
            {"a\u200db", "a\\u200db", "a\\u200db", "a\\u200db"},
            {"\u200d", "\\u200d", "\\u200d", "\\u200d"},
            {"x ##[error]y", "x \\u0023#[error]y", "x \\u0023#[error]y", "x \\u0023#[error]y"},
            {"##vso[a] ## b", "\\u0023#vso[a] ## b", "\\u0023#vso[a] ## b", "\\u0023#vso[a] ## b"},
            {"::error::x", "::error::x", "\\u003a:error::x", "::error::x"},
            {"a\n \u00a0::set", "a\\n \u00a0::set", "a\n \u00a0\\u003a:set", "a\n \u00a0::set"},
            {"a ::b", "a ::b", "a ::b", "a ::b"}
        };
    }

    @ParameterizedTest
    @MethodSource("texts")
    void whatSteersIsEscaped(String text, String word, String lines, String json) {
        assertThat(Printable.word(text)).isEqualTo(word);
        assertThat(Printable.lines(text)).isEqualTo(lines);
        assertThat(Printable.json(text)).isEqualTo(json);
    }
}
