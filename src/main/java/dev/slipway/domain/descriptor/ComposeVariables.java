package dev.slipway.domain.descriptor;

import dev.slipway.domain.document.Document;
import dev.slipway.domain.document.Mapping;
import dev.slipway.domain.document.MappingEntry;
import dev.slipway.domain.document.Node;
import dev.slipway.domain.document.Scalar;
import dev.slipway.domain.document.Sequence;
import dev.slipway.domain.dotenv.DotEnvText;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A compose file's interpolation ({@code ${X}}, {@code ${X:-default}}, {@code $X}) with the {@code .env} beside it, and
 * the files that services take their environment from. What the shell sets at a deploy is not known and stays.
 */
final class ComposeVariables {
    private static final String ENV_FILE = ".env";

    private final Document document;
    private final Neighbours neighbours;
    private final DotEnvText dotenv;
    private final Map<String, String> set;

    ComposeVariables(Document document, Neighbours neighbours) {
        this.document = document;
        this.neighbours = neighbours;
        this.dotenv = DotEnvText.parse(neighbours.text(document, ENV_FILE).orElse(""));
        this.set = dotenv.values();
    }

    /** A part of the file with its variables filled in. */
    Node resolved(Node node) {
        if (!(node instanceof Scalar scalar) || !scalar.value().contains("$")) {
            return node;
        }
        return new Scalar(scalar.range(), interpolated(scalar.value()), scalar.kind(), scalar.tag());
    }

    /** The same of all that is in it. */
    Node filledIn(Node node) {
        if (node instanceof Sequence list) {
            List<Node> items = list.items().stream().map(this::filledIn).toList();
            return new Sequence(list.range(), items, list.style(), list.tag());
        }
        if (node instanceof Mapping mapping) {
            List<MappingEntry> entries = mapping.effective().stream()
                    .map(each -> new MappingEntry(each.key(), filledIn(each.value())))
                    .toList();
            return new Mapping(mapping.range(), entries, mapping.style(), mapping.tag());
        }
        return resolved(node);
    }

    /** The variables that a service is started with: its own, then those of its files, of which the last wins. */
    List<Variable> of(Mapping service) {
        Map<String, Variable> all = new LinkedHashMap<>();
        service.get("env_file").ifPresent(files -> fromFiles(files, all));
        service.get("environment")
                .ifPresent(environment -> own(environment).forEach(each -> all.put(each.name(), each)));
        return List.copyOf(all.values());
    }

    /** Whether some file that a service names cannot be read here. */
    boolean misses(Mapping service) {
        return service.get("env_file")
                .map(files -> paths(files).stream()
                        .anyMatch(path -> neighbours.text(document, path).isEmpty()))
                .orElse(false);
    }

    private void fromFiles(Node files, Map<String, Variable> into) {
        for (String path : paths(files)) {
            DotEnvText text = DotEnvText.parse(neighbours.text(document, path).orElse(""));
            String file = path.startsWith("./") ? path.substring(2) : path;
            text.values()
                    .forEach((name, value) -> into.put(
                            name,
                            new Variable(
                                    name,
                                    interpolated(value),
                                    files,
                                    EnvEntry.of(file, text, name, "it is the env_file of the service", true))));
        }
    }

    private static List<String> paths(Node files) {
        List<Node> items = files instanceof Sequence several ? several.items() : List.of(files);
        return items.stream()
                .flatMap(item -> item.asMapping().get("path").orElse(item).asText().stream())
                .toList();
    }

    private List<Variable> own(Node environment) {
        List<Variable> variables = new ArrayList<>();
        environment
                .asSequence()
                .items()
                .forEach(item -> variables.addAll(item instanceof Mapping ? own(item) : List.of(assigned(item))));
        environment
                .asMapping()
                .effective()
                .forEach(entry -> variables.add(
                        Values.isNull(entry.value())
                                ? named(entry.key().value(), entry.key())
                                : written(entry.key().value(), entry.value())));
        return variables;
    }

    /** {@code NAME=value}, or a name alone. */
    private Variable assigned(Node item) {
        String text = item instanceof Scalar scalar ? scalar.value() : "";
        int equals = text.indexOf('=');
        return equals < 0
                ? named(text, item)
                : new Variable(
                        text.substring(0, equals),
                        interpolated(text.substring(equals + 1)),
                        item,
                        entry(text.substring(equals + 1)));
    }

    private Variable written(String name, Node value) {
        Variable plain = Variable.of(name, resolved(value));
        return new Variable(name, plain.text(), plain.value(), value.asText().flatMap(this::entry));
    }

    /** The line of {@code .env} that a value is, where it is nothing else. */
    private Optional<EnvEntry> entry(String text) {
        return Expressions.whole(braced(text))
                .map(inside -> inside.substring(0, nameEnd(inside, 0)))
                .flatMap(this::dotenvEntry);
    }

    private Optional<EnvEntry> dotenvEntry(String name) {
        return EnvEntry.of(ENV_FILE, dotenv, name, "Docker Compose fills it in", true);
    }

    /** A name alone takes the value of the shell, or of {@code .env}. */
    private Variable named(String name, Node place) {
        return new Variable(name, set.getOrDefault(name, ""), place, dotenvEntry(name));
    }

    private String interpolated(String text) {
        return Expressions.replaced(braced(text), this::value).replace("$$", "$");
    }

    /** {@code $X} as {@code ${X}}; two dollars are one that means itself. */
    private static String braced(String text) {
        StringBuilder result = new StringBuilder();
        for (int at = 0; at < text.length(); at++) {
            char c = text.charAt(at);
            int end = c == '$' ? nameEnd(text, at + 1) : at;
            if (c == '$' && text.startsWith("$", at + 1)) {
                result.append("$$");
                at++;
            } else if (c == '$' && end > at + 1) {
                result.append("${").append(text, at + 1, end).append('}');
                at = end - 1;
            } else {
                result.append(c);
            }
        }
        return result.toString();
    }

    private static int nameEnd(String text, int start) {
        int end = start;
        while (end < text.length() && isName(text.charAt(end))) {
            end++;
        }
        return end > start && Character.isDigit(text.charAt(start)) ? start : end;
    }

    private static boolean isName(char c) {
        return c == '_' || (c >= '0' && c <= '9') || (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
    }

    /** Of {@code X}, {@code X:-default}, {@code X-default}, {@code X:?message}, {@code X?message}, {@code X:+other}. */
    private Optional<String> value(String inside) {
        int end = nameEnd(inside, 0);
        Optional<String> known = Optional.ofNullable(set.get(inside.substring(0, end)));
        String rest = inside.substring(end);
        boolean orEmpty = rest.startsWith(":");
        String operator = orEmpty ? rest.substring(1) : rest;
        Optional<String> counts = known.filter(value -> !orEmpty || !value.isEmpty());
        if (end == 0 || rest.isEmpty()) {
            return end == 0 ? Optional.empty() : known;
        }
        return switch (operator.isEmpty() ? ' ' : operator.charAt(0)) {
            case '-' -> counts.or(() -> Optional.of(interpolated(operator.substring(1))));
            case '?' -> counts;
            case '+' -> counts.map(value -> interpolated(operator.substring(1)));
            default -> Optional.empty();
        };
    }
}
