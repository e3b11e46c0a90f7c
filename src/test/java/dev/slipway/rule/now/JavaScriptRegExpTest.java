package dev.slipway.rule.now;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What Node 20 takes and refuses with {@code new RegExp(source)}. */
class JavaScriptRegExpTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "/(.*)",
                "/api/([^/]+)",
                "a{2,3}?",
                "a{",
                "a{,3}",
                "{a}",
                "]",
                "}",
                "(?:a|b)+",
                "(?=a)*",
                "(?<=a)b",
                "(?<year>\\d+)-\\k<year>",
                "\\k",
                "[a-z-]",
                "[z\\-a]",
                "[\\d-z]",
                "[[]",
                "[a&&b]",
                "[]",
                "[^]",
                "a|*b|",
                "(?<$_>a)",
                "\\Qa\\E",
                "\\p{L}",
                "[\\u0041-\\x5a]",
                "[\\x60-a]",
                "[\\x4]",
                "[\\u006]",
                "[\\xg1-9]",
                "a{2,2}",
                "a{,2}",
                "a{2,",
                "a**",
                "^^$$",
                "(|)",
                "a{99999999999}"
            })
    void whatJavaScriptTakesIsTaken(String source) {
        boolean nothingBefore = source.equals("a|*b|") || source.equals("a**");

        assertThat(JavaScriptRegExp.error(source).isPresent()).isEqualTo(nothingBefore);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "(",
                ")",
                "[",
                "a\\",
                "*",
                "+a",
                "?",
                "^*",
                "\\b+",
                "(?<=a)*",
                "(?<!a)+",
                "a++",
                "a{2}{3}",
                "{2}",
                "(?>a)",
                "(?P<n>a)",
                "(?<>a)",
                "(?<1>a)",
                "(?<n>a)(?<n>b)",
                "(?<n>a)\\k<m>",
                "[z-a]",
                "[z-\\x61]",
                "[\\x70-a]",
                "[z-\\u0061]",
                "[\\x\uff14\uff11-z]",
                "[^b-a]",
                "[a\\n-\\t]",
                "a{3,2}",
                "(a",
                "(?",
                "(?#a)",
                "a)b",
                "[\\]",
                "(*)",
                "(?=*)"
            })
    void whatJavaScriptRefusesIsRefused(String source) {
        assertThat(JavaScriptRegExp.error(source)).isPresent();
    }

    @Test
    void anExpressionThatWouldNeverEndIsOnlyRead() {
        assertThat(JavaScriptRegExp.error("(a+)+".repeat(500) + "$")).isEmpty();
    }
}
