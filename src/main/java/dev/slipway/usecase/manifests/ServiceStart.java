package dev.slipway.usecase.manifests;

import dev.slipway.domain.document.Document;
import dev.slipway.domain.document.Mapping;
import dev.slipway.domain.document.MappingEntry;
import dev.slipway.domain.document.Node;
import dev.slipway.domain.document.Sequence;
import dev.slipway.domain.judgement.Place;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** What a service starts in an image in the place of what the image says. */
public record ServiceStart(List<String> words, Place place) {
    public ServiceStart {
        words = List.copyOf(words);
    }

    /** Of a service of compose, or a container of Kubernetes; empty where that leaves it to the image. */
    public static Optional<ServiceStart> of(Document document, Mapping container) {
        List<MappingEntry> said = Stream.of("entrypoint", "command", "args")
                .flatMap(key -> container.entry(key).stream())
                .toList();
        List<String> words =
                said.stream().flatMap(each -> words(each.value()).stream()).toList();
        if (words.isEmpty()) {
            return Optional.empty();
        }
        MappingEntry at = container.entry("command").orElse(said.get(0));
        return Optional.of(
                new ServiceStart(words, Place.in(document.name(), document.line(at.key()), String.join(" ", words))));
    }

    /** A text is cut into words as a shell does, and no shell is started (compose specification, command). */
    private static List<String> words(Node node) {
        if (node instanceof Sequence list) {
            return list.items().stream().flatMap(item -> item.asText().stream()).toList();
        }
        return node.asText().map(ComposeWords::of).orElse(List.of());
    }
}
