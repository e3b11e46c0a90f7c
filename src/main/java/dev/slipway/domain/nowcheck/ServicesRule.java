package dev.slipway.domain.nowcheck;

import dev.slipway.domain.configcheck.Findings;
import dev.slipway.domain.document.Part;
import java.util.List;
import java.util.Optional;

/** NOW036: services that are named and not there, as the command line of November 2026 refuses it (validateConfig). */
final class ServicesRule implements Rule {
    @Override
    public void check(Subject subject, Findings findings) {
        if (!subject.today()) {
            return;
        }
        String key = subject.has("services") ? "services" : "experimentalServicesV2";
        Optional<Part> services = subject.root().get(key);
        for (Part service : services.map(Part::values).orElse(List.of())) {
            for (Part binding : service.get("bindings").map(Part::items).orElse(List.of())) {
                binding.text("service")
                        .filter(name -> !name.isEmpty() && !services.get().has(name))
                        .ifPresent(name -> findings.add(
                                NowRule.SERVICES,
                                binding,
                                "It binds the service \"" + name + "\", and there is none of that name.",
                                "Add the service, or correct the name."));
            }
        }
        if (subject.has("experimentalServiceGroups") && !subject.has("experimentalServices")) {
            findings.add(
                    NowRule.SERVICES,
                    subject.root().key("experimentalServiceGroups").orElseThrow(),
                    "It names services of `experimentalServices`, which is not there.",
                    "Add `experimentalServices`, or remove it.");
        }
    }
}
