package dev.slipway.domain.judgement;

import dev.slipway.domain.text.Glob;
import java.time.LocalDate;
import java.util.Optional;

/**
 * A decision to live with findings of a rule.
 *
 * @param file a pattern for the files that it is about; empty for all
 * @param reason why, in the words of those who decided
 * @param until the last day on which it holds; empty where it has no end
 * @param place where it is written
 */
public record Suppression(String rule, String file, String reason, Optional<LocalDate> until, Place place) {
    boolean covers(Finding finding) {
        return rule.equalsIgnoreCase(finding.rule())
                && (file.isEmpty()
                        || finding.evidence().stream().anyMatch(each -> Glob.matches(file, Fingerprint.file(each))));
    }

    /** Whether it no longer holds. */
    public boolean expired(LocalDate today) {
        return until.isPresent() && until.get().isBefore(today);
    }

    /** What it is about, such as {@code URL003 in prisma/**}. */
    public String shown() {
        return rule + (file.isEmpty() ? "" : " in " + file);
    }
}
