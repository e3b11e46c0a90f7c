package dev.slipway.domain.artefact;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class NameOrderTest {
    private static final String WIDE = "\uff21";

    @Test
    void namesComeByTheirBytes() {
        assertThat(NameOrder.sorted(new String[] {WIDE, "b", "B", "\u00e9", "a"}))
                .containsExactly("B", "a", "b", "\u00e9", WIDE);
    }

    /** Java puts what is beyond U+FFFF before U+E000. */
    @Test
    void whatIsBeyondTheFirstPlaneComesLast() {
        assertThat(NameOrder.sorted(new String[] {WIDE, "a\ud83d\ude00", "a" + WIDE, "\ud83d\ude00", "a"}))
                .containsExactly("a", "a" + WIDE, "a\ud83d\ude00", WIDE, "\ud83d\ude00");
    }
}
