package dev.slipway.report.outcome;

import dev.slipway.domain.deployment.Looked;
import dev.slipway.report.outcome.JudgedProject.Heading;
import java.util.ArrayList;
import java.util.List;

/** The packages and images that were looked at, a line for each. */
public final class LookedText {
    private LookedText() {}

    /** What each is, where it goes and how old it is; its name stands where other lines have their place. */
    public static List<Heading> lines(List<Looked> shipped) {
        List<Heading> lines = new ArrayList<>();
        for (Looked each : shipped) {
            lines.add(new Heading(
                    "  " + each.form() + " for " + each.destination().title()
                            + each.age().map(age -> ", " + age).orElse(""),
                    each.name()));
        }
        return lines;
    }
}
