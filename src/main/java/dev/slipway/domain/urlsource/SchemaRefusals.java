package dev.slipway.domain.urlsource;

import dev.slipway.domain.datasource.Provider;
import dev.slipway.domain.schema.Block;
import dev.slipway.domain.schema.Property;
import dev.slipway.domain.schema.SchemaValue;
import dev.slipway.domain.text.NearestName;
import dev.slipway.domain.text.Vocabulary;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * What Prisma refuses in a datasource block that reads well (P1012). Source: prisma-engines, {@code datasource_loader.rs}; compared
 * with {@code getConfig} of {@code @prisma/internals} 6.19.3.
 */
public final class SchemaRefusals {
    private static final List<String> KNOWN = Vocabulary.inOrder("""
            provider url directUrl shadowDatabaseUrl relationMode referentialIntegrity schemas previewFeatures""");
    private static final List<String> URLS = List.of("url", "directUrl", "shadowDatabaseUrl");
    private static final Set<String> WITH_SCHEMAS = Set.of("postgresql", "postgres", "cockroachdb", "sqlserver");

    /** What {@code prisma2 init} wrote into a datasource up to 2.0.0-preview, and its fellow. */
    private static final List<String> OF_PREVIEWS = List.of("default", "enabled");

    private final Block block;
    private final boolean lists;
    private final List<Refusal> found = new ArrayList<>();

    private SchemaRefusals(Block block, boolean lists) {
        this.block = block;
        this.lists = lists;
    }

    /**
     * A reason to refuse.
     *
     * @param line of the schema's file
     */
    public record Refusal(int line, String message, String remedy) {}

    /**
     * All that is refused in a datasource.
     *
     * @param lists whether this Prisma may take a list of providers, as it did until 2.21
     */
    public static List<Refusal> of(Block datasource, boolean lists) {
        SchemaRefusals refusals = new SchemaRefusals(datasource, lists);
        refusals.provider();
        refusals.urls();
        refusals.same("directUrl");
        refusals.same("url");
        refusals.schemas();
        refusals.relationMode();
        refusals.extensions();
        refusals.names();
        return refusals.found;
    }

    private void provider() {
        Optional<Property> property = block.property("provider");
        if (property.isEmpty()) {
            add(
                    block.line(),
                    "The datasource has no provider.",
                    "Add provider = \"postgresql\", or that of your database.");
            return;
        }
        SchemaValue value = property.get().value();
        Optional<String> word = text(value);
        if (value instanceof SchemaValue.Env) {
            add(
                    property.get(),
                    "A datasource must not use env() for its provider.",
                    "Write the provider in double quotes.");
        } else if (word.isEmpty() && !(lists && value instanceof SchemaValue.ListOf)) {
            add(property.get(), "The provider must be text in double quotes.", "Write provider = \"postgresql\".");
        } else if (word.isPresent() && Provider.of(word.get()).isEmpty()) {
            List<String> names = new ArrayList<>();
            for (Provider provider : Provider.values()) {
                names.add(provider.word());
            }
            add(
                    property.get(),
                    "The provider \"" + word.get() + "\" is not known.",
                    "Write one of " + String.join(", ", names) + ".");
        }
    }

    private void urls() {
        for (String name : URLS) {
            Optional<Property> property = block.property(name);
            boolean wrong = property.isPresent()
                    && !(property.get().value() instanceof SchemaValue.Env)
                    && text(property.get().value()).isEmpty();
            if (wrong) {
                add(
                        property.get(),
                        name + " is neither text in double quotes nor env(\"NAME\").",
                        "Write " + name + " = env(\"DATABASE_URL\"), with the variable that has it.");
            }
        }
    }

    /** An empty shadowDatabaseUrl counts as none. */
    private void same(String other) {
        Optional<SchemaValue> shadow = block.property("shadowDatabaseUrl").map(Property::value);
        Optional<Property> one = block.property(other);
        boolean empty =
                shadow.flatMap(SchemaRefusals::text).filter(String::isEmpty).isPresent();
        boolean url = shadow.filter(v -> v instanceof SchemaValue.Env || v instanceof SchemaValue.Text)
                .isPresent();
        if (url && !empty && one.isPresent() && one.get().value().equals(shadow.get())) {
            add(
                    one.get(),
                    "shadowDatabaseUrl is the same as " + other + ". Migrate empties the shadow database.",
                    "Name another database for shadowDatabaseUrl, or leave it out.");
        }
    }

