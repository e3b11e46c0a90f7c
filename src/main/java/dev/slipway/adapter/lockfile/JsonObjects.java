package dev.slipway.adapter.lockfile;

import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.json.JsonReadFeature;
import dev.slipway.adapter.json.BoundedJson;
import dev.slipway.domain.problem.ProblemException;
import dev.slipway.domain.release.PrismaPackages;
import java.io.IOException;
import java.io.InputStream;
import java.util.Map;
import java.util.Optional;

/** Reads JSON objects field by field in one pass, keeping only what is asked for. */
final class JsonObjects {
    /** What to do with one field; the parser stands at its value and must be left at that value's last token. */
    interface Field {
        void read(String name, JsonParser value) throws IOException;
    }

    private JsonObjects() {}

    /** Reads the object that a file consists of. */
    static void readFile(SourceFile file, long cap, Field field) throws ProblemException {
        readFile(file, cap, field, false);
    }

    /** The same for JSON with comments and trailing commas. */
    static void readRelaxed(SourceFile file, long cap, Field field) throws ProblemException {
        readFile(file, cap, field, true);
    }

    /** The same for a small file; the parser's columns are those of the text, where a stream's are those of bytes. */
    static void readText(SourceFile file, long cap, Field field) throws ProblemException {
        try (JsonParser parser = BoundedJson.factory().createParser(file.text(cap))) {
            readWhole(file, parser, field);
        } catch (JsonProcessingException e) {
            throw malformed(file, BoundedJson.place(e), BoundedJson.reason(e));
        } catch (IOException e) {
            throw file.unreadable(e);
        }
    }

    private static void readFile(SourceFile file, long cap, Field field, boolean relaxed) throws ProblemException {
        try (InputStream in = file.open(cap);
                JsonParser parser = BoundedJson.factory().createParser(in)) {
            parser.configure(JsonReadFeature.ALLOW_TRAILING_COMMA.mappedFeature(), relaxed);
            parser.configure(JsonReadFeature.ALLOW_JAVA_COMMENTS.mappedFeature(), relaxed);
            readWhole(file, parser, field);
        } catch (JsonProcessingException e) {
            throw malformed(file, BoundedJson.place(e), BoundedJson.reason(e));
        } catch (IOException e) {
            throw file.unreadable(e);
        }
    }

    private static void readWhole(SourceFile file, JsonParser parser, Field field)
            throws IOException, ProblemException {
        parser.nextToken();
        if (!parser.isExpectedStartObjectToken()) {
            throw malformed(file, parser.currentTokenLocation(), "it must begin with {");
        }
        read(parser, field);
        if (parser.nextToken() != null) {
            throw malformed(file, parser.currentTokenLocation(), "something follows the last }");
        }
    }

    /** Collects the Prisma packages of an object of package name to range. */
    static void watched(Map<String, String> into, JsonParser value) throws IOException {
        read(value, (name, v) -> {
            Optional<String> range = string(v);
            if (range.isPresent() && PrismaPackages.watches(name)) {
                into.put(name, range.get());
            }
        });
    }

    /** Reads the object that the parser stands at; a value that is no object is passed over. */
    static void read(JsonParser parser, Field field) throws IOException {
        if (!parser.isExpectedStartObjectToken()) {
            parser.skipChildren();
            return;
        }
        while (parser.nextToken() == JsonToken.FIELD_NAME) {
            String name = parser.currentName();
            parser.nextToken();
            field.read(name, parser);
        }
    }

    /** The string that the parser stands at; empty for any other value, which is passed over. */
    static Optional<String> string(JsonParser value) throws IOException {
        if (value.hasToken(JsonToken.VALUE_STRING)) {
            return Optional.of(value.getText());
        }
        value.skipChildren();
        return Optional.empty();
    }

    private static ProblemException malformed(SourceFile file, JsonLocation at, String detail) throws ProblemException {
        // A conflict marker is never valid JSON, so it is only looked for once something is wrong.
        try (TextLines lines = TextLines.of(file, SourceFile.LARGEST_LOCK)) {
            Optional<String> line = lines.next();
            while (line.isPresent() && lines.number() < at.getLineNr() + 1) {
                line = lines.next();
            }
        }
        return file.malformed(Math.max(1, at.getLineNr()), Math.max(1, at.getColumnNr()), detail);
    }
}
