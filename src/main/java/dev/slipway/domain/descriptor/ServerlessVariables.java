package dev.slipway.domain.descriptor;

import dev.slipway.domain.document.Document;
import dev.slipway.domain.document.Mapping;
import dev.slipway.domain.document.Node;
import dev.slipway.domain.document.Scalar;
import dev.slipway.domain.document.ScalarKind;
import dev.slipway.domain.document.Sequence;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The variables of the Serverless Framework whose values stand in the project's files: those of the file itself, of a
 * file beside it, parameters, and defaults of what a deploy may set. All others stay as they are written.
 */
final class ServerlessVariables {
    private static final int DEPTH = 12;
    private static final int STEPS = 10_000;
    private static final String FILE = "file(";

    private final Document document;
    private final Neighbours neighbours;
    private final Optional<String> asked;
    private int steps;
    private boolean dotenvRead;
    private Optional<ServerlessDotenv> dotenv = Optional.empty();

    /** @param asked the stage that a deploy names; empty where it names none */
    ServerlessVariables(Document document, Neighbours neighbours, Optional<String> asked) {
        this.document = document;
        this.neighbours = neighbours;
        this.asked = asked;
    }

    /** What a variable comes to: a value, nothing here, so that its default counts, or what only a deploy tells. */
    private record Value(Optional<LocatedNode> found, boolean open) {
        static final Value NOTHING = new Value(Optional.empty(), false);
        static final Value UNKNOWN = new Value(Optional.empty(), true);

        static Value of(LocatedNode found) {
            return new Value(Optional.of(found), false);
        }
    }

    /** A part with its variables filled in, as far as their values stand in files. */
    LocatedNode resolved(Document in, Node node) {
        return resolved(new LocatedNode(in, node), 0);
    }

    /** The same for a part of the descriptor itself. */
    Node resolved(Node node) {
        return resolved(document, node).node();
    }

    private LocatedNode resolved(LocatedNode part, int depth) {
        if (!(part.node() instanceof Scalar scalar)
                || scalar.tag().isPresent()
                || !scalar.value().contains("${")
                || depth > DEPTH
                || ++steps > STEPS) {
            return part;
        }
        Optional<String> inside = Expressions.whole(scalar.value());
        if (inside.isPresent()) {
            Value value = evaluated(inside.get(), depth);
            return value.found().map(found -> resolved(found, depth + 1)).orElse(part);
        }
        return new LocatedNode(part.document(), text(scalar, replaced(scalar.value(), depth)));
    }

    private String replaced(String text, int depth) {
        return Expressions.replaced(
                text,
                inside -> evaluated(inside, depth)
                        .found()
                        .map(found -> resolved(found, depth + 1))
                        .flatMap(found -> found.node().asText())
                        .filter(value -> !value.contains("${")));
    }

    private static Scalar text(Scalar in, String value) {
        return new Scalar(in.range(), value, ScalarKind.TEXT, Optional.empty());
    }

    /** The first alternative that has a value. */
    private Value evaluated(String inside, int depth) {
        if (depth > DEPTH || ++steps > STEPS) {
            return Value.UNKNOWN;
        }
        for (String alternative : Expressions.alternatives(inside)) {
            Value value = alternative(alternative, depth);
            if (value.open() || value.found().isPresent()) {
                return value;
            }
        }
        return Value.UNKNOWN;
    }

    private Value alternative(String written, int depth) {
        Optional<String> nested = Expressions.whole(written);
        if (nested.isPresent()) {
            return evaluated(nested.get(), depth + 1);
        }
        String text = replaced(written, depth + 1);
        if (text.contains("${")) {
            return Value.UNKNOWN;
        }
        if (text.length() > 1 && "'\"".indexOf(text.charAt(0)) >= 0 && text.endsWith(text.substring(0, 1))) {
            return literal(text.substring(1, text.length() - 1));
        }
        int colon = text.indexOf(':', text.startsWith(FILE) ? text.indexOf(')') + 1 : 0);
        return colon < 0 && !text.startsWith(FILE)
                ? bare(text)
                : source(
                        colon < 0 ? text : text.substring(0, colon),
                        colon < 0 ? "" : text.substring(colon + 1).strip());
    }

    private Value bare(String text) {
        boolean plain = !text.isEmpty() && text.chars().allMatch(c -> (c >= '0' && c <= '9') || c == '.' || c == '-');
        return plain || text.equals("true") || text.equals("false") ? literal(text) : Value.UNKNOWN;
    }

    private Value literal(String text) {
        return Value.of(new LocatedNode(
                document, text(new Scalar(document.root().range(), "", ScalarKind.TEXT, Optional.empty()), text)));
    }

