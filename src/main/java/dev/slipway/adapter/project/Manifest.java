package dev.slipway.adapter.project;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import dev.slipway.adapter.json.BoundedJson;
import dev.slipway.domain.problem.Kind;
import dev.slipway.domain.problem.Problem;
import dev.slipway.domain.problem.ProblemException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * What a package.json says of the schema.
 *
 * @param schema its {@code prisma.schema}
 */
record Manifest(Optional<String> schema) {
    private static final int MEBIBYTES = 8;

    /** The nearest folder upward that has a package.json; the folder itself when none has. */
    static Path rootAbove(Path folder) {
        return ProjectRoot.above(folder, List.of(ProjectRoot.MANIFEST));
    }

    /** The manifest of a project; empty of content when there is none. */
    static Manifest read(Path root) throws ProblemException {
        Path file = root.resolve("package.json");
        if (!Files.isRegularFile(file)) {
            return new Manifest(Optional.empty());
        }
        byte[] content = TextFile.bytes(file, MEBIBYTES);
        try (JsonParser json = BoundedJson.factory().createParser(content)) {
            return read(json, file);
        } catch (JsonProcessingException e) {
            throw new ProblemException(malformed(file, e), e);
        } catch (IOException e) {
            throw ProjectProblem.unreadableFile(file, TextFile.reason(e)).because(e);
        }
    }

    private static Manifest read(JsonParser json, Path file) throws IOException, ProblemException {
        if (json.nextToken() != JsonToken.START_OBJECT) {
            throw new ProblemException(malformed(file, 1));
        }
        Optional<String> schema = Optional.empty();
        while (json.nextToken() == JsonToken.FIELD_NAME) {
            boolean prisma = json.currentName().equals("prisma");
            if (json.nextToken() == JsonToken.START_OBJECT && prisma) {
                schema = schema(json);
            } else {
                json.skipChildren();
            }
        }
        return new Manifest(schema);
    }

    private static Optional<String> schema(JsonParser json) throws IOException {
        Optional<String> schema = Optional.empty();
        while (json.nextToken() == JsonToken.FIELD_NAME) {
            boolean wanted = json.currentName().equals("schema");
            if (json.nextToken() == JsonToken.VALUE_STRING && wanted) {
                schema = Optional.of(json.getText());
            } else {
                json.skipChildren();
            }
        }
        return schema;
    }

    static Problem malformed(Path file, JsonProcessingException e) {
        return malformed(file, Math.max(1, BoundedJson.place(e).getLineNr()));
    }

    private static Problem malformed(Path file, int line) {
        return new Problem(
                Kind.INPUT,
                file + " is not valid JSON: see line " + line + ".",
                "Correct line " + line + " of " + file + "; npm pkg get name checks it.");
    }
}
