package dev.slipway.report;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import dev.slipway.domain.text.Printable;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Optional;

/** JSON as our reports write it: two spaces, one final newline, a schema name first. */
public final class Json {
    private Json() {}

    /** Writes the members of the report's object. */
    public interface Body {
        void write(JsonGenerator json) throws IOException;
    }

    public static String object(String schema, Body body) {
        return document(json -> {
            json.writeStartObject();
            json.writeStringField("schema", schema);
            body.write(json);
            json.writeEndObject();
        });
    }

    /** The same on one line, for a stream of them. */
    static String line(String schema, Body body) {
        return written(
                json -> {
                    json.writeStartObject();
                    json.writeStringField("schema", schema);
                    body.write(json);
                    json.writeEndObject();
                },
                json -> {});
    }

    /** A document of somebody else's shape, as one value. */
    public static String document(Body body) {
        DefaultIndenter indent = new DefaultIndenter("  ", "\n");
        DefaultPrettyPrinter printer =
                new DefaultPrettyPrinter().withObjectIndenter(indent).withArrayIndenter(indent);
        return written(body, json -> json.setPrettyPrinter(printer));
    }

    private static String written(Body body, Body style) {
        StringWriter text = new StringWriter();
        try (JsonGenerator json = new MaskedJson(new JsonFactory().createGenerator(text))) {
            style.write(json);
            body.write(json);
        } catch (IOException e) {
            // A StringWriter never throws one.
            throw new UncheckedIOException(e);
        }
        return Printable.json(text.append('\n').toString());
    }

    public static void text(JsonGenerator json, String name, Optional<String> value) throws IOException {
        if (value.isPresent()) {
            json.writeStringField(name, value.get());
        } else {
            json.writeNullField(name);
        }
    }

    /** A secret that was asked for. */
    static void asked(JsonGenerator json, String name, Optional<String> value) throws IOException {
        json.writeFieldName(name);
        if (value.isPresent()) {
            ((MaskedJson) json).delegate().writeString(value.get());
        } else {
            json.writeNull();
        }
    }

    /** A number or a truth value; null where it is not known. */
    static void value(JsonGenerator json, String name, Optional<?> value) throws IOException {
        json.writeFieldName(name);
        json.writeObject(value.orElse(null));
    }

    /** Writes the members of one object of a list. */
    public interface Members<T> {
        void write(T each) throws IOException;
    }

    /** A list with an object for each. */
    public static <T> void objects(JsonGenerator json, String name, Iterable<T> all, Members<T> members)
            throws IOException {
        json.writeArrayFieldStart(name);
        for (T each : all) {
            json.writeStartObject();
            members.write(each);
            json.writeEndObject();
        }
        json.writeEndArray();
    }

    public static void texts(JsonGenerator json, String name, List<String> values) throws IOException {
        json.writeArrayFieldStart(name);
        for (String value : values) {
            json.writeString(value);
        }
        json.writeEndArray();
    }
}
