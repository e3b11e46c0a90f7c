package dev.slipway.adapter.project;

import dev.slipway.domain.problem.Problem;
import dev.slipway.domain.problem.ProblemException;
import dev.slipway.domain.schema.Block;
import dev.slipway.domain.schema.InvalidSchema;
import dev.slipway.domain.schema.Property;
import dev.slipway.domain.schema.SchemaValue;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Reads the properties of one block as what they are meant to be. */
record Fields(SchemaFile file, Block block, SchemaEnvironment variables) {
    Optional<Property> property(String name) {
        return block.property(name);
    }

    String at(Property property) {
        return file.at(property);
    }

    /** A string, or the variable that stands for one. */
    Optional<String> text(String name) throws ProblemException {
        Optional<Property> property = block.property(name);
        return property.isPresent()
                ? Optional.of(text(property.get(), property.get().value()))
                : Optional.empty();
    }

    /** The text of a property where it is known; a variable that is not set does no harm. */
    Optional<String> known(Property property) {
        if (property.value() instanceof SchemaValue.Env env) {
            return variables.find(env.variable());
        }
        return property.value() instanceof SchemaValue.Text text ? Optional.of(text.value()) : Optional.empty();
    }

    /** A list of strings, or a single one. */
    List<String> texts(String name) throws ProblemException {
        List<String> texts = new ArrayList<>();
        Optional<Property> property = block.property(name);
        if (property.isPresent()) {
            for (SchemaValue element : property.get().value().asList()) {
                texts.add(text(property.get(), element));
            }
        }
        return texts;
    }

    String text(Property property, SchemaValue value) throws ProblemException {
        if (value instanceof SchemaValue.Text text) {
            return text.value();
        }
        if (value instanceof SchemaValue.Env env) {
            return variable(property, env);
        }
        throw refusal(property, "`" + property.name() + "` takes text in double quotes.");
    }

    String variable(Property property, SchemaValue.Env env) throws ProblemException {
        return variables
                .find(env.variable())
                .orElseThrow(() -> Problem.input(file.at(property) + ": `" + property.name() + "` is env(\""
                                + env.variable() + "\"), and that variable is not set.")
                        .remedy("Set " + env.variable() + " in the environment or in .env, then try again."));
    }

    ProblemException refusal(Property property, String message) {
        return new InvalidSchema(
                file.schema().name(),
                file.schema().errorAt(property.valueRange().start(), message));
    }
}
