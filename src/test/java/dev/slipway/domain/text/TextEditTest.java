package dev.slipway.domain.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import org.junit.jupiter.api.Test;

class TextEditTest {
    @Test
    void editsCountInTheTextAsGivenWhateverTheirOrder() {
        List<TextEdit> edits = List.of(new TextEdit(4, 5, "four"), new TextEdit(0, 1, ""), TextEdit.insert(2, "!"));

        assertThat(TextEdit.apply("abcdef", edits)).isEqualTo("b!cdfourf");
    }

    @Test
    void insertionsAtOnePlaceKeepTheirOrder() {
        List<TextEdit> edits = List.of(TextEdit.insert(1, "x"), TextEdit.insert(1, "y"));

        assertThat(TextEdit.apply("ab", edits)).isEqualTo("axyb");
    }

    @Test
    void noEditsAreNoChange() {
        assertThat(TextEdit.apply("a\r\nb", List.of())).isEqualTo("a\r\nb");
    }

    @Test
    void overlappingEditsAreRefused() {
        List<TextEdit> edits = List.of(new TextEdit(0, 3, "x"), new TextEdit(2, 4, "y"));

        assertThatIllegalArgumentException().isThrownBy(() -> TextEdit.apply("abcdef", edits));
    }

    @Test
    void anEditBehindTheTextIsRefused() {
        assertThatIllegalArgumentException().isThrownBy(() -> TextEdit.apply("ab", List.of(new TextEdit(2, 3, "x"))));
    }
}
