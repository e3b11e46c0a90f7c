package dev.slipway.domain.artefact;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.EOFException;
import java.io.IOException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ByteSourceTest {
    @ParameterizedTest
    @CsvSource({"0, 2, 2", "3, 2, 2", "4, 2, 1", "5, 2, 0", "6, 2, 0", "5000000000, 2, 0", "0, 0, 0"})
    void whereTheFileEndsThereAreFewerBytes(long offset, int length, int read) throws IOException {
        ByteSource five = ByteSource.of(new byte[] {10, 11, 12, 13, 14});

        assertThat(five.size()).isEqualTo(5);
        assertThat(five.read(offset, length)).hasSize(read);
        if (read > 0) {
            assertThat(five.read(offset, length)[0]).isEqualTo((byte) (10 + offset));
        }
    }

    @Test
    void aPartEndsWhereItEndsAndLacksWhatTheWholeLacks() throws IOException {
        ByteSource part = ByteSource.of(new byte[] {10, 11, 12, 13, 14}).part(3, 2);

        assertThat(part.read(0, 9)).containsExactly(13, 14);
        assertThat(part.read(1, 1)).containsExactly(14);
        assertThat(part.read(2, 1)).isEmpty();
        assertThatExceptionOfType(EOFException.class)
                .isThrownBy(() -> part.part(1, 2).read(0, 2));
    }
}
