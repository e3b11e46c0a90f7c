package dev.slipway.usecase.deploycheck.install;

import dev.slipway.domain.deployment.Deployment;
import dev.slipway.domain.deployment.Destination;
import dev.slipway.domain.deployment.Platform;
import dev.slipway.domain.dockerfile.DockerIgnore;
import dev.slipway.domain.install.LockedInstall;
import dev.slipway.domain.install.ProjectText;
import dev.slipway.domain.judgement.Outcome;
import dev.slipway.domain.judgement.RuleVerdict;
import dev.slipway.domain.judgement.Verdict;
import dev.slipway.domain.text.Slashes;
import dev.slipway.domain.webproject.BuildStep;
import dev.slipway.domain.webproject.GenerateStep;
import dev.slipway.domain.webproject.PackagesAround;
import dev.slipway.port.InstallReader;
import dev.slipway.port.ReadableTexts;
import dev.slipway.rule.client.ClientRules;
import dev.slipway.usecase.manifests.GitIgnore;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Whether anything generates the client that a project ships, where no file of Vercel's or Netlify's says what is built.
 * What is generated here already, or is in the repository, needs nobody.
 */
record Generation(InstallReader reader, ReadableTexts texts, PackagesAround around) {
    private static final List<String> SCRIPTS = List.of("build", "package", "deploy", "predeploy", "prepackage");

    /** In {@code fly.toml} and in compose files: a Dockerfile that is not called so. */
    private static final Pattern NAMED =
            Pattern.compile("(?m)^[ \\t]*dockerfile[ \\t]*[=:][ \\t]*+[\"']?+(?!(?:\\./)?Dockerfile[\"']?[ \\t]*$)\\S");

    Outcome judge(Deployment deployment, LockedInstall install, List<ProjectText> settings) {
        boolean here =
                deployment.destinations().stream().map(Destination::platform).anyMatch(Generation::isBuiltHere);
        if (!here
                || deployment.project().generators().isEmpty()
                || !deployment.shipped().isEmpty()) {
            return Outcome.of(List.of());
        }
        List<Path> folders = deployment.project().generators().stream()
                .map(each -> each.folder())
                .toList();
        boolean unsent = folders.stream().anyMatch(each -> isLeftByDocker(deployment, each));
        boolean generated = !unsent
                && folders.stream().noneMatch(each -> reader.names(each).isEmpty() || isLeftOut(deployment, each));
        List<String> names = deployment.project().generatorNames();
        BuildStep step = new BuildStep(
                "a build of this project",
                install.manifest(),
                SCRIPTS,
                Optional.empty(),
                Optional.empty(),
                new BuildStep.ClientUse(true, deployment.prisma(), elsewhere(deployment), false, names),
                around);
        // What a workflow generates where no image is built is left out of the image too.
        boolean said = settings.stream()
                .filter(each -> !each.name().endsWith("package.json"))
                .filter(each -> !unsent || !each.name().startsWith("."))
                .map(ProjectText::effective)
                .anyMatch(text -> GenerateStep.isSaid(text, names) || step.isRunIn(text));
        if (generated || said) {
            return Outcome.of(
                    List.of(new RuleVerdict(ClientRules.generates().get(0).rule(), Verdict.PASSED)));
        }
        if (unsent && isBuiltOfAnother(deployment)) {
            return Outcome.of(List.of(RuleVerdict.notChecked(
                    ClientRules.generates().get(0).rule(),
                    "whether the build of the image generates the client, as its Dockerfile has a name of its own; give"
                            + " the image: --image app.tar")));
        }
        return Outcome.judge(ClientRules.generates(), step);
    }

    /** The package of a workspace that has the schema, whose scripts are run by what the root starts. */
    private static Optional<String> elsewhere(Deployment deployment) {
        String schema = deployment.project().schema().orElse("");
        return deployment.project().packages().stream()
                .filter(each -> schema.isEmpty() || schema.startsWith(each + "/"))
                .findFirst();
    }

    /** Of packages, who installs them anew is not known. */
    private boolean isLeftOut(Deployment deployment, Path folder) {
        return !folder.toString().contains("node_modules")
                && new GitIgnore(texts, deployment.folder()).leavesOut(folder);
    }

    /** Whether a folder is not sent to the build of an image; that of packages neither, where they are installed anew. */
    private boolean isLeftByDocker(Deployment deployment, Path folder) {
        Path root = deployment.folder();
        boolean image = deployment.destinations().stream()
                .anyMatch(each -> each.platform() != Platform.LAMBDA && isBuiltHere(each.platform()));
        return image
                && folder.startsWith(root)
                && DockerIgnore.read(DockerIgnore.NAME, dockerIgnore(root)).leavesOut(Slashes.relative(root, folder));
    }

    private String dockerIgnore(Path root) {
        return texts.readable(root.resolve("Dockerfile" + DockerIgnore.NAME))
                .or(() -> texts.readable(root.resolve(DockerIgnore.NAME)))
                .orElse("");
    }

    /** Whether an image is built of another Dockerfile than the one whose text was searched. */
    private boolean isBuiltOfAnother(Deployment deployment) {
        return deployment.destinations().stream()
                .map(each -> texts.readable(
                                deployment.folder().resolve(each.why().file()))
                        .orElse(""))
                .anyMatch(text -> NAMED.matcher(text).find());
    }

    private static boolean isBuiltHere(Platform platform) {
        return switch (platform) {
            case LAMBDA, IMAGE, FLY, COMPOSE, KUBERNETES -> true;
            case NOW, VERCEL, NETLIFY -> false;
        };
    }
}
