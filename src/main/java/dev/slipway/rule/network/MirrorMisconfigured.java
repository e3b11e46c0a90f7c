package dev.slipway.rule.network;

import dev.slipway.domain.install.Assignment;
import dev.slipway.domain.install.NetworkSettings;
import dev.slipway.domain.judgement.Check;
import dev.slipway.domain.judgement.Finding;
import dev.slipway.domain.judgement.Place;
import dev.slipway.domain.judgement.Verdict;
import dev.slipway.domain.secret.MaskedText;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** NET002: a mirror or a proxy is set so that it does not serve, or does not serve Prisma. */
record MirrorMisconfigured(String rule) implements Check<NetworkSettings> {
    private static final List<String> OWN_HOSTS = List.of("localhost", "127.0.0.1", "[::1]", "host.docker.internal");

    @Override
    public Verdict judge(NetworkSettings settings) {
        return NetworkRules.withoutEngines(settings).orElseGet(() -> {
            List<Finding> findings = new ArrayList<>();
            twoMirrors(settings, findings);
            Stream.of(NetworkSettings.BINARIES_MIRROR, NetworkSettings.ENGINES_MIRROR)
                    .flatMap(name -> settings.of(name).stream())
                    .filter(Assignment::isPlain)
                    .forEach(each -> mirror(each, findings));
            npmAlone(settings, findings);
            return Verdict.of(findings);
        });
    }

    private void twoMirrors(NetworkSettings settings, List<Finding> findings) {
        List<Assignment> old = filled(settings.of(NetworkSettings.BINARIES_MIRROR));
        List<Assignment> today = filled(settings.of(NetworkSettings.ENGINES_MIRROR));
        for (Assignment wins : old) {
            today.stream()
                    .filter(each -> !each.value().equals(wins.value()) && wins.isPlain() && each.isPlain())
                    .findFirst()
                    .ifPresent(loses -> add(
                            findings,
                            "Both mirrors are set: " + wins.name() + ", which is the older name, wins, and "
                                    + loses.name() + "=" + MaskedText.of(loses.value()) + " counts for nothing.",
                            List.of(wins.place(), loses.place()),
                            "Set PRISMA_ENGINES_MIRROR alone."));
        }
    }

    private static List<Assignment> filled(List<Assignment> all) {
        return all.stream().filter(each -> !each.value().isEmpty()).toList();
    }

    private void mirror(Assignment each, List<Finding> findings) {
        String value = each.value();
        if (value.endsWith("/")) {
            add(
                    findings,
                    each.name() + " ends in a slash: Prisma asks for " + MaskedText.of(value)
                            + "/all_commits/…, with two slashes, and a store that takes names as they are has no such file.",
                    List.of(each.place()),
                    "Write it without the slash at its end.");
        }
        if (value.startsWith("http:") && OWN_HOSTS.stream().noneMatch(value::contains)) {
            add(
                    findings,
                    each.name() + " is fetched from by http: checksums come the same way, so that whoever is in between"
                            + " can change both.",
                    List.of(each.place()),
                    "Use https, or have the checksums in the repository: slipway engine fetch writes engines.lock.");
        }
    }

    private void npmAlone(NetworkSettings settings, List<Finding> findings) {
        for (Assignment each : settings.npmrc()) {
            boolean proxy = each.name().contains("proxy");
            boolean told = proxy
                    ? settings.sets(NetworkSettings.PROXIES)
                    : settings.sets(List.of(NetworkSettings.EXTRA_CERTIFICATES));
            boolean mirrored =
                    !filled(settings.of(NetworkSettings.ENGINES_MIRROR)).isEmpty();
            if (!told && !(proxy && mirrored)) {
                String variable = proxy ? "HTTPS_PROXY" : NetworkSettings.EXTRA_CERTIFICATES;
                add(
                        findings,
                        "npm's " + each.name() + " is npm's alone: Prisma, which fetches its engines itself, reads "
                                + variable + ", and no file of the project sets it.",
                        List.of(each.place()),
                        "Set " + variable + " where packages are installed and where Prisma's commands run.");
            }
        }
    }

    private void add(List<Finding> findings, String message, List<Place> places, String remedy) {
        findings.add(warning(message, places, remedy));
    }
}
