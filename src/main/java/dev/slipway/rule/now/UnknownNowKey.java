package dev.slipway.rule.now;

import dev.slipway.domain.configcheck.Findings;
import dev.slipway.domain.configcheck.Look;
import dev.slipway.domain.configcheck.Violation;
import dev.slipway.domain.document.Part;
import dev.slipway.domain.text.NearestName;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;

/** NOW016, NOW030: a key at the top that the platform does not know. */
record UnknownNowKey(String effect) implements Look<NowFile> {
    @Override
    public void look(NowFile subject, Findings findings) {
        Map<String, Part> keys = new HashMap<>();
        subject.root().keys().forEach(each -> keys.put(each.name(), each));
        for (Violation each : subject.topKeys()) {
            String key = each.key();
            if (!key.equals("$schema")) {
                boolean known = subject.today() && key.equals("public");
                findings.add(
                        Objects.requireNonNull(keys.get(key)),
                        known
                                ? "`public` is refused by the deployment's server, which no longer knows it; the command"
                                        + " line does not look at it."
                                : "`" + key + "` is no key of " + effect,
                        known
                                ? "Remove it."
                                : NearestName.to(key, each.known())
                                        .map(name -> "Did you mean `" + name + "`?")
                                        .orElse("Remove it, if nothing else of yours reads it."));
            }
        }
    }
}
