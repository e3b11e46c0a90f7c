package dev.slipway.rule.network;

import dev.slipway.domain.install.Assignment;
import dev.slipway.domain.install.NetworkSettings;
import dev.slipway.domain.judgement.Check;
import dev.slipway.domain.judgement.Finding;
import dev.slipway.domain.judgement.Verdict;
import java.util.ArrayList;
import java.util.List;

/** NET001: what is fetched is not verified. */
record ChecksumsIgnored(String rule) implements Check<NetworkSettings> {
    @Override
    public Verdict judge(NetworkSettings settings) {
        return NetworkRules.withoutEngines(settings).orElseGet(() -> {
            List<Finding> findings = new ArrayList<>();
            // Any text that is not empty switches it on, 0 and false as well (fetch-engine of 6.19.3).
            settings.of(NetworkSettings.IGNORE_MISSING).stream()
                    .filter(each -> !each.value().isEmpty() && each.isPlain())
                    .forEach(each -> findings.add(finding(
                            each,
                            each.name() + "=" + each.value()
                                    + ": an engine whose checksum cannot be fetched is taken as it is.",
                            "Take the line out, and have the checksums in the repository: slipway engine fetch"
                                    + " writes engines.lock, which needs no server.")));
            settings.of(NetworkSettings.REJECT_UNAUTHORIZED).stream()
                    .filter(each -> each.value().equals("0"))
                    .forEach(each -> findings.add(finding(
                            each,
                            each.name() + "=0: Node takes any certificate, so that whoever is in between can give"
                                    + " another engine, and can read the connection to the database.",
                            "Take the line out, and name the certificate: NODE_EXTRA_CA_CERTS=ca.pem.")));
            return Verdict.of(findings);
        });
    }

    private Finding finding(Assignment each, String message, String remedy) {
        return warning(message, List.of(each.place()), remedy);
    }
}
