package dev.slipway.domain.judgement;

import java.util.Locale;

/** How much a finding matters; only an error makes a check say no. */
public enum Severity {
    ERROR,
    WARNING,
    NOTE;

    /** Its name in reports. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
