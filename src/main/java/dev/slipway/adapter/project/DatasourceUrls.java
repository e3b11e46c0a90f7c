package dev.slipway.adapter.project;

import dev.slipway.domain.descriptor.Supplied;
import dev.slipway.domain.problem.ProblemException;
import dev.slipway.domain.schema.Block;
import dev.slipway.domain.schema.Property;
import dev.slipway.domain.schema.SchemaValue;
import dev.slipway.domain.text.MappedText;
import dev.slipway.domain.text.TextRange;
import dev.slipway.domain.urlsource.ConfiguredUrl;
import dev.slipway.domain.urlsource.FilePlace;
import dev.slipway.domain.urlsource.UrlOrigin;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;

/**
 * Makes the URLs of a schema and of a config file out of what stands there.
 *
 * @param supplied what the deployed process is given
 */
record DatasourceUrls(VariableOrigin variables, HandedOut supplied) {
    static final List<String> FIELDS = List.of("url", "directUrl", "shadowDatabaseUrl");
    private static final UnaryOperator<String> AS_IT_IS = UnaryOperator.identity();

    ConfiguredUrl inSchema(SchemaFile file, Property property) throws ProblemException {
        FilePlace at = new FilePlace(file.path(), file.schema().name(), property.line());
        if (property.value() instanceof SchemaValue.Env env) {
            return ofVariable(property.name(), at, false, env.variable());
        }
        Optional<MappedText> literal = file.schema().literal(property);
        UrlOrigin origin = literal.isPresent()
                ? new UrlOrigin.SchemaLiteral(at, file.schema(), property)
                : new UrlOrigin.Unknown(
                        at.shown() + ": `" + property.name() + "` is neither text in double quotes nor env(\"…\").",
                        "Write " + property.name() + " = env(\"DATABASE_URL\").");
        return new ConfiguredUrl(
                property.name(), at, false, Optional.empty(), origin, literal, AS_IT_IS, List.of(), List.of());
    }

    ConfiguredUrl inConfig(Path file, Path root, ConfigUrls.Found found) throws ProblemException {
        FilePlace at = new FilePlace(file, SchemaFiles.name(file, root), found.line());
        if (found.variable().isPresent()) {
            return ofVariable(found.field(), at, true, found.variable().get());
        }
        Optional<MappedText> literal =
                found.literal().map(text -> MappedText.plain(text, new TextRange(0, text.length())));
        UrlOrigin origin = literal.isPresent()
                ? new UrlOrigin.ConfigLiteral(at)
                : new UrlOrigin.Unknown(
                        at.shown() + " sets the URL by code, which is not run.", "Give the URL with --url.");
        return new ConfiguredUrl(
                found.field(), at, true, Optional.empty(), origin, literal, AS_IT_IS, List.of(), List.of());
    }

    private ConfiguredUrl ofVariable(String field, FilePlace at, boolean inConfig, String variable)
            throws ProblemException {
        Map<String, ConfiguredUrl> stages = new LinkedHashMap<>();
        for (Map.Entry<String, Supplied> stage : supplied.ofStages(variable).entrySet()) {
            VariableOrigin.Found found = variables.find(variable, stage.getValue(), supplied.base());
            stages.put(stage.getKey(), found(field, at, inConfig, variable, found));
        }
        return found(field, at, inConfig, variable, variables.find(variable, supplied))
                .withStages(stages);
    }

    private static ConfiguredUrl found(
            String field, FilePlace at, boolean inConfig, String variable, VariableOrigin.Found found) {
        return new ConfiguredUrl(
                field,
                at,
                inConfig,
                Optional.of(variable),
                found.origin(),
                found.written(),
                found.expansion(),
                found.notes(),
                found.doubts());
    }

    /** The word behind {@code provider}; of a list, as Prisma allowed until 2.21, the first one. */
    static Optional<String> provider(Block datasource) {
        return datasource
                .property("provider")
                .flatMap(property -> property.value().asList().stream().findFirst())
                .filter(SchemaValue.Text.class::isInstance)
                .map(value -> ((SchemaValue.Text) value).value());
    }
}
