package dev.slipway.rule.image;

import dev.slipway.domain.artefact.TreeEntry;
import dev.slipway.domain.container.Container;
import dev.slipway.domain.container.ImageContents;
import dev.slipway.domain.container.Recipe;
import dev.slipway.domain.container.Thing;
import dev.slipway.domain.dockerfile.Paths;
import dev.slipway.domain.startup.PrismaCall;
import dev.slipway.domain.startup.PrismaCall.How;
import dev.slipway.rule.image.Needs.Lack;
import dev.slipway.rule.image.Needs.Missing;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What an image has of what a call needs. */
final class ImageNeeds {
    private static final List<String> CONFIGS = List.of("ts", "js", "mjs", "cjs", "mts", "cts");
    private static final List<String> SCHEMAS = List.of("prisma/schema.prisma", "schema.prisma", "prisma/schema");

    private final PrismaCall call;
    private final ImageContents contents;
    private final Container container;
    private final String folder;
    private final List<Missing> missing = new ArrayList<>();
    private Optional<String> open = Optional.empty();

    private ImageNeeds(PrismaCall call, ImageContents contents, Container container) {
        this.call = call;
        this.contents = contents;
        this.container = container;
        this.folder = call.step().folder();
    }

    static Lack of(PrismaCall call, ImageContents contents, Container container) {
        ImageNeeds needs = new ImageNeeds(call, contents, container);
        needs.commandLine();
        needs.configAndSchema();
        return new Lack(needs.missing, needs.open);
    }

    private void commandLine() {
        if (call.how() != How.INSTALLED) {
            return;
        }
        Optional<String> named = call.step().words().stream()
                .filter(word -> word.endsWith("/prisma") || word.endsWith("prisma/build/index.js"))
                .findFirst();
        boolean there = named.isPresent()
                ? contents.exists(Paths.resolve(folder, named.get()))
                : call.step().program().startsWith("python")
                        || contents.program(folder).isPresent();
        if (!there) {
            lacks(Thing.CLI, named.orElse("node_modules/.bin/prisma"));
        }
    }

    private void lacks(Thing thing, String path) {
        missing.add(new Missing(thing, StartLacks.place(contents, Paths.resolve(folder, path), "it is not there")));
    }

    private void configAndSchema() {
        boolean config = call.option("--config")
                .map(path -> contents.exists(Paths.resolve(folder, path)))
                .orElseGet(this::hasConfig);
        boolean needed = container.version().filter(each -> each.major() >= 7).isPresent();
        if (needed && !config) {
            lacks(Thing.CONFIG, call.option("--config").orElse("prisma.config.ts"));
        }
        Optional<String> named = call.option("--schema")
                .or(() -> config && call.option("--config").isEmpty() ? contents.schemaOfConfig() : Optional.empty());
        List<String> places = new ArrayList<>();
        named.ifPresentOrElse(places::add, () -> {
            container
                    .recipe()
                    .map(Recipe::project)
                    .flatMap(each -> each.schema())
                    .ifPresent(places::add);
            contents.schemaOfManifest().ifPresent(places::add);
            places.addAll(SCHEMAS);
        });
        Optional<String> schema = places.stream()
                .map(each -> Paths.resolve(folder, each))
                .filter(contents::exists)
                .findFirst();
        if (schema.isEmpty() && named.isEmpty() && config) {
            open = Optional.of(Container.of(call).place()
                    + ": the schema is not in its usual places, and where else it is can be told by running its config"
                    + " file alone; name it there: --schema FILE");
        } else if (schema.isEmpty()) {
            lacks(Thing.SCHEMA, places.get(0));
        } else if (call.command().equals("migrate deploy")) {
            migrations(schema.get(), config);
        }
    }

    /** A config file may say that they are elsewhere; so they are where the project has none beside its schema. */
    private void migrations(String schema, boolean config) {
        boolean usual = container
                .recipe()
                .filter(each -> each.project().migrations().isPresent())
                .isPresent();
        // They lie beside the file with the datasource, so in a schema that is a folder (prisma/prisma,
        // inferDirectoryConfig); beside such a folder they are not called missing.
        String beside = Paths.resolve(schema, "../migrations");
        String within = Paths.resolve(schema, "migrations");
        boolean there = contents.exists(beside) || contents.exists(within);
        if (!there && (usual || !config)) {
            boolean folder = contents.found(schema)
                    .filter(each -> each.kind() == TreeEntry.Kind.FOLDER)
                    .isPresent();
            missing.add(new Missing(
                    Thing.MIGRATIONS, StartLacks.place(contents, folder ? within : beside, "it is not there")));
        }
    }

    private boolean hasConfig() {
        return CONFIGS.stream()
                .anyMatch(each -> contents.exists(Paths.resolve(folder, "prisma.config." + each))
                        || contents.exists(Paths.resolve(folder, ".config/prisma." + each)));
    }
}
