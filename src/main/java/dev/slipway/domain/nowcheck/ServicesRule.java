package dev.slipway.domain.nowcheck;

import dev.slipway.domain.configcheck.Findings;
import dev.slipway.domain.document.Entry;
import dev.slipway.domain.document.Mapping;
import dev.slipway.domain.document.Node;
import dev.slipway.domain.document.Pointer;
import dev.slipway.domain.document.Scalar;
import dev.slipway.domain.document.ScalarKind;
import java.util.List;
import java.util.Map;

/** NOW036: what stands beside services, as the command line of November 2026 refuses it (its validateConfig). */
final class ServicesRule implements Rule {
    private static final List<String> OF_A_SERVICE = List.of(
            "functions",
            "installCommand",
            "buildCommand",
            "devCommand",
            "ignoreCommand",
            "outputDirectory",
            "framework");
    private static final Map<String, List<String>> EXCLUDED = Map.of(
            "experimentalServices", List.of("builds", "functions"),
            "services", List.of("experimentalServicesV2", "experimentalServices", "builds"),
            "experimentalServicesV2", List.of("experimentalServices", "builds"));

    @Override
    public void check(Subject subject, Findings findings) {
        Mapping root = subject.document().root().asMapping();
        if (!subject.today()) {
            return;
        }
        for (String key : List.of("experimentalServices", "services", "experimentalServicesV2")) {
            if (there(root, key)) {
                EXCLUDED.getOrDefault(key, List.of()).stream()
                        .filter(other -> there(root, other))
                        .forEach(other -> excluded(root, key, other, "Keep one of them.", findings));
            }
        }
        String services = there(root, "services") ? "services" : "experimentalServicesV2";
        if (there(root, services)) {
            OF_A_SERVICE.stream()
                    .filter(key -> there(root, key))
                    .forEach(key -> excluded(root, services, key, "Move it into the service it is for.", findings));
            bindings(root.get(services).orElseThrow().asMapping(), services, findings);
        }
        if (there(root, "experimentalServiceGroups") && !there(root, "experimentalServices")) {
            findings.add(
                    NowRule.SERVICES,
                    Pointer.ROOT.child("experimentalServiceGroups"),
                    root.entry("experimentalServiceGroups").orElseThrow().key(),
                    "It names services of `experimentalServices`, which is not there.",
                    "Add `experimentalServices`, or remove it.");
        }
    }

    private static boolean there(Mapping root, String key) {
        return root.get(key)
                .filter(node -> !(node instanceof Scalar scalar && scalar.kind() == ScalarKind.NULL))
                .isPresent();
    }

    private static void excluded(Mapping root, String key, String other, String remedy, Findings findings) {
        findings.add(
                NowRule.SERVICES,
                Pointer.ROOT.child(other),
                root.entry(other).orElseThrow().key(),
                "`" + other + "` cannot be used beside `" + key + "`.",
                remedy);
    }

    private static void bindings(Mapping services, String key, Findings findings) {
        for (Entry service : services.entries()) {
            List<Node> bindings = service.value()
                    .asMapping()
                    .get("bindings")
                    .map(node -> node.asSequence().items())
                    .orElse(List.of());
            for (Node binding : bindings) {
                String name =
                        binding.asMapping().get("service").flatMap(Node::asText).orElse("");
                if (!name.isEmpty() && services.get(name).isEmpty()) {
                    findings.add(
                            NowRule.SERVICES,
                            Pointer.ROOT.child(key).child(service.key().value()).child("bindings"),
                            binding,
                            "It binds the service \"" + name + "\", and there is none of that name.",
                            "Add the service, or correct the name.");
                }
            }
        }
    }
}
