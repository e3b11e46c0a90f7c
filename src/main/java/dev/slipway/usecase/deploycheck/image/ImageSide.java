package dev.slipway.usecase.deploycheck.image;

import dev.slipway.domain.artefact.Interest;
import dev.slipway.domain.container.Container;
import dev.slipway.domain.container.ImageContents;
import dev.slipway.domain.container.Recipe;
import dev.slipway.domain.container.StagedTargets;
import dev.slipway.domain.deployment.Deployment;
import dev.slipway.domain.deployment.Destination;
import dev.slipway.domain.deployment.Platform;
import dev.slipway.domain.deployment.Shipped;
import dev.slipway.domain.dockerfile.Dockerfile;
import dev.slipway.domain.dockerfile.OtherImage;
import dev.slipway.domain.dockerfile.StageEnd;
import dev.slipway.domain.judgement.Outcome;
import dev.slipway.domain.judgement.Verdict.NotChecked;
import dev.slipway.domain.nodeproject.ClientGenerator;
import dev.slipway.domain.nodeproject.EngineUse;
import dev.slipway.domain.problem.Problem;
import dev.slipway.domain.problem.ProblemException;
import dev.slipway.domain.release.PrismaVersion;
import dev.slipway.domain.startup.Startup;
import dev.slipway.port.Documents;
import dev.slipway.port.ReadableTexts;
import dev.slipway.port.SourceFiles;
import dev.slipway.rule.engine.EngineRules;
import dev.slipway.rule.image.ImageRules;
import dev.slipway.rule.platform.PlatformRules;
import dev.slipway.usecase.deploycheck.Side;
import dev.slipway.usecase.deploycheck.destination.FlyToml;
import dev.slipway.usecase.deploycheck.destination.FolderTexts;
import dev.slipway.usecase.manifests.ComposeBuild;
import dev.slipway.usecase.manifests.DefaultDockerfile;
import dev.slipway.usecase.manifests.Packages;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Judges how an image is built, what is in it, and what it starts. */
public record ImageSide(ReadableTexts texts, Documents documents, SourceFiles sources, Systems systems)
        implements Side {
    @Override
    public String rules() {
        return "IMG";
    }

    @Override
    public Interest interest() {
        return new ImageInterest();
    }

    @Override
    public Outcome judge(Deployment deployment) throws ProblemException {
        List<Shipped> images =
                deployment.shipped().stream().filter(Shipped::isImage).toList();
        Outcome outcome = Outcome.of(List.of());
        for (Optional<Dockerfile> file : images.isEmpty() ? builds(deployment) : List.<Optional<Dockerfile>>of()) {
            Container container = container(deployment, file, Optional.empty());
            Outcome one = judged(container)
                    .and(targets(container, deployment))
                    .and(ImageRunners.judge(container, deployment, files(deployment)));
            outcome = outcome.and(one.without(outcome.findings()));
        }
        for (Container named : images.isEmpty() ? named(deployment) : List.<Container>of()) {
            outcome = outcome.and(Outcome.judge(ImageRules.ofStart(), named))
                    .and(Outcome.judge(EngineRules.ofStart(), named));
        }
        for (Shipped image : images) {
            Container container = container(deployment, dockerfile(deployment), Optional.of(image));
            outcome = outcome.and(judged(container)).and(targets(container, deployment));
        }
        return outcome;
    }

    /**
     * The project's own, and what else compose builds; one that is not there where there is none. What compose builds of the
     * same file has its arguments and its stage, and where nobody else builds it, nobody builds it without them.
     */
    private List<Optional<Dockerfile>> builds(Deployment deployment) throws ProblemException {
        Optional<Dockerfile> own = dockerfile(deployment);
        List<Dockerfile> others = deployment.goesTo(Platform.COMPOSE)
                ? new OtherPackages(files(deployment), deployment)
                        .leftOut(ComposeImages.all(files(deployment)), own.isPresent())
                : List.of();
        boolean alone = deployment.destinations().stream()
                .map(Destination::platform)
                .allMatch(each -> each == Platform.COMPOSE || each == Platform.IMAGE);
        boolean replaced = own.isPresent()
                && others.stream()
                        .anyMatch(each -> each.equals(own.get())
                                || (alone
                                        && each.name().equals(own.get().name())
                                        && (ComposeBuild.isSame(each, own.get()) || ComposeBuild.ships(each))));
        List<Optional<Dockerfile>> all = new ArrayList<>();
        if (!replaced && (own.isPresent() || others.isEmpty())) {
            all.add(own);
        }
        others.forEach(each -> all.add(Optional.of(each)));
        return all;
    }

    private FolderTexts files(Deployment deployment) {
        return new FolderTexts(texts, documents, deployment.folder());
    }

    /** Where images are only named, each start that calls Prisma, which needs them to be judged whole. */
    private List<Container> named(Deployment deployment) {
        return NamedImages.of(files(deployment)).stream()
                .map(each -> new Container(
                        deployment.prisma(),
                        targets(deployment),
                        Optional.empty(),
                        Optional.empty(),
                        List.of(each.followed()),
                        deployment.conditions().hardened(),
                        each.replicas(),
                        deployment.conditions().environment(),
                        new NotChecked(each.start().place().place() + " calls Prisma's command line in " + each.image()
                                + ", and how that is built no file tells; give it: --image app.tar")))
                .toList();
    }

    private static Outcome judged(Container container) {
        return Outcome.judge(ImageRules.all(), container)
                .and(Outcome.judge(EngineRules.ofStart(), container))
                .and(Outcome.judge(PlatformRules.ofContainer(), container));
    }

    private Container container(Deployment deployment, Optional<Dockerfile> file, Optional<Shipped> image)
            throws ProblemException {
        Packages packages = new Packages(documents);
        BuildContext context = file.map(each -> BuildContext.of(texts, deployment.folder(), each))
                .orElse(new BuildContext(deployment.folder(), deployment.folder()));
        ContextFiles files = new ContextFiles(texts, packages, sources, context);
        Optional<Recipe> recipe = file.isPresent()
                ? Optional.of(new RecipeReader(texts, documents, systems, deployment)
                        .recipe(file.get(), packages, files, context))
                : Optional.empty();
        Optional<PrismaVersion> version = deployment.prisma();
        Optional<ImageContents> contents = Optional.empty();
        if (image.isPresent()) {
            ContentsReading reading = new ContentsReading(image.get(), packages);
            contents = Optional.of(read(reading, image.get(), deployment));
            version = reading.version().or(() -> deployment.prisma());
        }
        ImageServices services = ImageServices.of(files(deployment), file);
        if (image.isPresent()) {
            services.named();
        }
        if (RecipeReader.isFlyAlone(deployment)) {
            services.fly();
        }
        return new Container(
                version,
                recipe.flatMap(Recipe::withoutEngine).isPresent() && contents.isEmpty()
                        ? List.of()
                        : targets(deployment),
                recipe,
                contents,
                starts(recipe, image, services, packages, files),
                deployment.conditions().hardened(),
                services.replicas(),
                environment(deployment, recipe, contents),
                AbsentDockerfile.verdict(files(deployment), deployment, other(deployment)));
    }

    private ImageContents read(ContentsReading reading, Shipped image, Deployment deployment) throws ProblemException {
        try {
            return reading.read(deployment.conditions().environment(), systems, deployment.prisma());
        } catch (IOException failure) {
            throw Problem.input(image.name() + " cannot be read to its end: " + failure.getMessage() + ".")
                    .remedy("Write it anew: docker save IMAGE -o app.tar");
        }
    }

    private static Outcome targets(Container container, Deployment deployment) {
        return container
                .recipe()
                .map(recipe -> recipe.withoutEngine().isPresent()
                        ? Outcome.judge(ImageRules.ofProxied(), container)
                        : Outcome.judge(ImageRules.ofTargets(), new StagedTargets(recipe, withEngine(deployment))))
                .orElse(Outcome.of(List.of()));
    }

    private static List<ClientGenerator> withEngine(Deployment deployment) {
        return deployment.project().generators().stream()
                .filter(each -> !(each.engine() instanceof EngineUse.None))
                .toList();
    }

    private static List<String> targets(Deployment deployment) {
        return withEngine(deployment).stream()
                .flatMap(each -> each.binaryTargets().stream())
                .distinct()
                .toList();
    }

    private static List<Startup> starts(
            Optional<Recipe> recipe,
            Optional<Shipped> image,
            ImageServices services,
            Packages packages,
            ContextFiles files) {
        Optional<Starts> starts = image.map(each -> new Starts(new ImageStartFiles(each, packages), each.root()))
                .or(() -> recipe.map(each -> new Starts(
                        files.of(each.file(), each.last()), each.end().folder())));
        if (starts.isEmpty()) {
            return List.of();
        }
        if (image.isPresent()) {
            image.get().image().ifPresent(config -> starts.get().image(image.get(), config));
        } else {
            recipe.ifPresent(starts.get()::recipe);
        }
        services.starts().forEach(starts.get()::service);
        services.overridden().forEach(starts.get()::maybe);
        return starts.get().all();
    }

    private Optional<Dockerfile> dockerfile(Deployment deployment) throws ProblemException {
        Path folder = deployment.folder();
        Optional<Dockerfile> found = RecipeReader.isFlyAlone(deployment)
                ? FlyToml.of(texts, documents, folder).dockerfile(name -> texts.read(folder.resolve(name)))
                : DefaultDockerfile.of(texts, folder, ComposeImages.documents(files(deployment)));
        return found.filter(
                file -> !file.stages().isEmpty() && OtherImage.why(file).isEmpty());
    }

    private Optional<String> other(Deployment deployment) throws ProblemException {
        return DefaultDockerfile.of(texts, deployment.folder(), ComposeImages.documents(files(deployment)))
                .flatMap(OtherImage::why);
    }

    private static Map<String, String> environment(
            Deployment deployment, Optional<Recipe> recipe, Optional<ImageContents> contents) {
        Map<String, String> all = new HashMap<>(contents.map(ImageContents::environment)
                .or(() -> recipe.flatMap(each -> each.file().end()).map(StageEnd::variables))
                .orElse(Map.of()));
        all.putAll(deployment.conditions().environment());
        return all;
    }
}
