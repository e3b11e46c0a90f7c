package dev.slipway.testing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class FuzzTest {
    @Test
    void theCorpusComesFirstAndThenManyOtherTexts() {
        Set<String> seen = new LinkedHashSet<>();

        Fuzz.run(1, List.of("first", "second"), seen::add);

        assertThat(seen).startsWith("first", "second").hasSizeGreaterThan(1_000);
    }

    @Test
    void aFailureShowsTheTextThatCausedIt() {
        assertThatThrownBy(() -> Fuzz.run(1, List.of("a\"b\n"), text -> {
                    throw new IllegalStateException("broken");
                }))
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining("\"a\\\"b\\u000a\"")
                .hasRootCauseMessage("broken");
    }
}
