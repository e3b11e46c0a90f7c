package dev.slipway.testing;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Random;
import java.util.function.Consumer;

/** Hands damaged files to a reader, as {@link Fuzz} does with texts. */
public final class FuzzBytes {
    private static final long[] NUMBERS = {
        0, 1, 2, 8, 0x7f, 0xff, 0x7fff, 0xffff, 0x7fff_ffff, 0xffff_ffffL, 1L << 32, 1L << 40, Long.MAX_VALUE, -1, -8
    };

    private FuzzBytes() {}

    /** As {@link Fuzz#run(long, int, List, Consumer)}; a failure shows the file in Base64. */
    public static void run(long seed, int runs, List<byte[]> corpus, Consumer<byte[]> reader) {
        Fuzz.run(seed, runs, corpus, FuzzBytes::damaged, reader, Base64.getEncoder()::encodeToString);
    }

    private static byte[] damaged(Random random, List<byte[]> corpus) {
        byte[] file = corpus.get(random.nextInt(corpus.size())).clone();
        int times = 1 + random.nextInt(5);
        for (int i = 0; i < times && file.length > 8; i++) {
            file = once(random, file, corpus);
        }
        return file;
    }

    private static byte[] once(Random random, byte[] file, List<byte[]> corpus) {
        int at = random.nextInt(file.length - 8);
        switch (random.nextInt(8)) {
            case 0 -> file[at] = (byte) random.nextInt();
            case 1 -> file[at] ^= (byte) (1 << random.nextInt(8));
            case 2, 3 -> number(random, file, at & ~7);
            case 4 -> number(random, file, at & ~1);
            case 5 -> System.arraycopy(file, random.nextInt(file.length - 8), file, at, 8);
            case 6 -> {
                return Arrays.copyOf(file, at);
            }
            default -> {
                byte[] other = corpus.get(random.nextInt(corpus.size()));
                int length = Math.min(Math.min(other.length, file.length) - at, 1 + random.nextInt(64));
                if (length > 0) {
                    System.arraycopy(other, at, file, at, length);
                }
            }
        }
        return file;
    }

    private static void number(Random random, byte[] file, int at) {
        ByteBuffer bytes =
                ByteBuffer.wrap(file).order(random.nextBoolean() ? ByteOrder.LITTLE_ENDIAN : ByteOrder.BIG_ENDIAN);
        long number = random.nextInt(3) == 0 ? random.nextInt(file.length) : NUMBERS[random.nextInt(NUMBERS.length)];
        switch (random.nextInt(3)) {
            case 0 -> bytes.putShort(at, (short) number);
            case 1 -> bytes.putInt(at, (int) number);
            default -> bytes.putLong(at, number);
        }
    }
}
