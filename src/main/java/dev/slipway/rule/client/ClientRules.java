package dev.slipway.rule.client;

import dev.slipway.domain.judgement.Check;
import dev.slipway.domain.judgement.Finding;
import dev.slipway.domain.judgement.Outcome;
import dev.slipway.domain.judgement.Severity;
import dev.slipway.domain.judgement.Verdict;
import dev.slipway.domain.judgement.Verdict.NotApplicable;
import dev.slipway.domain.judgement.Verdict.NotChecked;
import dev.slipway.domain.webproject.BuildStep;
import java.util.List;

/** The rules of what a build generates. */
public final class ClientRules {
    private static final String WHETHER = "whether the build generates the client: ";

    private static final List<Check<BuildStep>> ALL =
            List.of(new BuildGenerates("GEN001"), new BuildGeneratesAgain("GEN004"));

    private ClientRules() {}

    public static List<Check<BuildStep>> all() {
        return ALL;
    }

    /** Of what holds wherever a project is built, whether or not its packages come from a cache. */
    public static List<Check<BuildStep>> generates() {
        return List.of(ALL.get(0));
    }

    public static Outcome judge(BuildStep step) {
        return Outcome.judge(ALL, step);
    }

    static Verdict judge(String rule, BuildStep step, String why) {
        if (!step.hasClient()) {
            return new NotApplicable("the project has no client of Prisma");
        }
        if (step.use().comesAlong()) {
            return Verdict.PASSED;
        }
        return switch (step.answer()) {
            case GENERATES -> Verdict.PASSED;
            case UNKNOWN ->
                new NotChecked(
                        WHETHER + "it starts other programs, or goes to another folder or package: " + step.shown());
            case LACKS -> lacking(rule, step, why);
        };
    }

    private static Verdict lacking(String rule, BuildStep step, String why) {
        if (step.use().elsewhere().isPresent()) {
            return new NotChecked(WHETHER + "its schema is in "
                    + step.use().elsewhere().get() + ", and what is run there is not seen from here");
        }
        if (step.build().isEmpty() && step.platform().equals("Netlify")) {
            return new NotChecked(WHETHER + "netlify.toml names no command, and package.json's scripts do not");
        }
        String message = "No script that " + step.platform() + " runs says `prisma generate`" + why;
        return Verdict.of(List.of(new Finding(rule, Severity.WARNING, message, List.of(step.place()), step.remedy())));
    }
}
