package dev.slipway.usecase.transfer;

/**
 * How much an engine may weigh before it is taken for something else. The largest that Prisma published are some
 * 20 MB packed and 60 MB unpacked.
 *
 * @param unpackedBytes the most bytes that may come out of one packed engine
 */
public record SizeLimits(long unpackedBytes) {
    public static final SizeLimits DEFAULT = new SizeLimits(512L << 20);
}
