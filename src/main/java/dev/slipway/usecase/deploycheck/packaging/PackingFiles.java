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
import dev.slipway.rule.packaging.PackageRules;
import dev.slipway.usecase.deploycheck.destination.FolderTexts;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Judges the files of a project that decide what gets into its packages. */
record PackingFiles(FolderTexts files, Deployment deployment, Optional<FunctionFile> described, Clients clients) {
    /** @param shipped whether a package was looked at that has the engine: then it is there, whatever these files say */
    Outcome judge(boolean shipped) throws ProblemException {
        Outcome outcome = Outcome.of(List.of());
        PatternFacts patterns = new PatternFacts(deployment, clients, shipped);
        if (described.isPresent() && deployment.goesTo(Platform.LAMBDA)) {
            outcome = outcome.and(Outcome.judge(PackageRules.ofPatterns(), patterns.of(described.get())));
            Optional<Document> manifest = files.document("package.json");
            if (manifest.isPresent()) {
                outcome = outcome.and(Outcome.judge(
                        PackageRules.ofDevelopment(),
                        new DevelopmentFacts(deployment, described.get(), manifest.get()).facts()));
            }
        }
        Optional<Document> vercel =
                deployment.goesTo(Platform.VERCEL) ? files.document("vercel.json") : Optional.empty();
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
            Optional<Document> manifest = files.document("package.json");
            described.ifPresent(file -> bundlers.addAll(new Bundlers(file, manifest).all(all, new WebpackFile(files))));
            manifest.ifPresent(each -> bundlers.addAll(BundlingScripts.of(each)));
        }
        return new BundledClients(bundlers, engine, shipped);
    }
}