    private Value source(String source, String address) {
        if (source.startsWith(FILE)) {
            return file(source, address);
        }
        return switch (source) {
            case "self" -> self(address);
            case "sls" -> address.equals("stage") ? stage() : Value.UNKNOWN;
            case "env" ->
                dotenv().flatMap(file -> file.value(address)).map(this::literal).orElse(Value.NOTHING);
            // A deploy may give them; without one their default counts.
            case "opt" ->
                asked.filter(stage -> address.equals("stage"))
                        .map(this::literal)
                        .orElse(Value.NOTHING);
            case "param" -> parameter(address);
            default -> Value.UNKNOWN;
        };
    }

    private Value self(String address) {
        if (asked.isPresent() && address.equals("provider.stage")) {
            return stage();
        }
        Optional<Value> found = at(document, address);
        return found.orElseGet(() -> address.equals("provider.stage") ? literal("dev") : Value.NOTHING);
    }

    /** The framework's own default is dev. */
    String stageName() {
        return asked.or(() -> document.at("provider", "stage")
                        .flatMap(node -> resolved(node).asText()))
                .filter(text -> !text.contains("${"))
                .orElse("dev");
    }

    private Value stage() {
        return literal(stageName());
    }

    private Optional<ServerlessDotenv> dotenv() {
        if (!dotenvRead) {
            dotenvRead = true;
            dotenv = ServerlessDotenv.of(document, neighbours, stageName());
        }
        return dotenv;
    }

    /** The line of a .env file that a value is, where it is nothing else. */
    private Optional<EnvEntry> entry(String text) {
        return Expressions.whole(text)
                .map(inside -> Expressions.alternatives(inside).get(0))
                .filter(first -> first.startsWith("env:"))
                .flatMap(first -> dotenv().flatMap(file ->
                        file.entry(first.substring("env:".length()).strip())));
    }

    private Value parameter(String name) {
        String stage = stageName();
        List<String> places =
                List.of("params." + stage, "stages." + stage + ".params", "params.default", "stages.default.params");
        for (String place : places) {
            Optional<Value> found = at(document, place + "." + name);
            if (found.isPresent()) {
                return found.get();
            }
        }
        return Value.NOTHING;
    }

    /** Programs are not run. */
    private Value file(String source, String address) {
        int close = source.lastIndexOf(')');
        String path = close < 0 ? "" : source.substring(FILE.length(), close).strip();
        if (!path.endsWith(".yml") && !path.endsWith(".yaml") && !path.endsWith(".json")) {
            return Value.UNKNOWN;
        }
        Optional<Document> other = neighbours.document(document, path);
        return other.map(found -> at(found, address).orElse(Value.NOTHING)).orElse(Value.UNKNOWN);
    }

    /** What names and numbers with dots between them lead to; variables on the way are followed. */
    private Optional<Value> at(Document in, String address) {
        LocatedNode at = new LocatedNode(in, in.root());
        for (String key : address.isEmpty() ? List.<String>of() : List.of(address.split("\\.", -1))) {
            LocatedNode here = ++steps > STEPS ? at : resolved(at, DEPTH / 2);
            Optional<Node> next = here.node() instanceof Sequence several
                    ? item(several, key)
                    : here.node().asMapping().get(key);
            if (next.isEmpty()) {
                boolean hidden =
                        here.node().asText().filter(text -> text.contains("${")).isPresent();
                return hidden ? Optional.of(Value.UNKNOWN) : Optional.empty();
            }
            at = new LocatedNode(here.document(), next.get());
        }
        return Values.isNull(at.node()) ? Optional.empty() : Optional.of(Value.of(at));
    }

    private static Optional<Node> item(Sequence several, String key) {
        boolean index = !key.isEmpty() && key.length() < 6 && key.chars().allMatch(c -> c >= '0' && c <= '9');
        return index && Integer.parseInt(key) < several.items().size()
                ? Optional.of(several.items().get(Integer.parseInt(key)))
                : Optional.empty();
    }

    /** The variables of an environment with their values; one that is in another file has its place where that is named. */
    List<Variable> environment(Document in, Node environment) {
        LocatedNode whole = resolved(in, environment);
        boolean here = whole.document().name().equals(document.name());
        List<Variable> variables = new ArrayList<>();
        Mapping mapping = whole.node().asMapping();
        for (Variable each : Variable.of(mapping)) {
            Node place = here ? each.value() : environment;
            LocatedNode value = resolved(whole.document(), each.value());
            String text =
                    each.text().contains("${") && value.node() instanceof Scalar scalar ? scalar.value() : each.text();
            variables.add(new Variable(each.name(), text, place, entry(each.text()), value.elsewhere(each.value())));
        }
        return variables;
    }
}
