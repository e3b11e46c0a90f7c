package dev.slipway.domain.secret;

import static org.assertj.core.api.Assertions.assertThat;

import dev.slipway.domain.text.TextEdit;
import dev.slipway.domain.text.TextRange;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MaskingTest {
    /** Hidden are {@code pass} and {@code x}. */
    private static final Masking URL = Masking.of("db://u:pass@h?a=x&b", List.of(range(16, 17), range(7, 11)));

    @Test
    void rangesAreHiddenInAnyOrder() {
        assertThat(URL.text()).isEqualTo("db://u:***@h?a=***&b");
    }

    @ParameterizedTest
    @CsvSource({"1, 3, 2, 5, a***f", "1, 5, 2, 3, a***f", "1, 3, 3, 5, a******f", "2, 2, 3, 5, abc***f"})
    void whatOverlapsIsHiddenOnce(int start, int end, int from, int to, String masked) {
        assertThat(Masking.of("abcdef", List.of(range(start, end), range(from, to)))
                        .text())
                .isEqualTo(masked);
    }

    @ParameterizedTest
    @CsvSource({"0, 1", "6, 7", "7, 8", "10, 8", "11, 11", "15, 15", "16, 16", "17, 19", "18, 20"})
    void aPlaceIsToldInTheMaskedText(int offset, int position) {
        assertThat(URL.position(offset)).isEqualTo(position);
    }

    @ParameterizedTest
    @CsvSource({"6, 7, false", "6, 8, true", "10, 12, true", "11, 12, false", "0, 19, true", "17, 18, false"})
    void aRangeIsHiddenIfAnyOfItIs(int start, int end, boolean hidden) {
        assertThat(URL.hides(range(start, end))).isEqualTo(hidden);
    }

    @Test
    void editsOfWhatIsHiddenAreNotShown() {
        TextEdit ofTheHost = TextEdit.replace(range(12, 13), "host");
        TextEdit ofThePassword = TextEdit.replace(range(8, 10), "zz");

        assertThat(URL.corrected(List.of(ofTheHost, ofThePassword))).isEqualTo("db://u:***@host?a=***&b");
    }

    @Test
    void whatCouldDriveATerminalIsAQuestionMark() {
        assertThat(Masking.of("a\tb\u001b[c", List.of()).text()).isEqualTo("a?b?[c");
    }

    private static TextRange range(int start, int end) {
        return new TextRange(start, end);
    }
}
