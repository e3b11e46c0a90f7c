package dev.slipway.domain.descriptor;

import dev.slipway.domain.document.Document;
import dev.slipway.domain.document.Mapping;
import dev.slipway.domain.document.MappingEntry;
import dev.slipway.domain.document.Node;
import dev.slipway.domain.document.Sequence;
import dev.slipway.domain.document.Style;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** The services of compose files, with what they take over from others (compose specification, extends and include). */
public final class ComposeServices {
    private static final String EXTENDS = "extends";
    private static final int DEEPEST = 10;

    private ComposeServices() {}

    /** Each with what it has from those of the same file that it extends; one of another file is left as it stands. */
    public static List<MappingEntry> of(Document document) {
        return document.at("services").map(Node::asMapping).stream()
                .flatMap(services -> services.effective().stream()
                        .map(each -> new MappingEntry(each.key(), whole(each.value(), services, 0))))
                .toList();
    }

    private static Node whole(Node service, Mapping services, int depth) {
        Optional<Node> extended = service.asMapping().get(EXTENDS);
        Optional<Node> base = extended.filter(
                        each -> each.asMapping().get("file").isEmpty() && depth < DEEPEST)
                .flatMap(each ->
                        each.asText().or(() -> each.asMapping().get("service").flatMap(Node::asText)))
                .flatMap(services::get);
        return base.isPresent()
                ? over(
                        service.asMapping(),
                        whole(base.get(), services, depth + 1).asMapping())
                : service;
    }

    /** One mapping over another (docs.docker.com/reference/compose-file/merge, 2026-11-30). */
    private static Mapping over(Mapping own, Mapping base) {
        List<MappingEntry> entries = new ArrayList<>();
        for (MappingEntry each : own.effective()) {
            String key = each.key().value();
            if (!key.equals(EXTENDS)) {
                entries.add(base.get(key)
                        .map(below -> new MappingEntry(each.key(), joined(key, each.value(), below)))
                        .orElse(each));
            }
        }
        for (MappingEntry each : base.effective()) {
            if (own.get(each.key().value()).isEmpty()) {
                entries.add(each);
            }
        }
        return new Mapping(own.range(), entries, own.style(), own.tag());
    }

    /** Variables in either form, and their files, stand behind those that are taken over; of a command one's own counts. */
    private static Node joined(String key, Node own, Node base) {
        if (own instanceof Mapping mapping && base instanceof Mapping below) {
            return over(mapping, below);
        }
        return key.equals("environment") || key.equals("env_file")
                ? new Sequence(
                        own.range(),
                        Stream.concat(items(Optional.of(base)), items(Optional.of(own)))
                                .toList(),
                        Style.FLOW,
                        Optional.empty())
                : own;
    }

    /** The files beside a compose file that it includes; those of other folders are projects of their own. */
    public static List<String> included(Document document) {
        return paths(document).filter(path -> !path.contains("/")).toList();
    }

    /** Whether it includes what is no file beside it. */
    static boolean includesOthers(Document document) {
        return paths(document).anyMatch(path -> path.contains("/"));
    }

    private static Stream<String> paths(Document document) {
        return items(document.at("include"))
                .flatMap(each -> items(each.asMapping().get("path").or(() -> Optional.of(each))))
                .flatMap(each -> each.asText().stream())
                .map(path -> path.startsWith("./") ? path.substring(2) : path);
    }

    private static Stream<Node> items(Optional<Node> node) {
        return node.stream().flatMap(each -> each instanceof Sequence list ? list.items().stream() : Stream.of(each));
    }

    /** The entry by which a service runs once on every node; empty where it does not. */
    public static Optional<MappingEntry> everywhere(Mapping service) {
        return service.get("deploy")
                .flatMap(deploy -> deploy.asMapping().entry("mode"))
                .filter(mode -> mode.value().asText().filter("global"::equals).isPresent());
    }

    /** The entry by which a file says how many of a service run. */
    public static Optional<MappingEntry> replicas(Mapping service) {
        Mapping deploy = service.get("deploy").map(Node::asMapping).orElse(service);
        return deploy.entry("replicas").or(() -> service.entry("scale"));
    }
}
