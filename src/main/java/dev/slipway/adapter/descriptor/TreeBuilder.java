package dev.slipway.adapter.descriptor;

import dev.slipway.domain.document.Node;
import dev.slipway.domain.document.Scalar;
import dev.slipway.domain.problem.ProblemException;
import dev.slipway.domain.text.LineMap;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Builds the trees of a YAML stream from what a parser meets in it. */
final class TreeBuilder {
    private static final int DEPTH = 200;
    // Aliases of aliases can name more parts than a walk would ever end with.
    private static final long PARTS = 1_000_000;

    private final String name;
    private final LineMap lines;
    private final Deque<OpenNode> open = new ArrayDeque<>();
    private final Map<String, Weighed> anchors = new HashMap<>();
    private final List<Node> documents = new ArrayList<>();
    private Optional<Weighed> root = Optional.empty();

    TreeBuilder(String name, LineMap lines) {
        this.name = name;
        this.lines = lines;
    }

    /** A node and how many parts a walk through it meets. */
    record Weighed(Node node, long parts) {}

    List<Node> documents() {
        return documents;
    }

    void scalar(Scalar scalar, Optional<String> anchor) throws ProblemException {
        add(new Weighed(scalar, 1), anchor, scalar.range().start());
    }

    /** @param at where it stands */
    void alias(String anchor, int at) throws ProblemException {
        Weighed known = anchors.get(anchor);
        if (known == null) {
            // A password that begins with an asterisk is read as the name of an anchor too.
            throw invalid(at, "what begins with * is an alias, and no finished anchor (&) of its name is above");
        }
        add(known, Optional.empty(), at);
    }

    void open(OpenNode node) throws ProblemException {
        if (open.size() >= DEPTH) {
            throw invalid(node.start(), "it is nested deeper than " + DEPTH + " levels");
        }
        open.push(node);
    }

    /** @param end where the innermost of the open ones ends */
    void close(int end) throws ProblemException {
        OpenNode closed = open.pop();
        add(closed.close(end), closed.anchor(), closed.start());
    }

    void beginDocument() {
        anchors.clear();
    }

    void endDocument() {
        root.ifPresent(found -> documents.add(found.node()));
        root = Optional.empty();
    }

    boolean isInside() {
        return !open.isEmpty();
    }

    boolean isInsideFlow() {
        return isInside() && open.peek().isFlow();
    }

    private void add(Weighed weighed, Optional<String> anchor, int at) throws ProblemException {
        anchor.ifPresent(known -> anchors.put(known, weighed));
        if (open.isEmpty()) {
            root = Optional.of(weighed);
            return;
        }
        Optional<String> wrong = open.peek().add(weighed);
        if (wrong.isPresent()) {
            throw invalid(at, wrong.get());
        }
        if (open.peek().parts() > PARTS) {
            throw invalid(at, "it holds more than " + PARTS + " values, with what its aliases stand for");
        }
    }

    private ProblemException invalid(int at, String what) {
        return DescriptorProblem.invalidDocument(name, "YAML", lines.line(at), lines.column(at), what);
    }
}
