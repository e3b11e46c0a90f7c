package dev.slipway.domain.binary;

/** A header leads to where nothing is, or says what cannot be. */
final class BadFile extends Exception {
    private static final long serialVersionUID = 1;

    private final boolean cut;

    private BadFile(String why, boolean cut) {
        super(why, null, false, false);
        this.cut = cut;
    }

    static BadFile damaged(String why) {
        return new BadFile(why, false);
    }

    /** What is asked for lies behind the end of the file. */
    static BadFile cut(long size, long end) {
        return new BadFile("it has " + size + " bytes, but its headers lead to byte " + end, true);
    }

    boolean cut() {
        return cut;
    }

    /** In words that complete "the file is damaged:". */
    String why() {
        return String.valueOf(getMessage());
    }
}
