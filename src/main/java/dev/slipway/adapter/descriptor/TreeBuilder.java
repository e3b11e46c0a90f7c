package dev.slipway.adapter.descriptor;

import dev.slipway.domain.document.Node;
import dev.slipway.domain.document.Scalar;
import dev.slipway.domain.document.ScalarKind;
import dev.slipway.domain.problem.ProblemException;
import dev.slipway.domain.text.TextRange;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.snakeyaml.engine.v2.common.Anchor;
import org.snakeyaml.engine.v2.events.AliasEvent;
import org.snakeyaml.engine.v2.events.CollectionEndEvent;
import org.snakeyaml.engine.v2.events.CollectionStartEvent;
import org.snakeyaml.engine.v2.events.DocumentEndEvent;
import org.snakeyaml.engine.v2.events.DocumentStartEvent;
import org.snakeyaml.engine.v2.events.Event;
import org.snakeyaml.engine.v2.events.MappingStartEvent;
import org.snakeyaml.engine.v2.events.ScalarEvent;
import org.snakeyaml.engine.v2.nodes.Tag;
import org.snakeyaml.engine.v2.resolver.CoreScalarResolver;
import org.snakeyaml.engine.v2.resolver.ScalarResolver;

/** Builds the trees of a YAML stream from its events. */
final class TreeBuilder {
    private static final int DEPTH = 200;
    // Aliases of aliases can name more parts than a walk would ever end with.
    private static final long PARTS = 1_000_000;

    private final String name;
    private final Offsets offsets;
    private final ScalarResolver resolver = new CoreScalarResolver(true);
    private final Deque<OpenNode> open = new ArrayDeque<>();
    private final Map<Anchor, Weighed> anchors = new HashMap<>();
    private final List<Node> documents = new ArrayList<>();
    private Optional<Weighed> root = Optional.empty();

    TreeBuilder(String name, Offsets offsets) {
        this.name = name;
        this.offsets = offsets;
    }

    /** A node and how many parts a walk through it meets. */
    record Weighed(Node node, long parts) {}

    List<Node> documents() {
        return documents;
    }

    void take(Event event) throws ProblemException {
        if (event instanceof ScalarEvent scalar) {
            add(new Weighed(scalar(scalar), 1), scalar.getAnchor(), event);
        } else if (event instanceof AliasEvent alias) {
            add(named(alias), Optional.empty(), event);
        } else if (event instanceof CollectionStartEvent start) {
            open(start);
        } else if (event instanceof CollectionEndEvent) {
            OpenNode closed = open.pop();
            add(closed.close(offsets.end(event)), closed.anchor(), event);
        } else if (event instanceof DocumentStartEvent) {
            anchors.clear();
        } else if (event instanceof DocumentEndEvent) {
            root.ifPresent(found -> documents.add(found.node()));
            root = Optional.empty();
        }
    }

    private void open(CollectionStartEvent start) throws ProblemException {
        if (open.size() >= DEPTH) {
            throw invalid(start, "it is nested deeper than " + DEPTH + " levels");
        }
        boolean mapping = start instanceof MappingStartEvent;
        open.push(new OpenNode(mapping, start.isFlow(), tag(start.getTag()), start.getAnchor(), offsets.range(start)));
    }

    private void add(Weighed weighed, Optional<Anchor> anchor, Event event) throws ProblemException {
        anchor.ifPresent(known -> anchors.put(known, weighed));
        if (open.isEmpty()) {
            root = Optional.of(weighed);
            return;
        }
        Optional<String> wrong = open.peek().add(weighed);
        if (wrong.isPresent()) {
            throw invalid(event, wrong.get());
        }
        if (open.peek().parts() > PARTS) {
            throw invalid(event, "it holds more than " + PARTS + " values, with what its aliases stand for");
        }
    }

    private Weighed named(AliasEvent alias) throws ProblemException {
        Weighed known = anchors.get(alias.getAlias());
        if (known == null) {
            throw invalid(
                    alias, "there is no finished anchor &" + alias.getAlias().getValue() + " above");
        }
        return known;
    }

    private Scalar scalar(ScalarEvent event) {
        TextRange range = offsets.range(event);
        Optional<String> tag = tag(event.getTag());
        return new Scalar(range, event.getValue(), kind(event), tag);
    }

    private ScalarKind kind(ScalarEvent event) {
        if (!event.isPlain() || event.getTag().isPresent()) {
            return ScalarKind.TEXT;
        }
        Tag resolved = resolver.resolve(event.getValue(), true);
        if (resolved.equals(Tag.INT) || resolved.equals(Tag.FLOAT)) {
            return ScalarKind.NUMBER;
        }
        if (resolved.equals(Tag.BOOL)) {
            return ScalarKind.BOOLEAN;
        }
        return resolved.equals(Tag.NULL) ? ScalarKind.NULL : ScalarKind.TEXT;
    }

    /** The tags of YAML itself say nothing that the tree does not. */
    private static Optional<String> tag(Optional<String> tag) {
        return tag.filter(text -> !text.startsWith("tag:yaml.org,2002:") && !text.equals("!"));
    }

    private ProblemException invalid(Event event, String what) {
        return YamlTree.invalid(name, event.getStartMark(), what);
    }
}
