package dev.slipway.adapter.files;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import dev.slipway.adapter.json.BoundedJson;
import dev.slipway.domain.engine.EngineFile;
import dev.slipway.domain.engine.EngineLock;
import dev.slipway.domain.engine.LockedEngine;
import dev.slipway.domain.problem.ProblemException;
import java.io.IOException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;

/** Reads the text of {@code engines.lock}, strictly: what is not understood is never taken for an absent entry. */
final class LockReader implements AutoCloseable {
    static final String SCHEMA = "slipway/engines-lock/v1";
    private final Path path;
    private final JsonParser json;

    private LockReader(Path path, String text) throws IOException {
        this.path = path;
        this.json = BoundedJson.factory().createParser(text);
        json.enable(JsonParser.Feature.STRICT_DUPLICATE_DETECTION);
    }

    static EngineLock read(Path path, String text) throws ProblemException {
        try (LockReader reader = new LockReader(path, text)) {
            return reader.document();
        } catch (JsonProcessingException e) {
            int line = Math.max(1, BoundedJson.place(e).getLineNr());
            String what = BoundedJson.reason(e);
            throw FileProblem.unreadableLock(path, line, "not valid JSON: " + what)
                    .because(e);
        } catch (IOException e) {
            throw new IllegalStateException("reading from memory does not fail", e);
        }
    }

    private EngineLock document() throws IOException, ProblemException {
        expect(json.nextToken(), JsonToken.START_OBJECT, "an object");
        Map<EngineFile, LockedEngine> engines = new LinkedHashMap<>();
        boolean schema = false;
        while (json.nextToken() == JsonToken.FIELD_NAME) {
            String name = json.currentName();
            if (name.equals("schema")) {
                schema();
                schema = true;
            } else if (name.equals("engines")) {
                engines(engines);
            } else {
                throw problem("unknown field " + LockEntry.quoted(name));
            }
        }
        if (json.nextToken() != null) {
            throw problem("something follows the end of the object");
        }
        if (!schema) {
            throw problem("there is no \"schema\": \"" + SCHEMA + "\"");
        }
        return new EngineLock(engines.values());
    }

    private void schema() throws IOException, ProblemException {
        expect(json.nextToken(), JsonToken.VALUE_STRING, "a text");
        if (!json.getText().equals(SCHEMA)) {
            throw problem(
                    "schema " + LockEntry.quoted(json.getText()) + " is not known to this version; it reads " + SCHEMA);
        }
    }

    private void engines(Map<EngineFile, LockedEngine> engines) throws IOException, ProblemException {
        expect(json.nextToken(), JsonToken.START_ARRAY, "a list");
        while (json.nextToken() != JsonToken.END_ARRAY) {
            expect(json.currentToken(), JsonToken.START_OBJECT, "an object");
            int line = line();
            LockedEngine engine = new LockEntry(path, line, fields()).engine();
            if (engines.putIfAbsent(engine.file(), engine) != null) {
                throw FileProblem.unreadableLock(path, line, "a second entry for " + engine.file());
            }
        }
    }

    private Map<String, LockEntry.Field> fields() throws IOException, ProblemException {
        Map<String, LockEntry.Field> fields = new LinkedHashMap<>();
        while (json.nextToken() == JsonToken.FIELD_NAME) {
            String name = json.currentName();
            JsonToken value = json.nextToken();
            if (value != JsonToken.VALUE_STRING && value != JsonToken.VALUE_NUMBER_INT) {
                throw problem(LockEntry.quoted(name) + " is neither a text nor a whole number");
            }
            boolean number = value == JsonToken.VALUE_NUMBER_INT;
            fields.put(name, new LockEntry.Field(json.getText(), number, line()));
        }
        return fields;
    }

    private void expect(JsonToken token, JsonToken wanted, String word) throws ProblemException {
        if (token != wanted) {
            throw problem("here must be " + word);
        }
    }

    private int line() {
        return Math.max(1, json.currentTokenLocation().getLineNr());
    }

    private ProblemException problem(String what) {
        return FileProblem.unreadableLock(path, line(), what);
    }

    @Override
    public void close() throws IOException {
        json.close();
    }
}
