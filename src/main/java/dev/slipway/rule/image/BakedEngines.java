package dev.slipway.rule.image;

import dev.slipway.domain.artefact.TreeEntry;
import dev.slipway.domain.container.Container;
import dev.slipway.domain.container.EngineAt;
import dev.slipway.domain.container.ImageContents;
import dev.slipway.domain.dockerfile.Paths;
import dev.slipway.domain.engine.EngineKind;
import dev.slipway.domain.judgement.Place;
import dev.slipway.domain.verification.Access;
import dev.slipway.domain.verification.Runner;
import dev.slipway.domain.verification.Runner.Permission;
import dev.slipway.rule.image.Baked.Fault;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Where the engines of an image lie, and who may open them. */
final class BakedEngines {
    private static final Runner ANYBODY = new Runner.Stranger("a user without rights");
    private static final List<String> OVERRIDES = List.of(
            "PRISMA_SCHEMA_ENGINE_BINARY",
            "PRISMA_MIGRATION_ENGINE_BINARY",
            "PRISMA_QUERY_ENGINE_BINARY",
            "PRISMA_QUERY_ENGINE_LIBRARY");

    private final ImageContents contents;
    private final Container container;
    private final Runner runner;
    private final List<Fault> faults = new ArrayList<>();

    private BakedEngines(ImageContents contents, Container container) {
        this.contents = contents;
        this.container = container;
        this.runner = container.hardened() ? ANYBODY : contents.runner();
    }

    static List<Fault> faults(ImageContents contents, Container container) {
        BakedEngines engines = new BakedEngines(contents, container);
        OVERRIDES.forEach(engines::override);
        boolean migrates = container.migrations().findAny().isPresent();
        if (migrates) {
            engines.reachable(true);
        }
        engines.reachable(false);
        engines.python();
        return engines.faults;
    }

    /** Its client starts a program, which it fetches where there is none. */
    private void python() {
        Optional<String> client = contents.clients().stream()
                .filter(each -> each.endsWith(ImageContents.PYTHON_CLIENT))
                .findFirst();
        if (client.isPresent()
                && contents.target().isPresent()
                && contents.fitting(false).isEmpty()
                && !isOverridden(false)) {
            faults.add(new Fault(
                    "Prisma Client Python finds no query engine for "
                            + contents.target().get() + " in the image, and has to fetch it at its start.",
                    List.of(contents.shipped().place(client.get(), "a client of Python")),
                    "Fetch it when the image is built, into a folder that everybody may read:"
                            + " ENV PRISMA_BINARY_CACHE_DIR=/opt/prisma, and RUN prisma py fetch"));
        }
    }

    private void override(String variable) {
        Optional<String> value =
                Optional.ofNullable(contents.environment().get(variable)).filter(text -> !text.isEmpty());
        if (value.isEmpty()) {
            return;
        }
        String path = Paths.resolve(contents.shipped().root(), value.get());
        Optional<TreeEntry> file = contents.found(path);
        Place place = contents.shipped().place(path, variable + "=" + value.get());
        if (file.isEmpty()) {
            faults.add(new Fault(
                    variable + " names " + value.get() + ", which is not in the image.",
                    List.of(place),
                    "Bake the engine there, or take the variable away."));
        } else if (isDenied(file.get(), !variable.endsWith("LIBRARY"))) {
            faults.add(new Fault(
                    variable + " names " + value.get() + ", and " + denied(file.get()) + ".",
                    List.of(place),
                    "Keep it where everybody may look, as /opt/prisma, with mode 0755."));
        }
    }

    /** Those of a kind for the image's own system: one that its user can use is enough. */
    private void reachable(boolean schema) {
        List<EngineAt> engines = contents.fitting(schema);
        if (engines.isEmpty() || isOverridden(schema)) {
            return;
        }
        List<EngineAt> open = engines.stream()
                .filter(each -> !isDenied(each.file(), each.kind() != EngineKind.QUERY_LIBRARY))
                .toList();
        if (open.isEmpty()) {
            EngineAt first = engines.get(0);
            faults.add(new Fault(
                    "The only engine for this image is " + first.file().path() + ", and " + denied(first.file()) + ".",
                    engines.stream()
                            .map(each -> contents.shipped()
                                    .place(
                                            each.file(),
                                            contents.access(each.file(), runner).why()))
                            .toList(),
                    "Keep it where everybody may look: its folders and the file with mode 0755, and XDG_CACHE_HOME or the"
                            + " project outside of /root."));
        } else if (schema && open.stream().allMatch(EngineAt::cached) && needsWriting()) {
            faults.add(new Fault(
                    "The schema engine is in a cache alone, "
                            + open.get(0).file().path()
                            + ": Prisma copies it into node_modules/@prisma/engines when it starts.",
                    List.of(contents.shipped().place(open.get(0).file(), "in a cache")),
                    "Install it where Prisma looks, by npm install in the image, or name it:"
                            + " ENV PRISMA_SCHEMA_ENGINE_BINARY="
                            + open.get(0).file().path()));
        }
    }

    /** Python's client starts engines from its cache. */
    private boolean needsWriting() {
        boolean root = contents.runner() instanceof Runner.User user && user.id() == 0;
        return !contents.commandLines().isEmpty() && (container.hardened() || !root);
    }

    private boolean isOverridden(boolean schema) {
        return OVERRIDES.stream()
                .filter(each -> schema == (each.contains("SCHEMA") || each.contains("MIGRATION")))
                .anyMatch(each -> !contents.environment().getOrDefault(each, "").isEmpty());
    }

    private boolean isDenied(TreeEntry file, boolean program) {
        Access access = contents.access(file, runner);
        return access.read() == Permission.NO || (program && access.start() == Permission.NO);
    }

    private String denied(TreeEntry file) {
        Access access = contents.access(file, runner);
        return runner.denied(access.read() == Permission.NO ? "read" : "execute") + ": " + access.why();
    }
}
