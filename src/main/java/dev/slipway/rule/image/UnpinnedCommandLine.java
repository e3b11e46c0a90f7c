package dev.slipway.rule.image;

import dev.slipway.domain.container.Container;
import dev.slipway.domain.container.ContainerCheck;
import dev.slipway.domain.container.Recipe;
import dev.slipway.domain.container.StageState;
import dev.slipway.domain.container.StageState.Called;
import dev.slipway.domain.container.Thing;
import dev.slipway.domain.judgement.Finding;
import dev.slipway.domain.judgement.Severity;
import dev.slipway.domain.judgement.Verdict;
import dev.slipway.domain.judgement.Verdict.NotApplicable;
import dev.slipway.domain.judgement.Verdict.NotChecked;
import dev.slipway.domain.startup.PrismaCall;
import dev.slipway.domain.startup.PrismaCall.How;
import dev.slipway.domain.startup.StartedProgram;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** IMG006: npx fetches whatever version of Prisma is the newest on that day. */
record UnpinnedCommandLine(String rule) implements ContainerCheck {
    private static final int NEWEST_MAJOR = 7;

    @Override
    public Verdict judgeThere(Container container) {
        List<Called> called = new ArrayList<>();
        container.recipe().ifPresent(recipe -> built(recipe).forEach(called::add));
        container.calls().forEach(call -> called.add(started(call, container)));
        List<Called> fetching = called.stream()
                .filter(each -> each.call().how() != How.INSTALLED)
                .toList();
        List<Called> unpinned = fetching.stream()
                .filter(each -> !each.call().isPinned())
                .filter(each -> !each.installed() || isFetched(each.call()))
                .toList();
        List<Called> sure =
                unpinned.stream().filter(UnpinnedCommandLine::isSure).toList();
        List<Finding> findings = new ArrayList<>(sure.isEmpty() ? List.of() : List.of(found(sure, container)));
        container
                .recipe()
                .ifPresent(recipe ->
                        installs(recipe, container).forEach(step -> findings.add(installed(step, container))));
        if (findings.isEmpty() && !unpinned.isEmpty()) {
            return new NotChecked(Container.of(unpinned.get(0).call()).place()
                    + ": whether the command line is installed there, so that npx need not fetch the newest, is not"
                    + " followed; give the image, or name the version: npx prisma@VERSION");
        }
        if (findings.isEmpty() && fetching.isEmpty() && container.unreadWhy().isPresent()) {
            return new NotChecked(container.unreadWhy().get());
        }
        return fetching.isEmpty() && findings.isEmpty()
                ? new NotApplicable("nothing of it calls Prisma by npx or the like")
                : Verdict.of(findings);
    }

    /** What installs the newest for all projects, where that is called by its name alone. */
    private static List<StartedProgram> installs(Recipe recipe, Container container) {
        boolean started =
                container.contents().isEmpty() && container.calls().stream().anyMatch(PrismaCall::isBare);
        return recipe.file().used().stream()
                .map(stage -> recipe.states().get(stage.index()))
                .filter(state -> (started && state == recipe.end())
                        || state.called().stream().anyMatch(each -> each.call().isBare()))
                .flatMap(state -> state.unpinned().stream())
                .distinct()
                .toList();
    }

    /** An error where that is of another major than the project's, whose schema it refuses (the upgrade guide to 7). */
    private Finding installed(StartedProgram step, Container container) {
        Optional<String> version = container.version().map(each -> each.text());
        boolean older =
                container.version().filter(each -> each.major() < NEWEST_MAJOR).isPresent();
        return finding(
                older ? Severity.ERROR : Severity.WARNING,
                "\"" + String.join(" ", step.words()) + "\" installs the newest Prisma of that day"
                        + version.map(each -> ", and the project has " + each).orElse("") + ".",
                List.of(step.place()),
                "Name the version: prisma@" + version.orElse("VERSION")
                        + "; or call the project's own, npx --no-install prisma.");
    }

    private static List<Called> built(Recipe recipe) {
        return recipe.file().used().stream()
                .flatMap(stage -> recipe.states().get(stage.index()).called().stream())
                .toList();
    }

    private static Called started(PrismaCall call, Container container) {
        if (container.contents().isPresent()) {
            return new Called(
                    call,
                    container.contents().get().commandLine(call.step().folder()).isPresent(),
                    false,
                    false,
                    false);
        }
        StageState end = container.recipe().orElseThrow().end();
        return new Called(call, end.has(Thing.CLI), end.deepDoubt().isPresent(), false, false);
    }

    private static boolean isSure(Called called) {
        return !called.doubtful() || isFetched(called.call());
    }

    /** Whatever is installed: by dlx, or by a tag as {@code latest}, which is asked for at the registry (npm exec). */
    private static boolean isFetched(PrismaCall call) {
        return call.how() == How.FETCHED
                || (call.how() == How.FETCHED_IF_MISSING
                        && call.version()
                                .filter(each -> !each.isEmpty() && Character.isLetter(each.charAt(0)))
                                .isPresent());
    }

    private Finding found(List<Called> called, Container container) {
        PrismaCall call = called.get(0).call();
        Optional<String> version = container.version().map(each -> each.text());
        return error(
                "\"" + String.join(" ", call.step().words()) + "\" fetches the newest Prisma of that day"
                        + version.map(each -> ", and the project has " + each).orElse("")
                        + (isFetched(call) ? "." : ": the command line is not installed there."),
                called.stream()
                        .map(each -> Container.of(each.call()))
                        .distinct()
                        .toList(),
                "Install prisma there, or name the version: npx prisma@" + version.orElse("VERSION") + " "
                        + call.command());
    }
}
