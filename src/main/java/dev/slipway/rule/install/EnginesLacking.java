package dev.slipway.rule.install;

import dev.slipway.domain.install.InstalledEngines;
import dev.slipway.domain.judgement.Check;
import dev.slipway.domain.judgement.Verdict;
import dev.slipway.domain.judgement.Verdict.NotApplicable;
import java.util.List;

/** LCK003: the packages are installed, and the engines are not. */
record EnginesLacking(String rule) implements Check<InstalledEngines> {
    @Override
    public Verdict judge(InstalledEngines engines) {
        if (engines.prisma().filter(version -> version.major() > 7).isPresent()) {
            return new NotApplicable("Prisma " + engines.prisma().get().major() + " has no engines");
        }
        if (engines.folder().isEmpty()) {
            return new NotApplicable("@prisma/engines is not installed here");
        }
        boolean schemaAlone =
                engines.prisma().filter(version -> version.major() == 7).isPresent();
        return engines.lack()
                ? Verdict.found(error(
                        "@prisma/engines is installed and has no "
                                + (schemaAlone ? "schema engine" : "engine")
                                + " in it: when the download fails, or its script is not run, the installation still"
                                + " succeeds.",
                        List.of(engines.folder().get()),
                        "slipway engine fetch, or install again where the engines can be fetched."))
                : Verdict.PASSED;
    }
}
