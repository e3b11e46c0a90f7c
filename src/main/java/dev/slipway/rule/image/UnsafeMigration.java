package dev.slipway.rule.image;

import dev.slipway.domain.container.Container;
import dev.slipway.domain.container.StageState;
import dev.slipway.domain.judgement.Check;
import dev.slipway.domain.judgement.Finding;
import dev.slipway.domain.judgement.Place;
import dev.slipway.domain.judgement.Verdict;
import dev.slipway.domain.judgement.Verdict.NotApplicable;
import dev.slipway.domain.judgement.Verdict.NotChecked;
import dev.slipway.domain.startup.PrismaCall;
import dev.slipway.domain.startup.Startup;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** IMG009: the start migrates in a way that hides what failed, or races with itself; or it is the build that migrates. */
record UnsafeMigration(String rule) implements Check<Container> {
    @Override
    public Verdict judge(Container container) {
        if (!container.isThere() && container.starts().isEmpty()) {
            return container.absent();
        }
        List<Finding> findings = new ArrayList<>(container.recipe().stream()
                .filter(recipe -> recipe.project().onServer())
                .flatMap(recipe -> recipe.called())
                .map(StageState.Called::call)
                .filter(UnsafeMigration::applies)
                .map(this::ofBuild)
                .distinct()
                .toList());
        boolean migrates = false;
        boolean races = false;
        for (Startup start : container.starts()) {
            for (PrismaCall call : start.prisma()) {
                boolean applies = applies(call);
                migrates |= applies;
                races |= applies && serves(start, call);
                Optional<Finding> found = ofResolve(call)
                        .or(() -> ofDevelopment(call))
                        .or(() -> applies ? ofFailure(call) : Optional.empty())
                        .or(() -> applies && serves(start, call) ? ofReplicas(call, container) : Optional.empty());
                found.filter(each -> findings.stream().noneMatch(each::equals)).ifPresent(findings::add);
            }
        }
        if (findings.isEmpty() && container.unreadWhy().isPresent()) {
            return new NotChecked(container.unreadWhy().get());
        }
        if (findings.isEmpty() && races && isUntold(container)) {
            return new NotChecked("how many replicas migrate when they start: "
                    + container.replicas().orElseThrow().place().place()
                    + " makes more of them, and is not read; migrate in a job or an init step");
        }
        return findings.isEmpty() && !migrates
                ? new NotApplicable("nothing that it starts migrates")
                : Verdict.of(findings);
    }

    private static boolean applies(PrismaCall call) {
        return call.appliesMigrations() || call.command().equals("db push");
    }

    private static boolean isUntold(Container container) {
        return container
                .replicas()
                .filter(replicas -> replicas.value() == Container.UNTOLD)
                .isPresent();
    }

    /** Whether something else is started too: what migrates alone is a job. */
    private static boolean serves(Startup start, PrismaCall call) {
        return start.steps().stream()
                .filter(step -> PrismaCall.of(step).isEmpty())
                .anyMatch(step -> !step.equals(call.step())
                        && !List.of("echo", "set", "exit", "sleep", ":").contains(step.program()));
    }

    private Finding ofBuild(PrismaCall call) {
        return found(
                "The build of the image runs \"prisma " + call.command()
                        + "\": it fails where no database can be reached, and else changes the one that it reaches, before"
                        + " anything is deployed.",
                List.of(Container.of(call)),
                "Migrate in the start, a job or the pipeline: CMD npx prisma migrate deploy && node server.js");
    }

    private Optional<Finding> ofResolve(PrismaCall call) {
        boolean marks = call.command().startsWith("migrate resolve")
                && call.arguments().stream().anyMatch(word -> word.startsWith("--applied"));
        return marks
                ? Optional.of(found(
                        "At each start migrations are marked as applied without being run.",
                        List.of(Container.of(call)),
                        "Take it out of the start; resolve a failed migration once, by hand."))
                : Optional.empty();
    }

    /** It refuses to run where nobody can answer it, prisma/prisma issue 4669. */
    private Optional<Finding> ofDevelopment(PrismaCall call) {
        return call.command().equals("migrate dev")
                ? Optional.of(found(
                        "The start runs \"prisma migrate dev\", which ends with an error where there is no terminal, and offers"
                                + " to reset the database where there is one.",
                        List.of(Container.of(call)),
                        "Write prisma migrate deploy in its place."))
                : Optional.empty();
    }

    private Optional<Finding> ofFailure(PrismaCall call) {
        return call.step().ignored()
                ? Optional.of(found(
                        "The start goes on when \"prisma " + call.command()
                                + "\" fails, on a database without its tables.",
                        List.of(Container.of(call)),
                        "Let the failure end the start: join the commands by &&, or begin the script with set -e."))
                : Optional.empty();
    }

    private Optional<Finding> ofReplicas(PrismaCall call, Container container) {
        return container
                .replicas()
                .filter(replicas -> replicas.value() > 1)
                .map(replicas -> found(
                        "Each of " + replicas.value() + " replicas runs \"prisma " + call.command()
                                + "\" when it starts; they wait for one another's lock, and one that fails stops all.",
                        List.of(Container.of(call), replicas.place()),
                        "Migrate once before the rollout: in a job, an init step or the pipeline."));
    }

    private Finding found(String message, List<Place> evidence, String remedy) {
        return warning(message, evidence, remedy);
    }
}
