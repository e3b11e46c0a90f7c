package dev.slipway.adapter.project;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import dev.slipway.adapter.json.BoundedJson;
import dev.slipway.domain.problem.Problem;
import dev.slipway.domain.problem.Problem.Kind;
import dev.slipway.domain.problem.ProblemException;
import dev.slipway.domain.release.PrismaVersion;
import dev.slipway.domain.release.Trait;
import dev.slipway.domain.schema.Property;
import dev.slipway.domain.schema.SchemaValue;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Reads the binary targets of a generator, under the names that they have had. */
record TargetsReader(boolean oldNames, List<String> notes, SchemaMistakes mistakes) {
    /** A reader for one version, which adds to {@code notes} what its user should know. */
    TargetsReader(Optional<PrismaVersion> version, List<String> notes, SchemaMistakes mistakes) {
        this(version.filter(v -> !v.has(Trait.TARGET_BY_DISTRO)).isPresent(), notes, mistakes);
    }

    /** @param untold why they are not known, where {@code native} stands for them */
    record Targets(List<String> names, Optional<String> untold) {}

    /** The targets as configured; {@code native} when none is. */
    Targets read(Fields fields) throws ProblemException {
        try {
            return new Targets(names(fields), Optional.empty());
        } catch (ProblemException e) {
            // The variable is set where the client is generated, maybe; all else can be judged here.
            if (mistakes == SchemaMistakes.REFUSED || !areOfVariable(fields)) {
                throw e;
            }
            return new Targets(List.of("native"), Optional.of(e.problem().told()));
        }
    }

    private static boolean areOfVariable(Fields fields) {
        return fields.property("binaryTargets").stream()
                .flatMap(property -> property.value().asList().stream())
                .anyMatch(SchemaValue.Env.class::isInstance);
    }

    private List<String> names(Fields fields) throws ProblemException {
        List<String> targets = new ArrayList<>();
        Optional<Property> current = fields.property("binaryTargets");
        Optional<Property> older = fields.property("platforms");
        if (current.isPresent()) {
            targets.addAll(list(fields, current.get()));
        } else if (older.isPresent()) {
            noteOldField(fields, older.get(), "Later versions of Prisma refuse it: rename it to binaryTargets.");
            targets.addAll(withoutPaths(fields, older.get()));
        }
        pinned(fields, targets);
        if (!oldNames) {
            targets.forEach(this::noteOldName);
        }
        return targets.isEmpty()
                ? List.of("native")
                : targets.stream().distinct().toList();
    }

    /** What its user should know of the block beside its targets. */
    void note(List<String> sentences) {
        notes.addAll(sentences);
    }

    private List<String> list(Fields fields, Property property) throws ProblemException {
        List<String> targets = new ArrayList<>();
        for (SchemaValue element : property.value().asList()) {
            if (element instanceof SchemaValue.Env env) {
                Json json = json(fields.variable(property, env), env.variable(), fields.at(property));
                if (json.list()) {
                    // One variable that holds a list stands for the whole of it.
                    return json.texts();
                }
                targets.addAll(json.texts());
            } else {
                targets.add(fields.text(property, element));
            }
        }
        return targets;
    }

    private void pinned(Fields fields, List<String> targets) {
        List<Property> pins = List.of("pinnedPlatform", "pinnedBinaryTargets").stream()
                .flatMap(name -> fields.property(name).stream())
                .toList();
        for (Property pin : pins) {
            noteOldField(fields, pin, "Later versions of Prisma refuse it: set PRISMA_QUERY_ENGINE_BINARY instead.");
            Optional<String> target = fields.known(pin).filter(value -> !isPath(value));
            target.ifPresentOrElse(
                    targets::add,
                    () -> notes.add(fields.at(pin) + ": `" + pin.name()
                            + "` names no binary target here, so no engine is fetched for it."));
        }
    }

    private List<String> withoutPaths(Fields fields, Property platforms) throws ProblemException {
        List<String> targets = new ArrayList<>(list(fields, platforms));
        if (targets.removeIf(TargetsReader::isPath)) {
            notes.add(fields.at(platforms)
                    + ": a path in `platforms` names an engine file of your own; it is left alone.");
        }
        return targets;
    }

    private static boolean isPath(String target) {
        return target.indexOf('/') >= 0 || target.indexOf('\\') >= 0;
    }

    private void noteOldField(Fields fields, Property property, String message) {
        if (!oldNames) {
            notes.add(fields.at(property) + ": `" + property.name() + "` is a field of Prisma's previews. " + message);
        }
    }

    private void noteOldName(String target) {
        String now = switch (target) {
            case "linux-glibc-libssl1.0.1", "linux-glibc-libssl1.0.2", "linux-glibc-libssl1.0.2-ubuntu1604" ->
                "debian-openssl-1.0.x";
            case "linux-glibc-libssl1.1.0" -> "debian-openssl-1.1.x";
            default -> "";
        };
        if (!now.isEmpty()) {
            notes.add("The binary target " + target + " is a name of Prisma's previews; it is now " + now + ".");
        }
    }

    /** What a variable holds: one JSON string, or a list of them. */
    private record Json(boolean list, List<String> texts) {}

    private static Json json(String value, String variable, String at) throws ProblemException {
        try (JsonParser json = BoundedJson.factory().createParser(value)) {
            List<String> texts = new ArrayList<>();
            JsonToken first = json.nextToken();
            boolean list = first == JsonToken.START_ARRAY;
            JsonToken token = list ? json.nextToken() : first;
            while (token == JsonToken.VALUE_STRING) {
                texts.add(json.getText());
                token = json.nextToken();
            }
            boolean whole = list ? token == JsonToken.END_ARRAY && json.nextToken() == null : token == null;
            if (whole && (list || texts.size() == 1)) {
                return new Json(list, texts);
            }
            throw new ProblemException(notJson(value, variable, at));
        } catch (IOException e) {
            throw new ProblemException(notJson(value, variable, at), e);
        }
    }

    private static Problem notJson(String value, String variable, String at) {
        String shown = value.length() <= 80 ? value : value.substring(0, 80) + "…";
        return new Problem(
                Kind.INPUT,
                at + ": " + variable + " holds " + shown + ", which is not a JSON string or list of strings.",
                "Set it with its quotes, as in " + variable + "='[\"native\",\"rhel-openssl-3.0.x\"]'.");
    }
}
