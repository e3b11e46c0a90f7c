package dev.slipway.adapter.files;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import com.fasterxml.jackson.core.util.Separators;
import dev.slipway.domain.engine.EngineLock;
import dev.slipway.domain.engine.LockedEngine;
import java.io.IOException;
import java.io.StringWriter;

/** A lock as the text of its file: sorted, two spaces, one line per value, so that version control merges it well. */
final class LockWriter {
    private LockWriter() {}

    static String write(EngineLock lock) {
        StringWriter text = new StringWriter();
        try (JsonGenerator json = new JsonFactory().createGenerator(text)) {
            json.setPrettyPrinter(printer());
            json.writeStartObject();
            json.writeStringField("schema", LockReader.SCHEMA);
            json.writeArrayFieldStart("engines");
            for (LockedEngine engine : lock.engines()) {
                write(engine, json);
            }
            json.writeEndArray();
            json.writeEndObject();
        } catch (IOException e) {
            throw new IllegalStateException("writing to memory does not fail", e);
        }
        return text + "\n";
    }

    private static void write(LockedEngine engine, JsonGenerator json) throws IOException {
        json.writeStartObject();
        json.writeStringField("hash", engine.file().hash().hex());
        json.writeStringField("binaryTarget", engine.file().target().name());
        json.writeStringField("kind", engine.file().kind().id());
        json.writeStringField("file", engine.file().diskName());
        json.writeStringField("sha256", engine.sha256().hex());
        json.writeNumberField("bytes", engine.bytes());
        json.writeEndObject();
    }

    private static DefaultPrettyPrinter printer() {
        DefaultIndenter indenter = new DefaultIndenter("  ", "\n");
        Separators separators = Separators.createDefaultInstance()
                .withObjectFieldValueSpacing(Separators.Spacing.AFTER)
                .withArrayEmptySeparator("");
        DefaultPrettyPrinter printer = new DefaultPrettyPrinter(separators);
        printer.indentArraysWith(indenter);
        printer.indentObjectsWith(indenter);
        return printer;
    }
}
