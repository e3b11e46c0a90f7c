package dev.slipway.domain.descriptor;

import dev.slipway.domain.connections.Setting;
import dev.slipway.domain.document.Mapping;
import dev.slipway.domain.document.MappingEntry;
import dev.slipway.domain.document.Node;
import java.util.List;
import java.util.Optional;

/**
 * How many of a function its queues start at once, where nothing else is seen to start it. That bounds the queues alone, and
 * who else invokes it stands in no file (AWS Lambda developer guide, services-sqs-scaling, 2026-11-30).
 */
record QueueCap(Values values) {
    Setting ofServerless(String name, Mapping function) {
        List<Mapping> queues = function
                .get("events")
                .map(node -> node.asSequence().items())
                .orElse(List.of())
                .stream()
                .map(event -> Manifest.mapping(event.asMapping(), "sqs"))
                .toList();
        return function.get("url").isPresent() ? Setting.absent() : of(name, queues, "maximumConcurrency");
    }

    Setting ofSam(String name, Mapping properties) {
        List<Mapping> queues = Manifest.mapping(properties, "Events").effective().stream()
                .map(MappingEntry::value)
                .map(Node::asMapping)
                .map(event -> Manifest.text(event, "Type").equals(Optional.of("SQS"))
                        ? Manifest.mapping(event, "Properties", "ScalingConfig")
                        : Manifest.NOTHING)
                .toList();
        return properties.get("FunctionUrlConfig").isPresent()
                ? Setting.absent()
                : of(name, queues, "MaximumConcurrency");
    }

    private Setting of(String name, List<Mapping> queues, String key) {
        List<Setting> most =
                queues.stream().map(queue -> values.count(queue, key)).toList();
        int sum = most.stream().mapToInt(each -> each.orElse(0)).sum();
        return !most.isEmpty()
                        && most.stream().allMatch(each -> each.number().isPresent())
                        && most.get(0) instanceof Setting.Known first
                ? new Setting.Unclear(
                        "its queues start at most " + sum + " at once, and who else invokes it stands in no file; if"
                                + " nobody does: --function " + name + ",reserved=" + sum,
                        first.place())
                : Setting.absent();
    }
}
