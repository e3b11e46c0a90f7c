package dev.slipway.usecase.deploycheck.image;

import dev.slipway.domain.container.Container;
import dev.slipway.domain.deployment.Deployment;
import dev.slipway.domain.deployment.Destination;
import dev.slipway.domain.deployment.FunctionImage;
import dev.slipway.domain.deployment.ImageDestination;
import dev.slipway.domain.deployment.Platform;
import dev.slipway.domain.judgement.Outcome;
import dev.slipway.domain.project.Fact;
import dev.slipway.rule.platform.PlatformRules;
import dev.slipway.usecase.deploycheck.destination.FolderTexts;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Judges an image that is built for one CPU and those who run it on one: Fly.io, and nodes of Kubernetes. */
final class ImageRunners {
    private ImageRunners() {}

    static Outcome judge(Container container, Deployment deployment, FolderTexts files) {
        Optional<Destination> image = container.recipe().map(recipe -> ImageDestination.of(recipe.file()));
        Outcome outcome = Outcome.of(List.of());
        for (Destination runner : image.isPresent() ? runners(deployment, files) : List.<Destination>of()) {
            outcome = outcome.and(Outcome.judge(PlatformRules.ofImages(), new FunctionImage(runner, image.get())));
        }
        return outcome;
    }

    private static List<Destination> runners(Deployment deployment, FolderTexts files) {
        Stream<Destination> fly = deployment.destinations().stream()
                .filter(each -> each.platform() == Platform.FLY && RecipeReader.isFlyAlone(deployment));
        Optional<Fact<String>> nodes =
                deployment.goesTo(Platform.KUBERNETES) ? KubernetesCpu.of(files) : Optional.empty();
        return Stream.concat(
                        fly,
                        nodes
                                .map(cpu -> new Destination(
                                        Platform.KUBERNETES, cpu.place(), Optional.empty(), Optional.of(cpu)))
                                .stream())
                .toList();
    }
}
