package dev.slipway.domain.binary.loader;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;

final class LibraryCacheTest {
    private static final List<LibraryCache.Library> LIBRARIES = List.of(
            new LibraryCache.Library("libz.so.1", 0x0303, "/lib/x86_64-linux-gnu/libz.so.1"),
            new LibraryCache.Library("libssl.so.3", 0x0303, "/lib/x86_64-linux-gnu/libssl.so.3"),
            new LibraryCache.Library("libssl.so.1.1", 0x0a03, "/opt/libssl.so.1.1"));

    @Test
    void eachFormatIsRead() {
        FakeCache cache = new FakeCache(ByteOrder.LITTLE_ENDIAN, LIBRARIES);

        assertThat(LibraryCache.parse(cache.current())).contains(new LibraryCache(LIBRARIES));
        assertThat(LibraryCache.parse(cache.old())).contains(new LibraryCache(LIBRARIES));
        assertThat(LibraryCache.parse(cache.both())).contains(new LibraryCache(LIBRARIES));
    }

    @Test
    void theCacheOfABigEndianMachineIsReadToo() {
        FakeCache cache = new FakeCache(ByteOrder.BIG_ENDIAN, LIBRARIES);

        assertThat(LibraryCache.parse(cache.current())).contains(new LibraryCache(LIBRARIES));
        assertThat(LibraryCache.parse(cache.both())).contains(new LibraryCache(LIBRARIES));
    }

    @Test
    void everyTruncationIsRefusedOrReadWithoutFailing() {
        byte[] whole = new FakeCache(ByteOrder.LITTLE_ENDIAN, LIBRARIES).both();

        for (int length = 0; length < whole.length; length++) {
            assertThat(LibraryCache.parse(Arrays.copyOf(whole, length)))
                    .as("%d bytes", length)
                    .isNotEqualTo(Optional.of(new LibraryCache(LIBRARIES)));
        }
    }

    @Test
    void noDamageMakesTheReaderFail() {
        Random random = new Random(7);
        byte[] whole = new FakeCache(ByteOrder.LITTLE_ENDIAN, LIBRARIES).both();

        for (int round = 0; round < 20_000; round++) {
            byte[] damaged = whole.clone();
            for (int i = 0; i < 4; i++) {
                damaged[random.nextInt(damaged.length)] = (byte) random.nextInt();
            }
            LibraryCache.parse(damaged)
                    .ifPresent(cache -> assertThat(cache.libraries()).hasSizeLessThan(1000));
        }
    }

    @Test
    void aCountThatCannotBeIsRefused() {
        byte[] bytes = new FakeCache(ByteOrder.LITTLE_ENDIAN, LIBRARIES).current();
        ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN).putInt(20, 0x01010101);

        assertThat(LibraryCache.parse(bytes)).isEmpty();
        assertThat(LibraryCache.parse("something else entirely".getBytes(StandardCharsets.UTF_8)))
                .isEmpty();
    }
}
