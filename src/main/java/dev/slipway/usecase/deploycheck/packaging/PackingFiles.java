package dev.slipway.usecase.deploycheck.packaging;

import dev.slipway.domain.deployment.Deployment;
import dev.slipway.domain.deployment.Platform;
import dev.slipway.domain.document.Document;
import dev.slipway.domain.judgement.Outcome;
import dev.slipway.domain.nodeproject.EngineUse;
import dev.slipway.domain.packaging.BundledClients;
import dev.slipway.domain.packaging.Bundler;
import dev.slipway.domain.packaging.ReplayedPatterns.PatternClient;
import dev.slipway.domain.problem.ProblemException;
import dev.slipway.port.Documents;
import dev.slipway.port.ReadableTexts;
import dev.slipway.rule.packaging.PackageRules;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Judges the files of a project that decide what gets into its packages. */
final class PackingFiles {
    private final ReadableTexts texts;
    private final Documents documents;
    private final Deployment deployment;
    private final Optional<FunctionFile> described;
    private final Clients clients;

    PackingFiles(
            ReadableTexts texts,
            Documents documents,
            Deployment deployment,
            Optional<FunctionFile> described,
            Clients clients) {
        this.texts = texts;
        this.documents = documents;
        this.deployment = deployment;
        this.described = described;
        this.clients = clients;
    }

    /** @param shipped whether a package was looked at that has the engine: then it is there, whatever these files say */
    Outcome judge(boolean shipped) throws ProblemException {
        Outcome outcome = Outcome.of(List.of());
        PatternFacts patterns = new PatternFacts(deployment, clients, shipped);
        if (described.isPresent() && deployment.goesTo(Platform.LAMBDA)) {
            outcome = outcome.and(Outcome.judge(PackageRules.ofPatterns(), patterns.of(described.get())));
        }
        Optional<Document> vercel = deployment.goesTo(Platform.VERCEL) ? document("vercel.json") : Optional.empty();
        if (vercel.isPresent()) {
            outcome = outcome.and(Outcome.judge(PackageRules.ofPatterns(), patterns.ofVercel(vercel.get())));
        }
        return outcome.and(Outcome.judge(PackageRules.ofBundlers(), bundled(shipped)));
    }

    private BundledClients bundled(boolean shipped) {
        boolean engine =
                deployment.project().generators().stream().anyMatch(each -> !(each.engine() instanceof EngineUse.None));
        List<Bundler> bundlers = new ArrayList<>();
        if (engine && deployment.goesTo(Platform.LAMBDA)) {
            List<PatternClient> all = EnginePaths.of(deployment, clients.targets());
            described.ifPresent(file ->
                    bundlers.addAll(new Bundlers(file).all(all, new WebpackFile(texts, deployment.folder()))));
            document("package.json").ifPresent(manifest -> bundlers.addAll(BundlingScripts.of(manifest)));
        }
        return new BundledClients(bundlers, engine, shipped);
    }

    private Optional<Document> document(String name) {
        try {
            Optional<String> text = texts.read(deployment.folder().resolve(name));
            return text.isPresent() ? documents.parse(name, text.get()).stream().findFirst() : Optional.empty();
        } catch (ProblemException e) {
            // Who judges the file says what is wrong with it.
            return Optional.empty();
        }
    }
}
