package dev.slipway.report;

/** Sizes for people. */
final class TextSizes {
    private TextSizes() {}

    /** {@code 512 B}, {@code 39.4 MB}: decimal units with one decimal, as Prisma and the npm client show them. */
    static String text(long bytes) {
        if (bytes < 1000) {
            return bytes + " B";
        }
        String[] units = {"kB", "MB", "GB", "TB"};
        long tenths = bytes / 100;
        int unit = 0;
        while (tenths >= 10_000 && unit < units.length - 1) {
            tenths /= 1000;
            unit++;
        }
        return tenths / 10 + "." + tenths % 10 + " " + units[unit];
    }
}
