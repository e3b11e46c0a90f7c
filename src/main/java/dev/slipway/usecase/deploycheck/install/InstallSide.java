package dev.slipway.usecase.deploycheck.install;

import dev.slipway.domain.artefact.Interest;
import dev.slipway.domain.deployment.Deployment;
import dev.slipway.domain.install.LockedInstall;
import dev.slipway.domain.install.ProjectText;
import dev.slipway.domain.judgement.Outcome;
import dev.slipway.domain.problem.ProblemException;
import dev.slipway.domain.webproject.PackagesAround;
import dev.slipway.port.Documents;
import dev.slipway.port.InstallReader;
import dev.slipway.port.ReadableTexts;
import dev.slipway.port.SourceFiles;
import dev.slipway.rule.install.InstallRules;
import dev.slipway.rule.network.NetworkRules;
import dev.slipway.rule.url.UrlRules;
import dev.slipway.usecase.deploycheck.Side;
import dev.slipway.usecase.manifests.DefaultDockerfile;
import dev.slipway.usecase.manifests.SourcePackages;
import java.util.List;
import java.util.Map;

/**
 * Judges how a project is installed, and from where.
 *
 * @param environment of this process, which may name engines
 */
public record InstallSide(
        InstallReader reader,
        SourceFiles sources,
        ReadableTexts texts,
        Documents documents,
        Map<String, String> environment)
        implements Side {
    public InstallSide {
        environment = Map.copyOf(environment);
    }

    private static final long LARGEST_MANIFEST = 1 << 20;

    @Override
    public String rules() {
        return "LCK";
    }

    @Override
    public Interest interest() {
        return (file, head) -> ShippedUrls.isEnv(file.name())
                ? ShippedUrls.LARGEST
                : file.name().equals("package.json") && file.path().contains("prisma") ? LARGEST_MANIFEST : 0;
    }

    @Override
    public Outcome judge(Deployment deployment) throws ProblemException {
        LockedInstall install = reader.read(deployment.project().root());
        ProjectTexts files = new ProjectTexts(texts, documents, deployment.folder());
        List<ProjectText> settings = files.settings(install.folder());
        PackagesAround around = new SourcePackages(sources, deployment.project().root());
        Engines engines = new Engines(reader, environment, deployment, settings);
        return Outcome.judge(
                        InstallRules.ofScripts(),
                        new InstallScriptsReader(files, install, settings, around).read(deployment, engines.read()))
                .and(Outcome.judge(InstallRules.ofEngines(), engines.read()))
                .and(Outcome.judge(InstallRules.ofLock(), NativesWanted.of(install, deployment, files)))
                .and(Outcome.judge(InstallRules.ofVersions(), new Versions(documents).of(deployment, install)))
                .and(Outcome.judge(NetworkRules.all(), Network.of(files, install, settings, deployment)))
                .and(new Generation(reader, texts, around).judge(deployment, install, settings))
                .and(UrlRules.judgeShipped(new CommittedUrls(files).of(settings)))
                .and(urls(deployment));
    }

    /** Where the image itself is not at hand, its Dockerfile tells. */
    private Outcome urls(Deployment deployment) throws ProblemException {
        if (!deployment.shipped().isEmpty()) {
            return UrlRules.judgeShipped(ShippedUrls.of(deployment.shipped()));
        }
        return DefaultDockerfile.of(texts, deployment.folder())
                .map(file -> UrlRules.judgeShipped(ShippedUrls.of(file)))
                .orElse(Outcome.of(List.of()));
    }
}
