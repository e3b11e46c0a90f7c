package dev.slipway.adapter.descriptor;

import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import com.fasterxml.jackson.dataformat.yaml.YAMLParser;
import dev.slipway.adapter.json.BoundedJson;
import dev.slipway.domain.document.Node;
import dev.slipway.domain.document.Scalar;
import dev.slipway.domain.document.ScalarKind;
import dev.slipway.domain.problem.ProblemException;
import dev.slipway.domain.text.LineMap;
import dev.slipway.domain.text.TextRange;
import java.io.IOException;
import java.util.List;
import java.util.Optional;

/** The YAML of our own file as trees, by Jackson: its tokens have a beginning and an end. */
final class JacksonYaml {
    private final YAMLParser yaml;
    private final String text;
    private final Offsets offsets;
    private final TreeBuilder builder;
    private final PlainScalars plain = new PlainScalars();

    private JacksonYaml(YAMLParser yaml, String text, TreeBuilder builder) {
        this.yaml = yaml;
        this.text = text;
        this.offsets = new Offsets(text);
        this.builder = builder;
    }

    static List<Node> parse(String name, String text, LineMap lines) throws ProblemException {
        TreeBuilder builder = new TreeBuilder(name, lines);
        try (YAMLParser yaml = factory().createParser(text)) {
            JacksonYaml tree = new JacksonYaml(yaml, text, builder);
            for (JsonToken token = yaml.nextToken(); token != null; token = yaml.nextToken()) {
                tree.take(token);
            }
            return builder.documents();
        } catch (JsonProcessingException e) {
            // Jackson tells where it began to look, the other reader what is wrong, and where.
            YamlTree.parse(name, text, lines);
            JsonLocation at = BoundedJson.place(e);
            throw DescriptorProblem.invalidDocument(
                    name, "YAML", Math.max(1, at.getLineNr()), Math.max(1, at.getColumnNr()), BoundedJson.reason(e));
        } catch (IOException e) {
            throw new IllegalStateException("reading from memory does not fail", e);
        }
    }

    private static YAMLFactory factory() {
        return YAMLFactory.builder()
                .streamReadConstraints(BoundedJson.bounds(BoundedJson.DEPTH))
                .build();
    }

    private void take(JsonToken token) throws IOException, ProblemException {
        if (!builder.isInside()) {
            builder.beginDocument();
        }
        Optional<String> anchor = Optional.ofNullable(yaml.getObjectId());
        if (token.isStructStart()) {
            TextRange range = range();
            boolean flow = builder.isInsideFlow() || opensFlow(range.end());
            builder.open(new OpenNode(token == JsonToken.START_OBJECT, flow, tag(), anchor, range));
        } else if (token.isStructEnd()) {
            builder.close(range().end());
        } else if (yaml.isCurrentAlias()) {
            builder.alias(yaml.getText(), range().start());
        } else {
            builder.scalar(scalar(), anchor);
        }
        if (!builder.isInside()) {
            builder.endDocument();
        }
    }

    private Scalar scalar() throws IOException {
        TextRange range = range();
        String value = yaml.getText();
        ScalarKind kind = typeId().isEmpty() && isBare(range) ? plain.kind(value) : ScalarKind.TEXT;
        return new Scalar(range, value, kind, tag());
    }

    /** Jackson takes the marks off a tag's beginning. */
    private Optional<String> tag() throws IOException {
        return PlainScalars.tag(typeId().map(tag -> tag.startsWith("tag:") ? tag : "!" + tag));
    }

    /** At a key Jackson still has the tag of its mapping. */
    private Optional<String> typeId() throws IOException {
        return yaml.hasToken(JsonToken.FIELD_NAME) ? Optional.empty() : Optional.ofNullable(yaml.getTypeId());
    }

    /** Whether a value has no quotes; Jackson does not say so, and an anchor may stand before it. */
    private boolean isBare(TextRange range) {
        int at = range.start();
        while (at < range.end() && text.charAt(at) == '&') {
            while (at < range.end() && !Character.isWhitespace(text.charAt(at))) {
                at++;
            }
            while (at < range.end() && Character.isWhitespace(text.charAt(at))) {
                at++;
            }
        }
        return at >= range.end() || "\"'|>".indexOf(text.charAt(at)) < 0;
    }

    /** Whether a collection that has just begun stands in brackets. */
    private boolean opensFlow(int behind) {
        return behind > 0 && "[{".indexOf(text.charAt(behind - 1)) >= 0;
    }

    private TextRange range() {
        int start = offsets.of((int) yaml.currentTokenLocation().getCharOffset());
        return new TextRange(
                start, Math.max(start, offsets.of((int) yaml.currentLocation().getCharOffset())));
    }
}
