package dev.slipway.rule.now;

/** By whose rules a file is judged. */
public enum Era {
    /** {@code now dev} of February and March 2020, for now.json. */
    NOW_2020("now.json as of 2020"),
    /** Vercel's command line of 2026, for vercel.json. */
    TODAY("vercel.json of today");

    private final String words;

    Era(String words) {
        this.words = words;
    }

    /** The era for people. */
    public String words() {
        return words;
    }
}
