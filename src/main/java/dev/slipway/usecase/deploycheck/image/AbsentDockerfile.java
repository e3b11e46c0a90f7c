package dev.slipway.usecase.deploycheck.image;

import dev.slipway.domain.deployment.Deployment;
import dev.slipway.domain.deployment.Platform;
import dev.slipway.domain.document.Document;
import dev.slipway.domain.document.MappingEntry;
import dev.slipway.domain.judgement.Verdict;
import dev.slipway.domain.judgement.Verdict.NotApplicable;
import dev.slipway.domain.judgement.Verdict.NotChecked;
import dev.slipway.domain.text.Vocabulary;
import dev.slipway.usecase.deploycheck.destination.FolderTexts;
import dev.slipway.usecase.manifests.ComposeBuild;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** What is said of an image where the project's folder has no Dockerfile of the app. */
final class AbsentDockerfile {
    /** Others than Dockerfile, by which builds of production go; -f names them, so that they are not judged unasked. */
    private static final List<String> OTHERS = Vocabulary.inOrder("""
            Containerfile Dockerfile.prod Dockerfile.production prod.Dockerfile production.Dockerfile
            docker/Dockerfile docker/Dockerfile.prod docker/prod/Dockerfile docker/production/Dockerfile
            .docker/Dockerfile build/Dockerfile deploy/Dockerfile infra/Dockerfile""");

    private static final String UNUSED = ", which is not seen to use the database, or to run what was built";

    private AbsentDockerfile() {}

    /** @param there what one is of that is there, and not of the app */
    static Verdict verdict(FolderTexts files, Deployment deployment, Optional<String> there) {
        boolean image = Stream.of(Platform.IMAGE, Platform.FLY, Platform.COMPOSE, Platform.KUBERNETES)
                .anyMatch(deployment::goesTo);
        Optional<String> seen = image || deployment.destinations().isEmpty()
                ? elsewhere(files).or(() -> other(files)).or(() -> there)
                : Optional.empty();
        return seen.or(() -> Optional.of("there is no Dockerfile in the project's folder")
                        .filter(each -> image))
                .<Verdict>map(why -> new NotChecked(why + "; give the image: --image app.tar"))
                .orElse(new NotApplicable("it goes into no container image"));
    }

    private static Optional<String> other(FolderTexts files) {
        return OTHERS.stream()
                .filter(name -> files.text(name).isPresent())
                .findFirst()
                .map(name -> name + " is read only where a compose file or fly.toml names it, or where it is called"
                        + " Dockerfile");
    }

    /** A service that compose builds in a folder below, rather one whose package.json names Prisma. */
    private static Optional<String> elsewhere(FolderTexts files) {
        return elsewhere(files, "prisma").or(() -> elsewhere(files, ""));
    }

    private static Optional<String> elsewhere(FolderTexts files, String word) {
        return ComposeImages.documents(files).stream()
                .flatMap(document ->
                        ComposeImages.services(document).flatMap(each -> built(files, document, each, word).stream()))
                .findFirst();
    }

    private static Optional<String> built(FolderTexts files, Document document, MappingEntry service, String word) {
        Optional<ComposeBuild> build = ComposeBuild.of(service.value().asMapping())
                .filter(each -> files.inside(each.context() + "package.json")
                        .filter(text -> text.contains(word))
                        .isPresent())
                .filter(each -> !each.context().isEmpty()
                        || each.dockerfile(files::inside).isPresent());
        String builds = document.name() + ":" + document.line(service.key()) + " builds "
                + service.key().value();
        return build.map(each -> each.context().isEmpty()
                ? builds + (each.inline().isPresent() ? " by dockerfile_inline, which is not judged" : UNUSED)
                : builds + " in " + folder(each) + "; judge that by itself, slipway check --project " + folder(each));
    }

    private static String folder(ComposeBuild build) {
        return build.context().substring(0, build.context().length() - 1);
    }
}
