package dev.slipway.usecase.deploycheck.install;

import dev.slipway.domain.descriptor.SkippedSteps;
import dev.slipway.domain.document.Document;
import dev.slipway.domain.install.ProjectText;
import dev.slipway.domain.problem.ProblemException;
import dev.slipway.domain.text.Slashes;
import dev.slipway.domain.text.Vocabulary;
import dev.slipway.port.Documents;
import dev.slipway.port.ReadableTexts;
import dev.slipway.usecase.manifests.DefaultDockerfile;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The text files of a project that set something; what cannot be read is for those to tell who judge it. */
record ProjectTexts(ReadableTexts texts, Documents documents, Path project) {
    private static final List<String> NAMES = Vocabulary.inOrder("""
            .env .env.local .env.production .env.production.local .env.staging package.json Dockerfile
            Dockerfile.prod Dockerfile.production docker/Dockerfile compose.yaml compose.yml docker-compose.yml
            docker-compose.yaml docker-compose.prod.yml serverless.yml serverless.yaml serverless.json
            template.yaml template.yml template.json vercel.json now.json netlify.toml fly.toml render.yaml
            app.yaml samconfig.toml buildspec.yml amplify.yml .gitlab-ci.yml .circleci/config.yml
            azure-pipelines.yml bitbucket-pipelines.yml Jenkinsfile Makefile""");
    private static final String WORKFLOWS = ".github/workflows";

    /** What sets variables, of the project and of the folder above that it is installed from. */
    List<ProjectText> settings(Path above) throws ProblemException {
        Set<Path> files = new LinkedHashSet<>();
        for (Path folder : new LinkedHashSet<>(List.of(project, above))) {
            NAMES.forEach(name -> files.add(folder.resolve(name)));
            files.addAll(texts.below(folder.resolve(WORKFLOWS)));
        }
        List<ProjectText> found = new ArrayList<>();
        files.forEach(file -> read(file).or(() -> inSmallLetters(file)).ifPresent(found::add));
        return found;
    }

    private Optional<ProjectText> inSmallLetters(Path file) {
        return file.endsWith(DefaultDockerfile.NAMES.get(0))
                ? read(file.resolveSibling(DefaultDockerfile.NAMES.get(1)))
                : Optional.empty();
    }

    Optional<ProjectText> read(Path file) {
        String name = shown(file);
        return texts.readable(file)
                .map(text -> new ProjectText(
                        name, text, SkippedSteps.without(name, text, () -> documents.readable(name, text))));
    }

    /** A file's tree; empty where it is none. */
    Optional<Document> document(Path file) {
        return read(file).flatMap(text -> documents.readable(text.name(), text.text()));
    }

    String shown(Path file) {
        return Slashes.relative(project, file);
    }
}
