package dev.slipway.usecase.deploycheck.install;

import dev.slipway.domain.artefact.ImageConfig;
import dev.slipway.domain.deployment.Deployment;
import dev.slipway.domain.install.Assignment;
import dev.slipway.domain.install.Assignments;
import dev.slipway.domain.install.LockedInstall;
import dev.slipway.domain.install.NetworkSettings;
import dev.slipway.domain.install.ProjectText;
import dev.slipway.domain.judgement.Place;
import dev.slipway.domain.secret.MaskedText;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Gathers what files, images and the command line set of the network. */
final class Network {
    private static final List<String> NPM_SETTINGS = List.of("proxy", "https-proxy", "cafile");

    private Network() {}

    static NetworkSettings of(
            ProjectTexts files, LockedInstall install, List<ProjectText> settings, Deployment deployment) {
        List<Assignment> assignments = new ArrayList<>();
        settings.forEach(each -> assignments.addAll(Assignments.in(each, NetworkSettings.names())));
        deployment
                .shipped()
                .forEach(shipped -> shipped.image()
                        .map(ImageConfig::environment)
                        .ifPresent(all -> assignments.addAll(named(all, shipped.name() + ": its environment"))));
        assignments.addAll(named(deployment.conditions().environment(), "--env"));
        return new NetworkSettings(deployment.prisma(), assignments, npmrc(files, install));
    }

    private static List<Assignment> named(Map<String, String> environment, String where) {
        return NetworkSettings.names().stream()
                .filter(environment::containsKey)
                .map(name -> new Assignment(
                        name,
                        environment.getOrDefault(name, ""),
                        Place.of(where, MaskedText.of(name + "=" + environment.get(name)))))
                .toList();
    }

    /** The package managers that read .npmrc are npm, pnpm and yarn 1; their proxies serve none but them. */
    private static List<Assignment> npmrc(ProjectTexts files, LockedInstall install) {
        Optional<ProjectText> npmrc = files.read(install.folder().resolve(".npmrc"));
        List<Assignment> found = new ArrayList<>();
        npmrc.ifPresent(text -> Assignments.in(text, NPM_SETTINGS).stream()
                .filter(each -> !each.value().isEmpty() && !each.value().equals("null"))
                .filter(each -> each.place().column() == 1)
                .forEach(found::add));
        return found;
    }
}
