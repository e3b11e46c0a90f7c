package dev.slipway.usecase.deploycheck.destination;

import dev.slipway.domain.deployment.Destination;
import dev.slipway.domain.deployment.FunctionImage;
import dev.slipway.domain.deployment.Platform;
import dev.slipway.domain.descriptor.Declarations;
import dev.slipway.domain.descriptor.Descriptors;
import dev.slipway.domain.descriptor.Neighbours;
import dev.slipway.domain.document.Document;
import dev.slipway.domain.document.Node;
import dev.slipway.domain.judgement.Place;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/**
 * Where the functions go that one file declares.
 *
 * @param byName each of them
 * @param destinations those where a client for Node may run, and one for what cannot be read
 * @param images those whose image is asked for a platform of its own
 * @param described whether it is a file of functions: others have files of that name too
 */
record DeclaredFunctions(
        Map<String, Destination> byName,
        List<Destination> destinations,
        List<FunctionImage> images,
        boolean described) {
    /**
     * @param read the file; empty where it cannot be read
     * @param texts files beside it, by name; empty where there is none
     */
    static DeclaredFunctions of(
            String name, List<Document> read, Neighbours files, Function<String, Optional<String>> texts) {
        boolean serverless = name.startsWith("serverless.");
        Declarations reading = Descriptors.read(read, files);
        Map<String, Destination> byName = new LinkedHashMap<>();
        reading.declared().stream()
                .filter(each -> each.workload().isFunction())
                .forEach(each -> byName.put(each.workload().name(), FunctionDestination.of(each, texts)));
        List<Destination> destinations = forNode(List.copyOf(byName.values()));
        // Each stage is deployed some day.
        destinations.addAll(forNode(reading.otherStages().stream()
                .map(each -> FunctionDestination.of(each.declared(), texts))
                .filter(each -> each.runtime()
                        .filter(runtime -> !runtime.value().contains("${"))
                        .isPresent())
                .toList()));
        // They may stand where they cannot be read, some of them or all.
        boolean some = serverless && !reading.unread().isEmpty();
        if ((byName.isEmpty() || some)
                && (read.isEmpty() || read.stream().anyMatch(each -> isAws(each) || Descriptors.declaresMore(each)))) {
            destinations.add(
                    unknown(name, reading.unread().stream().findFirst().orElse(name + " declares no function")));
        }
        return new DeclaredFunctions(
                byName,
                destinations,
                reading.declared().stream()
                        .flatMap(each -> FunctionDestination.asked(each, texts).stream())
                        .toList(),
                read.isEmpty()
                        || serverless
                        || !reading.declared().isEmpty()
                        || !reading.unread().isEmpty());
    }

    /** What a file does not tell. */
    static Destination unknown(String name, String why) {
        return Destination.of(Platform.LAMBDA, Place.in(name, 0, why));
    }

    /** Where there are only others, that is where the project goes. */
    private static List<Destination> forNode(List<Destination> all) {
        List<Destination> node = new ArrayList<>(all);
        node.removeIf(each -> each.otherLanguage().isPresent());
        return node.isEmpty() ? new ArrayList<>(all) : node;
    }

    /** A provider that is named is whoever it says; it may be AWS where only a deploy fills it in. */
    private static boolean isAws(Document document) {
        return document.at("provider", "name")
                .or(() -> document.at("provider"))
                .flatMap(Node::asText)
                .filter(text -> text.equals("aws") || text.contains("${"))
                .isPresent();
    }
}
