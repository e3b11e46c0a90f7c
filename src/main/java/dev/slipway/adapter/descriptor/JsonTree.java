package dev.slipway.adapter.descriptor;

import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import dev.slipway.adapter.json.BoundedJson;
import dev.slipway.domain.document.Mapping;
import dev.slipway.domain.document.MappingEntry;
import dev.slipway.domain.document.Node;
import dev.slipway.domain.document.Scalar;
import dev.slipway.domain.document.ScalarKind;
import dev.slipway.domain.document.Sequence;
import dev.slipway.domain.document.Style;
import dev.slipway.domain.problem.ProblemException;
import dev.slipway.domain.text.TextRange;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** JSON (RFC 8259) as a tree; a byte order mark is passed over. */
record JsonTree(JsonParser json, String text, int skipped) {
    private static final int DEPTH = 200;

    static Node parse(String name, String text) throws ProblemException {
        int skipped = text.startsWith("\uFEFF") ? 1 : 0;
        try (JsonParser json = BoundedJson.factory(DEPTH).createParser(text.substring(skipped))) {
            JsonTree tree = new JsonTree(json, text, skipped);
            Node root = tree.node(json.nextToken());
            if (json.nextToken() != null) {
                JsonLocation at = json.currentTokenLocation();
                throw invalid(name, at, "something follows the end of the value");
            }
            return root;
        } catch (JsonProcessingException e) {
            throw invalid(name, BoundedJson.place(e), BoundedJson.reason(e));
        } catch (IOException e) {
            throw new IllegalStateException("reading from memory does not fail", e);
        }
    }

    private static ProblemException invalid(String name, JsonLocation at, String what) {
        int line = Math.max(1, at.getLineNr());
        return DescriptorProblem.invalidDocument(name, "JSON", line, Math.max(1, at.getColumnNr()), what);
    }

    private Node node(JsonToken token) throws IOException {
        if (token == JsonToken.START_OBJECT) {
            return mapping();
        }
        return token == JsonToken.START_ARRAY ? sequence() : scalar(token);
    }

    private Node mapping() throws IOException {
        int start = start();
        List<MappingEntry> entries = new ArrayList<>();
        while (json.nextToken() == JsonToken.FIELD_NAME) {
            Scalar key = scalar(JsonToken.VALUE_STRING);
            entries.add(new MappingEntry(key, node(json.nextToken())));
        }
        return new Mapping(new TextRange(start, start() + 1), entries, Style.FLOW, Optional.empty());
    }

    private Node sequence() throws IOException {
        int start = start();
        List<Node> items = new ArrayList<>();
        for (JsonToken token = json.nextToken(); token != JsonToken.END_ARRAY; token = json.nextToken()) {
            items.add(node(token));
        }
        return new Sequence(new TextRange(start, start() + 1), items, Style.FLOW, Optional.empty());
    }

    private Scalar scalar(JsonToken token) throws IOException {
        if (token == null) {
            return new Scalar(new TextRange(skipped, skipped), "", ScalarKind.NULL, Optional.empty());
        }
        int start = start();
        String value = json.getText();
        int end = token == JsonToken.VALUE_STRING ? closed(start) : start + value.length();
        return new Scalar(new TextRange(start, end), value, kind(token), Optional.empty());
    }

    /** The offset behind the string that begins here; after a key the parser itself is past the colon already. */
    private int closed(int start) {
        int at = start + 1;
        while (text.charAt(at) != '"') {
            at += text.charAt(at) == '\\' ? 2 : 1;
        }
        return at + 1;
    }

    private int start() {
        return skipped + (int) json.currentTokenLocation().getCharOffset();
    }

    private static ScalarKind kind(JsonToken token) {
        return switch (token) {
            case VALUE_STRING -> ScalarKind.TEXT;
            case VALUE_TRUE, VALUE_FALSE -> ScalarKind.BOOLEAN;
            case VALUE_NULL -> ScalarKind.NULL;
            default -> ScalarKind.NUMBER;
        };
    }
}
