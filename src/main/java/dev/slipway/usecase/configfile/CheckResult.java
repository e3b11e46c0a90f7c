package dev.slipway.usecase.configfile;

import dev.slipway.domain.configcheck.ConfigFinding;
import java.util.List;

/**
 * What a check found.
 *
 * @param files what was checked
 * @param findings errors first
 * @param notChecked what could not be told, each a clause with its reason
 */
public record CheckResult(List<CheckedFile> files, List<ConfigFinding> findings, List<String> notChecked) {
    public CheckResult {
        files = List.copyOf(files);
        findings = List.copyOf(findings);
        notChecked = List.copyOf(notChecked);
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
        return findings.stream().noneMatch(each -> each.finding().isError());
    }
}
