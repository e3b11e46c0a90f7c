package dev.slipway.rule.image;

import dev.slipway.domain.container.Container;
import dev.slipway.domain.container.Recipe;
import dev.slipway.domain.datasource.ConnectionUrl;
import dev.slipway.domain.datasource.UrlKind;
import dev.slipway.domain.judgement.Check;
import dev.slipway.domain.judgement.Place;
import dev.slipway.domain.judgement.Verdict;
import dev.slipway.domain.judgement.Verdict.NotApplicable;
import dev.slipway.domain.judgement.Verdict.NotChecked;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** ENG010, of a Dockerfile: it generates the client without an engine, which takes only the URL of a proxy. */
record DirectUrlOfImage(String rule) implements Check<Container> {
    @Override
    public Verdict judge(Container container) {
        Optional<Place> call = container.recipe().flatMap(Recipe::withoutEngine);
        if (call.isEmpty() || container.contents().isPresent() || !container.isOf(4, 6)) {
            return new NotApplicable("no client is generated without an engine");
        }
        // One that stands there for the build leads to no other machine, and is set anew where the image runs.
        Optional<ConnectionUrl> url = container.environment().entrySet().stream()
                .filter(each -> each.getKey().endsWith("DATABASE_URL"))
                .sorted(Map.Entry.comparingByKey())
                .map(each -> ConnectionUrl.read(each.getValue(), Optional.empty()))
                .filter(each ->
                        each.kind() == UrlKind.ACCELERATE || each.parts().isElsewhere())
                .findFirst();
        if (url.isEmpty()) {
            return new NotChecked(
                    "whether the URL of the client that " + call.get().place()
                            + " generates without an engine begins with prisma://: --env DATABASE_URL=... tells it");
        }
        return url.get().kind() == UrlKind.ACCELERATE
                ? Verdict.PASSED
                : Verdict.found(error(
                        "The client is generated without an engine, so that its URL must begin with prisma://, and that of"
                                + " the image leads to a database.",
                        List.of(call.get()),
                        "Generate it without --no-engine, or give it the prisma:// URL of Accelerate."));
    }
}