    private void schemas() {
        Optional<Property> property = block.property("schemas");
        if (property.isEmpty()) {
            return;
        }
        List<SchemaValue> elements = property.get().value().asList();
        Set<SchemaValue> once = new HashSet<>(elements);
        String provider =
                block.property("provider").flatMap(p -> text(p.value())).orElse("postgresql");
        if (elements.isEmpty()) {
            add(property.get(), "The list of schemas must not be empty.", "Name a schema, or remove `schemas`.");
        } else if (elements.stream().anyMatch(element -> text(element).isEmpty())) {
            add(property.get(), "`schemas` takes text in double quotes.", "Write schemas = [\"public\"].");
        } else if (once.size() < elements.size()) {
            add(property.get(), "A name stands in `schemas` more than once.", "Remove the second one.");
        } else if (Provider.of(provider).isPresent() && !WITH_SCHEMAS.contains(provider)) {
            add(property.get(), "`schemas` is not supported for " + provider + ".", "Remove `schemas`.");
        }
    }

    private void relationMode() {
        Optional<Property> mode = block.property("relationMode");
        Optional<Property> old = block.property("referentialIntegrity");
        if (mode.isPresent() && old.isPresent()) {
            add(
                    old.get(),
                    "relationMode and referentialIntegrity, its old name, stand there both.",
                    "Remove referentialIntegrity.");
            return;
        }
        Optional<Property> one = mode.or(() -> old);
        if (one.isEmpty()) {
            return;
        }
        boolean mongo = block.property("provider")
                .flatMap(p -> text(p.value()))
                .filter("mongodb"::equals)
                .isPresent();
        List<String> words = mongo ? List.of("prisma") : List.of("prisma", "foreignKeys");
        if (text(one.get().value()).filter(words::contains).isEmpty()) {
            add(
                    one.get(),
                    one.get().name() + " must be \"" + String.join("\" or \"", words) + "\""
                            + (mongo ? " for MongoDB." : "."),
                    "Write " + one.get().name() + " = \"prisma\".");
        }
    }

    private void extensions() {
        Optional<Property> property = block.property("extensions").filter(p -> isOfConnector(p.name()));
        boolean wrong = property.isPresent()
                && property.get().value().asList().stream()
                        .anyMatch(element -> element instanceof SchemaValue.Text
                                || element instanceof SchemaValue.Env
                                || (element instanceof SchemaValue.Word word
                                        && Character.isDigit(word.text().charAt(0))));
        if (wrong) {
            add(property.get(), "`extensions` takes bare names.", "Write extensions = [pgcrypto].");
        }
    }

    private void names() {
        Set<String> seen = new HashSet<>();
        for (Property property : block.properties()) {
            String name = property.name();
            if (!seen.add(name)) {
                continue;
            }
            if (name.equals("previewFeatures")) {
                add(
                        property,
                        "Preview features are for the generator block only.",
                        "Move previewFeatures to the generator.");
            } else if (!KNOWN.contains(name) && !isOfConnector(name) && !(lists && OF_PREVIEWS.contains(name))) {
                Optional<String> nearest = NearestName.to(name, KNOWN);
                add(
                        property,
                        "The datasource property `" + name + "` is not known.",
                        nearest.map(n -> "Write " + n + ", or remove it.").orElse("Remove it."));
            }
        }
    }

    private boolean isOfConnector(String name) {
        Optional<String> provider = block.property("provider").flatMap(p -> text(p.value()));
        return name.equals("extensions")
                && provider.filter(p -> p.equals("postgresql") || p.equals("postgres"))
                        .isPresent();
    }

    private void add(Property property, String message, String remedy) {
        add(property.line(), message, remedy);
    }

    private void add(int line, String message, String remedy) {
        found.add(new Refusal(line, message + " Prisma refuses the schema (P1012).", remedy));
    }

    private static Optional<String> text(SchemaValue value) {
        return value instanceof SchemaValue.Text text ? Optional.of(text.value()) : Optional.empty();
    }
}
