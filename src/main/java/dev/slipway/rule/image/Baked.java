package dev.slipway.rule.image;

import dev.slipway.domain.container.Container;
import dev.slipway.domain.container.Thing;
import dev.slipway.domain.judgement.Place;
import dev.slipway.domain.startup.PrismaCall;
import dev.slipway.domain.startup.PrismaCall.How;
import dev.slipway.domain.startup.StartedProgram;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** What keeps an image from running offline, as any user, on a read-only root. */
final class Baked {
    private static final Set<String> MANAGERS =
            Set.of("npm", "pnpm", "yarn", "bun", "pip", "pip3", "apk", "apt-get", "apt", "dnf", "yum");
    private static final Set<String> FETCHING = Set.of("install", "ci", "i", "add", "update", "dlx");

    private final Container container;
    private final List<Fault> faults = new ArrayList<>();

    private Baked(Container container) {
        this.container = container;
    }

    /** One of them. */
    record Fault(String message, List<Place> evidence, String remedy, List<String> causes) {
        Fault(String message, List<Place> evidence, String remedy) {
            this(message, evidence, remedy, List.of());
        }
    }

    static List<Fault> faults(Container container) {
        Baked baked = new Baked(container);
        container.calls().forEach(baked::call);
        container.starts().stream().flatMap(each -> each.steps().stream()).forEach(baked::step);
        container.contents().ifPresent(contents -> baked.faults.addAll(BakedEngines.faults(contents, container)));
        return baked.faults;
    }

    private void call(PrismaCall call) {
        boolean fetches = call.how() == How.FETCHED || (call.how() == How.FETCHED_IF_MISSING && !isInstalled(call));
        if (fetches && (container.hardened() || call.isPinned()) && isSure(call)) {
            faults.add(new Fault(
                    "\"" + String.join(" ", call.step().words())
                            + "\" fetches Prisma's command line and its engine at each" + " start.",
                    List.of(call.step().place()),
                    "Install prisma in the image, and start it from there: npx --no-install prisma " + call.command(),
                    call.isPinned() ? List.of() : List.of("IMG006")));
        } else if (call.command().equals("generate") && container.hardened()) {
            faults.add(new Fault(
                    "\"prisma generate\" writes into node_modules at each start.",
                    List.of(call.step().place()),
                    "Generate when the image is built: RUN npx prisma generate"));
        }
    }

    private boolean isSure(PrismaCall call) {
        return container.contents().isPresent()
                || call.how() == How.FETCHED
                || container
                        .recipe()
                        .filter(each -> each.end().deepDoubt().isEmpty())
                        .isPresent();
    }

    private boolean isInstalled(PrismaCall call) {
        return container
                .contents()
                .map(each -> each.commandLine(call.step().folder()).isPresent())
                .orElseGet(() -> container
                        .recipe()
                        .filter(each -> each.end().has(Thing.CLI))
                        .isPresent());
    }

    private void step(StartedProgram step) {
        Optional<String> command = step.words().stream()
                .skip(1)
                .filter(word -> !word.startsWith("-"))
                .findFirst();
        if (container.hardened()
                && MANAGERS.contains(step.program())
                && command.filter(FETCHING::contains).isPresent()) {
            faults.add(new Fault(
                    "\"" + String.join(" ", step.words()) + "\" fetches packages at each start.",
                    List.of(step.place()),
                    "Install them when the image is built."));
        }
    }
}
