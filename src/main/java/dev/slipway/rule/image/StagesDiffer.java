package dev.slipway.rule.image;

import dev.slipway.domain.container.Container;
import dev.slipway.domain.container.LocatedThing;
import dev.slipway.domain.container.Recipe;
import dev.slipway.domain.container.StageSystem;
import dev.slipway.domain.container.Thing;
import dev.slipway.domain.judgement.Check;
import dev.slipway.domain.judgement.Place;
import dev.slipway.domain.judgement.Severity;
import dev.slipway.domain.judgement.Verdict;
import dev.slipway.domain.judgement.Verdict.NotApplicable;
import dev.slipway.domain.judgement.Verdict.NotChecked;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** IMG001: what is built for one system is copied into another. */
record StagesDiffer(String rule) implements Check<Container> {
    @Override
    public Verdict judge(Container container) {
        if (container.contents().isPresent()) {
            return new NotApplicable("the image itself was looked into: the rules of engines say what loads in it");
        }
        if (container.recipe().isEmpty()) {
            return container.absent();
        }
        Recipe recipe = container.recipe().get();
        List<LocatedThing> across = recipe.end().all(Thing.CLIENT).toList();
        List<LocatedThing> modules = recipe.end().all(Thing.MODULES).toList();
        Optional<Verdict> client = first(across, recipe, container);
        return client.or(() -> first(modules, recipe, container)).orElse(Verdict.PASSED);
    }

    private Optional<Verdict> first(List<LocatedThing> things, Recipe recipe, Container container) {
        Optional<Verdict> open = Optional.empty();
        for (LocatedThing each : things) {
            StageSystem from = recipe.system(each);
            StageSystem to = recipe.endSystem();
            if (from.equals(to)) {
                continue;
            }
            if (from.target().isEmpty() || to.target().isEmpty()) {
                open = Optional.of(new NotChecked((from.target().isEmpty() ? from : to).why()));
            } else if (!from.hasEngineOf(to) && differs(each, from, to, container)) {
                return Optional.of(found(each, from, to, recipe, container));
            } else if (from.mayDiffer(to) && (each.thing() == Thing.MODULES || differs(each, from, to, container))) {
                open = Optional.of(
                        new NotChecked(recipe.cpusInDoubt(each.thing().words(), each.madeIn())));
            }
        }
        return open;
    }

    /** Engines for both may be there; other native packages of a node_modules are for the one alone. */
    private static boolean differs(LocatedThing each, StageSystem from, StageSystem to, Container container) {
        boolean generated = to.target().filter(container.targets()::contains).isPresent();
        return !generated
                && (each.thing() == Thing.CLIENT ? !container.targets().isEmpty() : !from.isLike(to));
    }

    private Verdict found(LocatedThing each, StageSystem from, StageSystem to, Recipe recipe, Container container) {
        boolean engine = each.thing() == Thing.CLIENT;
        List<Place> evidence = new ArrayList<>();
        each.brought().ifPresent(copy -> evidence.add(recipe.file().place(copy)));
        evidence.add(recipe.file().place(recipe.file().stages().get(each.madeIn())));
        evidence.addAll(recipe.endPlaces());
        String target = to.target().orElse("");
        String message = each.thing().words() + " is made on " + from.shown() + " and runs on " + to.shown()
                + (engine
                        ? ": its engine is for the one, and Prisma looks for that of the other."
                        : ": native files in it are for the one alone.");
        String other = to.fallsBack()
                ? "."
                : ", or generate for the other too: slipway engine fetch --platform " + target + " --add-target";
        String remedy = each.early() && from.image().equals(to.image())
                ? "Install OpenSSL before the client is generated."
                : container.targets().isEmpty()
                        ? "Use the same base in both stages, or install in the last one."
                        : "Use the same base in both stages"
                                + (to.cpu().equals(from.cpu())
                                                && to.image()
                                                        .filter(name -> name.contains("slim"))
                                                        .isPresent()
                                        ? " with OpenSSL installed in both (apt-get install -y openssl)"
                                        : "")
                                + other;
        return Verdict.found(finding(
                        engine ? Severity.ERROR : Severity.WARNING,
                        Character.toUpperCase(message.charAt(0)) + message.substring(1),
                        evidence,
                        remedy)
                .asCauseOf(engine && !container.targets().contains("native") ? List.of("PLT001") : List.of()));
    }
}
