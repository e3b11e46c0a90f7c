package dev.slipway.usecase.deploycheck.packaging;

import dev.slipway.domain.artefact.TreeEntry;
import dev.slipway.domain.deployment.Deployment;
import dev.slipway.domain.deployment.Destination;
import dev.slipway.domain.deployment.Platform;
import dev.slipway.domain.deployment.Shipped;
import dev.slipway.domain.engine.BinaryTarget;
import dev.slipway.domain.engine.NamedEngine;
import dev.slipway.domain.nodeproject.EngineUse;
import dev.slipway.domain.packaging.LookedFor;
import dev.slipway.domain.packaging.PackageFiles;
import dev.slipway.domain.problem.ProblemException;
import dev.slipway.domain.text.Vocabulary;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Which engines the clients of a package look for. */
record Clients(EngineNames names, Deployment deployment, Optional<FunctionFile> described) {
    static final String ENGINE = "PRISMA_QUERY_ENGINE_";
    private static final String TYPE = "PRISMA_CLIENT_ENGINE_TYPE";

    /** All that a client may look for on AWS Lambda, where the functions of the others run too. */
    private static final Set<String> LAMBDA = Vocabulary.of("""
            rhel-openssl-1.0.x rhel-openssl-1.1.x rhel-openssl-3.0.x linux-arm64-openssl-1.0.x
            linux-arm64-openssl-1.1.x linux-arm64-openssl-3.0.x""");

    LookedFor lookFor(Shipped shipped, PackageFiles files) {
        String place = shipped.destination().title();
        return new LookedFor(shipped.isImage() ? ofLinux(files) : targets(places(shipped)), library(), place, kept());
    }

    /** All that one package goes to. */
    private List<Destination> places(Shipped shipped) {
        return deployment.shipped().stream()
                .filter(each -> each.name().equals(shipped.name()))
                .map(Shipped::destination)
                .toList();
    }

    /** Of all that packages of the project go to. */
    Set<String> targets() {
        return targets(deployment.destinations().stream()
                .filter(each -> each.platform().scalesOut())
                .toList());
    }

    /** One whose runtime is not told takes what any of them does. */
    private Set<String> targets(List<Destination> places) {
        Set<String> targets = new HashSet<>();
        for (Destination place : places) {
            Optional<String> one = one(place);
            if (one.isPresent()) {
                targets.add(one.get());
            } else {
                targets.addAll(LAMBDA);
            }
        }
        return targets;
    }

    private Optional<String> one(Destination place) {
        if (place.platform() != Platform.LAMBDA || place.runtimeName().isEmpty()) {
            return Optional.empty();
        }
        try {
            return names.lookedFor(
                    place.runtimeName().get(), place.architecture().map(fact -> fact.value()), deployment.folder());
        } catch (ProblemException e) {
            // Who judges the runtime says what is wrong with its name.
            return Optional.empty();
        }
    }

    /** Of an image only what no Linux loads is known to be needless. */
    private static Set<String> ofLinux(PackageFiles files) {
        return files.own().stream()
                .map(TreeEntry::name)
                .flatMap(name -> NamedEngine.of(name).flatMap(NamedEngine::target).stream())
                .filter(target -> !target.isWindows()
                        && !target.isDarwin()
                        && !target.name().contains("bsd"))
                .map(BinaryTarget::name)
                .collect(Collectors.toSet());
    }

    private Optional<Boolean> library() {
        boolean chosenElsewhere = deployment.conditions().environment().containsKey(TYPE)
                || described.filter(file -> file.text().contains(TYPE)).isPresent();
        Set<Boolean> kinds = deployment.project().generators().stream()
                .filter(each -> !(each.engine() instanceof EngineUse.None))
                .map(each -> each.engine() instanceof EngineUse.Library)
                .collect(Collectors.toSet());
        return chosenElsewhere || kinds.size() != 1
                ? Optional.empty()
                : Optional.of(kinds.iterator().next());
    }

    /** The files that a variable names: those are loaded without a search. */
    private List<String> kept() {
        List<String> kept = new ArrayList<>();
        for (Map.Entry<String, String> each :
                deployment.conditions().environment().entrySet()) {
            if (each.getKey().startsWith(ENGINE)) {
                kept.add(name(each.getValue()));
            }
        }
        described.ifPresent(file -> file.text()
                .lines()
                .filter(line -> line.contains(ENGINE))
                .map(line -> name(line.strip()))
                .forEach(kept::add));
        return kept;
    }

    private static String name(String value) {
        String last = value.substring(value.lastIndexOf('/') + 1);
        return "/" + last.replace("\"", "").replace("'", "").replace(",", "").strip();
    }
}
