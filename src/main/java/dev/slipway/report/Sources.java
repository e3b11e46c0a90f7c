package dev.slipway.report;

/** Where a version is from, in few words. */
final class Sources {
    private Sources() {}

    /** The file alone, without the keys in it, and the first of several; JSON has them all. */
    static String shortened(String source) {
        int key = source.indexOf(": ");
        int second = source.indexOf(", ");
        int end = key < 0 || (second >= 0 && second < key) ? second : key;
        return end < 0 ? source : source.substring(0, end);
    }
}
