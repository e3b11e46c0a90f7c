package dev.slipway.domain.urlsource;

import dev.slipway.domain.schema.Block;
import dev.slipway.domain.schema.Property;
import dev.slipway.domain.schema.SchemaValue;
import dev.slipway.domain.text.Vocabulary;
import dev.slipway.domain.urlsource.SchemaRefusals.Refusal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * What Prisma refuses in a generator block that reads well (P1012). Source: prisma-engines, {@code generator_loader.rs}; the
 * features are all that {@code getConfig} of 6.19.3 takes, those too that it calls outdated.
 */
public final class GeneratorRefusals {
    private static final Set<String> FEATURES = Vocabulary.of("""
            aggregateApi atomicNumberOperations clientExtensions cockroachdb connectOrCreate createMany dataProxy
            deno distinct driverAdapters extendedIndexes extendedWhereUnique fieldReference filteredRelationCount
            filterJson fullTextIndex fullTextSearch fullTextSearchPostgres groupBy improvedQueryRaw
            insensitiveFilters interactiveTransactions jsonProtocol metrics microsoftSqlServer middlewares mongoDb
            mongodb multiSchema namedConstraints nApi napi nativeDistinct nativeTypes omitApi orderByAggregateGroup
            orderByNulls orderByRelation partialIndexes postgresqlExtensions prismaSchemaFolder queryCompiler
            reactNative referentialActions referentialIntegrity relationJoins schemaEngineDriverAdapters
            selectRelationCount shardKeys strictUndefinedChecks tracing transactionApi typedSql
            uncheckedScalarInputs views""");

    private GeneratorRefusals() {}

    /**
     * All that is refused in a generator.
     *
     * @param listed whether the features of this Prisma are among those that are known here
     */
    public static List<Refusal> of(Block generator, boolean listed) {
        List<Refusal> found = new ArrayList<>();
        Optional<Property> provider = generator.property("provider");
        if (provider.isEmpty()) {
            found.add(refusal(
                    generator.line(),
                    "The generator " + generator.name() + " has no provider.",
                    "Add provider = \"prisma-client-js\"."));
        } else if (!(provider.get().value() instanceof SchemaValue.Text)
                && !(provider.get().value() instanceof SchemaValue.Env)) {
            found.add(refusal(provider.get().line(), "A generator's provider is text in double quotes.", "Quote it."));
        }
        generator
                .property("engineType")
                .filter(property -> !(property.value() instanceof SchemaValue.Text))
                .ifPresent(property -> found.add(refusal(
                        property.line(),
                        "engineType takes text in double quotes.",
                        "Write engineType = \"library\".")));
        for (String name : List.of("output", "binaryTargets")) {
            generator
                    .property(name)
                    .filter(property -> !isText(property.value(), name.equals("binaryTargets")))
                    .ifPresent(property -> found.add(
                            refusal(property.line(), name + " takes text in double quotes.", "Quote its value.")));
        }
        generator.property("previewFeatures").ifPresent(property -> features(property, listed, found));
        return found;
    }

    private static boolean isText(SchemaValue value, boolean list) {
        return (list ? value.asList() : List.of(value))
                .stream().allMatch(each -> each instanceof SchemaValue.Text || each instanceof SchemaValue.Env);
    }

    private static void features(Property property, boolean listed, List<Refusal> found) {
        for (SchemaValue value : property.value().asList()) {
            if (!(value instanceof SchemaValue.Text text)) {
                found.add(refusal(
                        property.line(), "previewFeatures takes text in double quotes.", "Quote every feature."));
            } else if (listed && !FEATURES.contains(text.value())) {
                found.add(refusal(
                        property.line(),
                        "The preview feature \"" + text.value() + "\" is not known.",
                        "Correct its name, or remove it."));
            }
        }
    }

    private static Refusal refusal(int line, String message, String remedy) {
        return new Refusal(line, message + " Prisma refuses the schema (P1012).", remedy);
    }
}
