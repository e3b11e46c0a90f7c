package dev.slipway.usecase.deploycheck.image;

import dev.slipway.domain.container.BuildFlow;
import dev.slipway.domain.container.ProjectParts;
import dev.slipway.domain.container.Recipe;
import dev.slipway.domain.container.StageState;
import dev.slipway.domain.deployment.Deployment;
import dev.slipway.domain.deployment.Destination;
import dev.slipway.domain.deployment.Platform;
import dev.slipway.domain.dockerfile.DockerIgnore;
import dev.slipway.domain.dockerfile.Dockerfile;
import dev.slipway.domain.dockerfile.ImageCpu;
import dev.slipway.domain.problem.ProblemException;
import dev.slipway.domain.project.Fact;
import dev.slipway.domain.text.Slashes;
import dev.slipway.port.Documents;
import dev.slipway.port.ReadableTexts;
import dev.slipway.usecase.deploycheck.destination.FlyToml;
import dev.slipway.usecase.deploycheck.destination.FolderTexts;
import dev.slipway.usecase.manifests.BuildCommands;
import dev.slipway.usecase.manifests.Packages;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** Follows a Dockerfile with what is around it: the files that it copies, and who builds it. */
record RecipeReader(ReadableTexts texts, Documents documents, Systems systems, Deployment deployment) {
    Recipe recipe(Dockerfile file, Packages packages, ContextFiles files, BuildContext context)
            throws ProblemException {
        ProjectParts project = new ProjectPartsReader(texts, files, packages, deployment, context, file).parts();
        String own = (isFlyAlone(deployment)
                        ? FlyToml.of(texts, documents, deployment.folder()).ignoreFile()
                        : Optional.<String>empty())
                .orElse(context.prefix() + file.name() + DockerIgnore.NAME);
        String name = files.text(own).isPresent() ? own : DockerIgnore.NAME;
        Optional<String> ignored = files.text(name);
        List<StageState> states =
                BuildFlow.of(file, project, DockerIgnore.read(name, ignored.orElse("")), files, systems.debian());
        String shown = Slashes.relative(deployment.folder(), context.folder().resolve(name));
        Optional<Fact<String>> cpu = cpu(file);
        return new Recipe(
                file,
                states,
                systems.of(file.name(), states, deployment, cpu, true),
                systems.of(file.name(), states, deployment, cpu, false),
                cpu.map(Fact::place),
                DockerIgnore.read(shown, ignored.orElse("")),
                ignored.isPresent(),
                project);
    }

    /** The CPU that whoever builds the file asks for. */
    private Optional<Fact<String>> cpu(Dockerfile file) {
        return isFlyAlone(deployment)
                ? deployment.destinations().stream()
                        .filter(each -> each.platform() == Platform.FLY)
                        .flatMap(each -> each.architecture().stream())
                        .findFirst()
                : asked(new FolderTexts(texts, documents, deployment.folder()), file);
    }

    /** By the functions that it is for, by compose, the nodes that run it, and then by what scripts and pipelines say. */
    private Optional<Fact<String>> asked(FolderTexts files, Dockerfile file) {
        return functions(file)
                .or(() -> ComposeImages.cpu(files, file))
                .or(() -> KubernetesCpu.of(files))
                .or(() -> BuildCommands.of(files.texts(), files.folder()).cpu(file.name()));
    }

    /** That of the functions which are its image; those of several as they stand. */
    private Optional<Fact<String>> functions(Dockerfile file) {
        List<Fact<String>> named = deployment.destinations().stream()
                .filter(each -> each.platform() == Platform.LAMBDA
                        && each.runtime()
                                .filter(base -> base.value().startsWith(Destination.IMAGE)
                                        && base.place().file().equals(file.name()))
                                .isPresent())
                .flatMap(each -> each.architecture().stream())
                .flatMap(cpu -> ImageCpu.of(cpu.value()).map(name -> new Fact<>(name, cpu.place())).stream())
                .toList();
        return named.stream()
                .findFirst()
                .map(first -> new Fact<>(
                        named.stream().map(Fact::value).distinct().collect(Collectors.joining(" and ")),
                        first.place()));
    }

    /** Whether Fly.io runs the one image that there is, and not one that is built elsewhere, or otherwise. */
    static boolean isFlyAlone(Deployment deployment) {
        return deployment.goesTo(Platform.FLY) && !deployment.goesTo(Platform.IMAGE);
    }
}
