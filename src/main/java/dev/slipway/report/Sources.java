package dev.slipway.report;

/** Where a version is from, in few words. */
final class Sources {
    private Sources() {}

    /** The file alone, without the keys in it, and the first of several; JSON has them all. */
    static String shortened(String source) {
        return source.split(": |, ", 2)[0];
    }
}
