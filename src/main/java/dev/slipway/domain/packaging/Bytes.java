package dev.slipway.domain.packaging;

/** Bytes for people. */
public final class Bytes {
    private static final String[] UNITS = {" kB", " MB", " GB", " TB"};

    private Bytes() {}

    /** {@code 262,144,000 bytes}. */
    public static String exact(long bytes) {
        StringBuilder digits = new StringBuilder(Long.toString(bytes));
        for (int at = digits.length() - 3; at > 0; at -= 3) {
            digits.insert(at, ',');
        }
        return digits.append(bytes == 1 ? " byte" : " bytes").toString();
    }

    /** {@code 512 bytes}, {@code 39.4 MB}: decimal units, as Prisma and the npm client show them. */
    public static String rounded(long bytes) {
        if (bytes < 1000) {
            return exact(bytes);
        }
        int unit = 0;
        long scale = 1000;
        while (unit < UNITS.length - 1 && bytes >= scale * 1000) {
            scale *= 1000;
            unit++;
        }
        // Rounded down: a size that is too large for a limit is never shown as the limit itself.
        long tenths = bytes / (scale / 10);
        return tenths / 10 + "." + tenths % 10 + UNITS[unit];
    }
}
