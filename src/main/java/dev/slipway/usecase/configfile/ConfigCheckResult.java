package dev.slipway.usecase.configfile;

import dev.slipway.domain.judgement.Outcome;
import java.util.List;

/**
 * What a check found.
 *
 * @param files what was checked
 */
public record ConfigCheckResult(List<CheckedFile> files, Outcome outcome) {
    public ConfigCheckResult {
        files = List.copyOf(files);
    }

    /**
     * A file that was checked.
     *
     * @param name relative to the folder
     * @param rules by whose rules, for people
     */
    public record CheckedFile(String name, String rules) {}

    /** Whether there is no error. */
    public boolean valid() {
        return !outcome.hasErrors();
    }

    /** What could not be told, each a clause with its reason. */
    public List<String> notChecked() {
        return outcome.notChecked().stream().map(Outcome.Open::why).distinct().toList();
    }
}
