package dev.slipway.rule.install;

import dev.slipway.domain.install.InstallScripts;
import dev.slipway.domain.install.InstallScripts.ScriptDecision;
import dev.slipway.domain.judgement.Check;
import dev.slipway.domain.judgement.Finding;
import dev.slipway.domain.judgement.Place;
import dev.slipway.domain.judgement.Severity;
import dev.slipway.domain.judgement.Verdict;
import dev.slipway.domain.judgement.Verdict.NotApplicable;
import dev.slipway.domain.judgement.Verdict.NotChecked;
import java.util.ArrayList;
import java.util.List;

/** LCK001: the package manager does not run the scripts by which Prisma is installed. */
record ScriptsBlocked(String rule) implements Check<InstallScripts> {
    @Override
    public Verdict judge(InstallScripts scripts) {
        if (scripts.needed().isEmpty()) {
            return new NotApplicable("no package of this project's Prisma has a script that matters");
        }
        if (scripts.decision() instanceof ScriptDecision.Unknown unknown) {
            return new NotChecked(unknown.why());
        }
        return scripts.decision() instanceof ScriptDecision.Blocked blocked
                ? Verdict.of(List.of(found(scripts, blocked)))
                : Verdict.PASSED;
    }

    /** Where what they bring is proved to be missing, that is this finding's to tell. */
    private Finding found(InstallScripts scripts, ScriptDecision.Blocked blocked) {
        boolean lack = scripts.engines().lack();
        List<Place> places = new ArrayList<>(List.of(blocked.place()));
        if (lack) {
            scripts.engines().folder().ifPresent(places::add);
        }
        String names = String.join(" and ", blocked.packages());
        return finding(
                        severity(scripts, blocked.fails() || lack),
                        blocked.why() + ", and not " + (blocked.packages().size() > 1 ? "those" : "that") + " of "
                                + names + ": " + consequence(scripts, blocked, lack),
                        places,
                        blocked.remedy())
                .asCauseOf(lack ? List.of("LCK003") : List.of());
    }

    private static Severity severity(InstallScripts scripts, boolean proved) {
        return proved ? Severity.ERROR : scripts.generates() ? Severity.NOTE : Severity.WARNING;
    }

    private static String consequence(InstallScripts scripts, ScriptDecision.Blocked blocked, boolean lack) {
        if (blocked.fails()) {
            return "the installation ends with ERR_PNPM_IGNORED_BUILDS.";
        }
        if (lack) {
            return "no engine is there.";
        }
        return scripts.generates()
                ? "engines come with prisma generate and with the first command that needs one, no sooner."
                : "the installation succeeds, and engines or client are missing when they are needed.";
    }
}
