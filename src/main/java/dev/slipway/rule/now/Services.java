package dev.slipway.rule.now;

import dev.slipway.domain.configcheck.Findings;
import dev.slipway.domain.configcheck.Look;
import dev.slipway.domain.document.Part;
import java.util.List;
import java.util.Optional;

/** NOW036: services that exclude other keys, or are named and not there (validateConfig of vercel 54.21.1). */
final class Services implements Look<NowFile> {
    private static final List<String> BESIDE_NONE =
            List.of("installCommand", "buildCommand", "devCommand", "ignoreCommand", "outputDirectory", "framework");
    private static final List<String> NEWER = List.of("services", "experimentalServicesV2");
    private static final List<String> ALL = List.of("services", "experimentalServicesV2", "experimentalServices");

    @Override
    public void look(NowFile subject, Findings findings) {
        for (String key : BESIDE_NONE) {
            exclude(subject, key, NEWER, findings);
        }
        exclude(subject, "functions", ALL, findings);
        exclude(subject, "builds", ALL, findings);
        exclude(subject, "experimentalServices", NEWER, findings);
        exclude(subject, "experimentalServicesV2", NEWER.subList(0, 1), findings);
        bindings(subject, findings);
        if (subject.has("experimentalServiceGroups") && !subject.has("experimentalServices")) {
            findings.add(
                    subject.root().key("experimentalServiceGroups").orElseThrow(),
                    "It names services of `experimentalServices`, which is not there.",
                    "Add `experimentalServices`, or remove it.");
        }
    }

    private static void exclude(NowFile subject, String key, List<String> others, Findings findings) {
        subject.excluded(key, others, "Keep one of them, or move it into the service it is for.", findings);
    }

    private static void bindings(NowFile subject, Findings findings) {
        String key = subject.has("services") ? "services" : "experimentalServicesV2";
        Optional<Part> services = subject.root().get(key);
        for (Part service : services.map(Part::values).orElse(List.of())) {
            for (Part binding : service.get("bindings").map(Part::items).orElse(List.of())) {
                binding.text("service")
                        .filter(name -> !name.isEmpty() && !services.get().has(name))
                        .ifPresent(name -> findings.add(
                                binding,
                                "It binds the service \"" + name + "\", and there is none of that name.",
                                "Add the service, or correct the name."));
            }
        }
    }
}
