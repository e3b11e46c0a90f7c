package dev.slipway.cli;

import java.util.Locale;

/** How this JVM reads the names of files. */
final class NameEncoding {
    /** What Java puts where bytes are no character. */
    private static final char REPLACEMENT = '\uFFFD';

    private NameEncoding() {}

    static String encoding() {
        return System.getProperty("sun.jnu.encoding", "");
    }

    static boolean areUtf8() {
        return encoding().toUpperCase(Locale.ROOT).equals("UTF-8");
    }

    /** Whether a name that the system gave was not wholly understood. */
    static boolean isGarbled(String name) {
        return name.indexOf(REPLACEMENT) >= 0;
    }

    /** What to do where the locale is to blame. */
    static String remedyOfLocale() {
        return "Start slipway by bin/slipway, which sees to that, or set LC_ALL=C.UTF-8.";
    }
}
