package dev.slipway.adapter.descriptor;

import dev.slipway.domain.document.Node;
import dev.slipway.domain.document.Scalar;
import dev.slipway.domain.document.ScalarKind;
import dev.slipway.domain.problem.ProblemException;
import dev.slipway.domain.text.LineMap;
import dev.slipway.domain.text.TextRange;
import java.util.List;
import java.util.Optional;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Parse;
import org.snakeyaml.engine.v2.common.Anchor;
import org.snakeyaml.engine.v2.events.AliasEvent;
import org.snakeyaml.engine.v2.events.CollectionEndEvent;
import org.snakeyaml.engine.v2.events.CollectionStartEvent;
import org.snakeyaml.engine.v2.events.DocumentEndEvent;
import org.snakeyaml.engine.v2.events.DocumentStartEvent;
import org.snakeyaml.engine.v2.events.Event;
import org.snakeyaml.engine.v2.events.MappingStartEvent;
import org.snakeyaml.engine.v2.events.ScalarEvent;
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;

/**
 * The YAML of platforms, 1.2, as trees. They are made from parsing events and not by the library's composer, which would
 * recurse as deep as its input wants.
 */
final class YamlTree {
    private static final int CODE_POINTS = 16 << 20;

    private final TreeBuilder builder;
    private final Offsets offsets;
    private final PlainScalars plain = new PlainScalars();

    private YamlTree(TreeBuilder builder, Offsets offsets) {
        this.builder = builder;
        this.offsets = offsets;
    }

    /** The documents of a stream; tags of CloudFormation and others are kept, aliases stand for what they name. */
    static List<Node> parse(String name, String text, LineMap lines) throws ProblemException {
        LoadSettings settings = LoadSettings.builder()
                .setLabel(name)
                .setUseMarks(true)
                .setCodePointLimit(CODE_POINTS)
                // In one piece: a character of two chars across the end of its buffer crashes its reader (2.10).
                .setBufferSize(text.length() + 2)
                .build();
        TreeBuilder builder = new TreeBuilder(name, lines);
        YamlTree tree = new YamlTree(builder, new Offsets(text));
        try {
            for (Event event : new Parse(settings).parseString(text)) {
                tree.take(event);
            }
        } catch (MarkedYamlEngineException e) {
            throw invalid(name, e.getProblemMark().or(e::getContextMark), e.getProblem());
        } catch (YamlEngineException e) {
            String message = String.valueOf(e.getMessage()).lines().findFirst().orElse("");
            throw invalid(name, Optional.empty(), message);
        }
        return builder.documents();
    }

    private void take(Event event) throws ProblemException {
        if (event instanceof ScalarEvent scalar) {
            builder.scalar(scalar(scalar), scalar.getAnchor().map(Anchor::getValue));
        } else if (event instanceof AliasEvent alias) {
            builder.alias(alias.getAlias().getValue(), range(event).start());
        } else if (event instanceof CollectionStartEvent start) {
            builder.open(new OpenNode(
                    start instanceof MappingStartEvent,
                    start.isFlow(),
                    PlainScalars.tag(start.getTag()),
                    start.getAnchor().map(Anchor::getValue),
                    range(start)));
        } else if (event instanceof CollectionEndEvent) {
            builder.close(offsets.of(event.getEndMark().orElseThrow().getIndex()));
        } else if (event instanceof DocumentStartEvent) {
            builder.beginDocument();
        } else if (event instanceof DocumentEndEvent) {
            builder.endDocument();
        }
    }

    private Scalar scalar(ScalarEvent event) {
        boolean bare = event.isPlain() && event.getTag().isEmpty();
        ScalarKind kind = bare ? plain.kind(event.getValue()) : ScalarKind.TEXT;
        return new Scalar(range(event), event.getValue(), kind, PlainScalars.tag(event.getTag()));
    }

    private TextRange range(Event event) {
        int start = offsets.of(event.getStartMark().orElseThrow().getIndex());
        return new TextRange(
                start,
                Math.max(start, offsets.of(event.getEndMark().orElseThrow().getIndex())));
    }

    private static ProblemException invalid(String name, Optional<Mark> mark, String what) {
        int line = mark.map(Mark::getLine).orElse(0) + 1;
        int column = mark.map(Mark::getColumn).orElse(0) + 1;
        return DescriptorProblem.invalidDocument(name, "YAML", line, column, what);
    }
}
