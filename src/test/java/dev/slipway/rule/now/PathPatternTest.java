package dev.slipway.rule.now;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What path-to-regexp 6.1 takes and refuses. */
class PathPatternTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "/(.*)",
                "/:id",
                "/:id(\\d+)?",
                "/a{/b}?",
                "/:a-:b",
                "/a\\:b",
                "/((?:x)+)",
                "/:p*",
                "/{:a}+",
                "/:0/:9/:A/:Z/:a/:z/:_"
            })
    void whatItTakesIsTaken(String source) {
        assertThat(PathPattern.error(source)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/:",
                "/:@",
                "/:[",
                "/:`",
                "/::",
                "/*",
                "/a?",
                "/a(b(c))",
                "/{a",
                "/a}",
                "/()",
                "/(?:a)",
                "/(a",
                "/:a??",
                "/{a{b}}",
                "/:a([z-a])"
            })
    void whatItRefusesIsRefused(String source) {
        assertThat(PathPattern.error(source)).isPresent();
    }
}
