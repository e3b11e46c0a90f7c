package dev.slipway.rule.engine;

import dev.slipway.domain.judgement.Check;
import dev.slipway.domain.judgement.Place;
import dev.slipway.domain.judgement.Verdict;
import dev.slipway.domain.natives.EngineOrigin;
import java.util.List;
import java.util.Optional;

/** ENG005: an engine is built from another commit than the one that the client beside it was generated for. */
record OtherCommit(String rule) implements Check<EngineOrigin> {
    @Override
    public Verdict judge(EngineOrigin origin) {
        if (!origin.engine().file().engine().orElseThrow().kind().isQuery()) {
            return new Verdict.NotApplicable("the client uses no other engine than the query engine");
        }
        if (origin.client().isEmpty()) {
            return new Verdict.NotApplicable("no generated client is beside the engine");
        }
        Optional<String> commit = origin.engine().file().commit();
        if (commit.isEmpty()) {
            return new Verdict.NotChecked(
                    "the bytes of the engine name no commit of a release that is known; one that \"slipway engine fetch\""
                            + " brings does");
        }
        EngineOrigin.ClientOfEngine client = origin.client().get();
        return commit.get().equals(client.commit()) ? Verdict.PASSED : found(origin, commit.get(), client);
    }

    private Verdict found(EngineOrigin origin, String commit, EngineOrigin.ClientOfEngine client) {
        Place at = origin.engine().file().place();
        return Verdict.found(error(
                "The engine is built from commit " + commit + ", and the client is generated for " + client.commit()
                        + ".",
                List.of(new Place(at.kind(), at.file(), 0, 0, "", commit), client.place()),
                "Generate the client with the version that is locked, and ship what that leaves: npm ci && npx prisma"
                        + " generate"));
    }
}
