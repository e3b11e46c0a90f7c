package dev.slipway.rule.client;

import dev.slipway.domain.client.TracedHint;
import dev.slipway.domain.judgement.Check;
import dev.slipway.domain.judgement.Place;
import dev.slipway.domain.judgement.Severity;
import dev.slipway.domain.judgement.Verdict;
import java.util.List;

/** GEN005: what a client says to bundlers of its engine is wrong for the folder that the application is built in. */
record HintLeadsNowhere(String rule) implements Check<TracedHint> {
    @Override
    public Verdict judge(TracedHint hint) {
        if (!hint.traced()) {
            return new Verdict.NotApplicable("no tool has to find the client's files by its hints");
        }
        if (hint.dead().isEmpty()) {
            return Verdict.PASSED;
        }
        String first = hint.dead().get(0);
        return Verdict.found(finding(
                hint.engineMissing() ? Severity.ERROR : Severity.WARNING,
                EngineNotFound.capital(hint.title()) + " tells bundlers to take " + first + ", and from " + hint.root()
                        + " that leads to no file.",
                List.of(new Place(
                        hint.place().kind(),
                        hint.place().file(),
                        hint.place().line(),
                        0,
                        "",
                        "path.join(process.cwd(), \"" + first + "\")")),
                "Generate the client in the folder that the application is built in, or name its files:"
                        + " outputFileTracingIncludes of Next.js, @prisma/nextjs-monorepo-workaround-plugin."));
    }
}
