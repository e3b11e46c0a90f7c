package dev.slipway.domain.engine;

import static org.assertj.core.api.Assertions.assertThat;

import dev.slipway.domain.artefact.ByteSource;
import dev.slipway.domain.release.EngineHash;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class EmbeddedCommitTest {
    private static final EngineHash HASH = new EngineHash("c2990dca591cba766e3b7ef5d9e8a84796e47ab7");
    private static final EngineHash OTHER = new EngineHash("605197351a3c8bdd595af2d2a9bc3025bca48ea2");
    private static final Set<EngineHash> KNOWN = Set.of(HASH, OTHER);

    @ParameterizedTest
    @ValueSource(strings = {"%", "version%0.1.0", "e%0.1.0", "0123456789abcdef%0123456789abcdef", "c2990dca%", " % "})
    void theCommitIsFoundWithoutSeparators(String around) throws IOException {
        assertThat(find(around.replace("%", HASH.hex()))).containsExactly(HASH);
    }

    @Test
    void everyPlaceIsLookedAtAlsoThoseBetweenTwoBlocks() throws IOException {
        byte[] hash = HASH.hex().getBytes(StandardCharsets.US_ASCII);
        for (int at = (1 << 20) - 90; at < (1 << 20) + 50; at++) {
            byte[] file = new byte[1 << 21];
            System.arraycopy(hash, 0, file, at, hash.length);

            assertThat(EmbeddedCommit.find(ByteSource.of(file), 0, KNOWN))
                    .as("at %s", at)
                    .containsExactly(HASH);
        }
    }

    @Test
    void severalAreAllNamedOnce() throws IOException {
        assertThat(find(HASH.hex() + OTHER.hex() + HASH.hex())).containsExactly(OTHER, HASH);
    }

    @Test
    void nothingIsReadBehindWhatWasFound() throws IOException {
        byte[] file = new byte[3 << 20];
        System.arraycopy(HASH.hex().getBytes(StandardCharsets.US_ASCII), 0, file, 5, 40);
        System.arraycopy(OTHER.hex().getBytes(StandardCharsets.US_ASCII), 0, file, 2 << 20, 40);

        assertThat(EmbeddedCommit.find(ByteSource.of(file), 0, KNOWN)).containsExactly(HASH);
    }

    @ParameterizedTest
    @ValueSource(ints = {5, (3 << 20) - 40, (3 << 20) - 20, (3 << 20), 4 << 20})
    void constantsAreLookedAtFirstAndWhatLiesBeforeThemAfterwards(int at) throws IOException {
        byte[] file = new byte[5 << 20];
        System.arraycopy(HASH.hex().getBytes(StandardCharsets.US_ASCII), 0, file, at, 40);
        List<Long> read = new ArrayList<>();
        ByteSource watched = new ByteSource() {
            @Override
            public long size() {
                return file.length;
            }

            @Override
            public byte[] read(long offset, int length) throws IOException {
                read.add(offset);
                return ByteSource.of(file).read(offset, length);
            }
        };

        assertThat(EmbeddedCommit.find(watched, 3 << 20, KNOWN)).containsExactly(HASH);
        assertThat(read.get(0)).isEqualTo(3 << 20);
        assertThat(read.contains(0L)).isEqualTo(at < 3 << 20);
    }

    @Test
    void digitsThatAreNoKnownCommitAreNone() throws IOException {
        assertThat(find(HASH.hex().substring(1) + HASH.hex().substring(0, 39) + "g"))
                .isEmpty();
        assertThat(find(HASH.hex().toUpperCase(Locale.ROOT))).isEmpty();
        assertThat(find("")).isEmpty();
    }

    @Test
    void aFileOfNothingButDigitsTakesNoLonger() throws IOException {
        byte[] digits = new byte[40 << 20];
        Arrays.fill(digits, (byte) 'c');
        System.arraycopy(HASH.hex().getBytes(StandardCharsets.US_ASCII), 0, digits, 30 << 20, 40);

        assertThat(EmbeddedCommit.find(ByteSource.of(digits), 0, KNOWN)).containsExactly(HASH);
    }

    private static List<EngineHash> find(String text) throws IOException {
        return EmbeddedCommit.find(ByteSource.of(text.getBytes(StandardCharsets.UTF_8)), 0, KNOWN);
    }
}
