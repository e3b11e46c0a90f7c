package dev.slipway.domain.connections;

/** What a plan comes to. */
public enum Verdict {
    /** The peak is within the budget. */
    FITS("fits"),
    /** It is not, or nothing keeps it there. */
    EXCEEDS("exceeds"),
    /** What is known fits, and something is not known. */
    NOT_CHECKED("not-checked");

    private final String word;

    Verdict(String word) {
        this.word = word;
    }

    /** Its name in reports. */
    public String word() {
        return word;
    }
}
