package dev.slipway.domain.nowcheck;

import dev.slipway.domain.configcheck.Findings;
import dev.slipway.domain.document.Mapping;
import dev.slipway.domain.document.Node;
import dev.slipway.domain.document.Pointer;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** NOW040: a name in a destination that nothing gives a value (@vercel/routing-utils 6.6.0, checkPatternSyntax). */
final class DestinationRule implements Rule {
    @Override
    public void check(Subject subject, Findings findings) {
        for (String list : List.of("redirects", "rewrites")) {
            List<Node> items = subject.items(list);
            for (int i = 0; i < items.size(); i++) {
                Mapping item = items.get(i).asMapping();
                Pointer at = Pointer.ROOT.child(list).child(i).child("destination");
                Optional<Node> destination = item.get("destination");
                Optional<String> path = destination.flatMap(node ->
                        node instanceof Mapping service ? service.get("path").flatMap(Node::asText) : node.asText());
                Optional<Set<String>> given = item.get("source")
                        .flatMap(Node::asText)
                        .filter(source -> PathPattern.error(source).isEmpty())
                        .map(PathPattern::names);
                if (path.isPresent() && given.isPresent()) {
                    given.get().addAll(conditions(item));
                    missing(given.get(), path.get(), destination.get(), at, findings);
                }
            }
        }
    }

    private static void missing(Set<String> given, String destination, Node node, Pointer at, Findings findings) {
        Set<String> wanted = new HashSet<>();
        pieces(destination).forEach(piece -> wanted.addAll(PathPattern.names(piece)));
        wanted.removeAll(given);
        wanted.stream()
                .sorted()
                .findFirst()
                .ifPresent(name -> findings.add(
                        NowRule.DESTINATION,
                        at,
                        node,
                        (name.isEmpty() ? "It has a group without a name" : "It has the name :" + name)
                                + ", which neither `source` nor `has` gives a value.",
                        "Put it into `source`, or take it out of here; a group is named by :name(…)."));
    }

    /** Path and values of the query; a host is left out, in which a colon begins a port. */
    private static List<String> pieces(String destination) {
        int scheme = destination.indexOf("://");
        int start = scheme < 0 ? 0 : destination.indexOf('/', scheme + 3);
        String rest = start < 0 ? "" : destination.substring(start);
        int hash = rest.indexOf('#');
        String plain = hash < 0 ? rest : rest.substring(0, hash);
        int query = plain.indexOf('?');
        if (query < 0) {
            return List.of(plain);
        }
        List<String> values = List.of(plain.substring(query + 1).split("&")).stream()
                .map(pair -> pair.substring(pair.indexOf('=') + 1))
                .toList();
        List<String> pieces = new ArrayList<>(values);
        pieces.add(plain.substring(0, query));
        return pieces;
    }

    private static Set<String> conditions(Mapping item) {
        Set<String> names = new HashSet<>();
        for (Node each : item.get("has").map(node -> node.asSequence().items()).orElse(List.of())) {
            Optional<Node> value = each.asMapping().get("value");
            Optional<String> text = value.flatMap(node ->
                    node instanceof Mapping operation ? operation.get("re").flatMap(Node::asText) : node.asText());
            if (value.isEmpty()) {
                each.asMapping().get("key").flatMap(Node::asText).ifPresent(names::add);
            }
            text.ifPresent(expression -> groups(expression, names));
            text.filter(any ->
                            each.asMapping().get("type").flatMap(Node::asText).equals(Optional.of("host")))
                    .ifPresent(any -> names.add("host"));
        }
        return names;
    }

    private static void groups(String expression, Set<String> names) {
        for (int at = expression.indexOf("(?<"); at >= 0; at = expression.indexOf("(?<", at + 3)) {
            int end = expression.indexOf('>', at);
            if (end > at + 3) {
                names.add(expression.substring(at + 3, end));
            }
        }
    }
}
