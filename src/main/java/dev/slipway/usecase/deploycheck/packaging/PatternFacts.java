package dev.slipway.usecase.deploycheck.packaging;

import dev.slipway.domain.deployment.Deployment;
import dev.slipway.domain.document.Document;
import dev.slipway.domain.judgement.Place;
import dev.slipway.domain.packaging.PatternScope;
import dev.slipway.domain.packaging.ReplayedPatterns;
import dev.slipway.domain.packaging.ReplayedPatterns.PatternClient;
import java.util.List;
import java.util.Optional;

/**
 * Finds the patterns that decide what is packed, and replays nothing of what somebody else packs.
 *
 * @param shipped whether a package was looked at that has the engine
 */
record PatternFacts(Deployment deployment, Clients clients, boolean shipped) {
    /** Those of serverless.yml. */
    ReplayedPatterns of(FunctionFile file) {
        List<PatternClient> all = EnginePaths.of(deployment, clients.targets());
        if (all.isEmpty()) {
            return idle("no client with an engine is generated in the project's folder");
        }
        if (!file.isServerless()) {
            return idle(file.name() + " has no patterns of what is packed");
        }
        if (file.document().isEmpty()) {
            return open(
                    file.name(),
                    file.name()
                            + (file.isProgram()
                                    ? " is a program, which is not run"
                                    : " declares nothing that can be read")
                            + "; give the package: --package dist.zip");
        }
        Bundlers bundlers = new Bundlers(file, Optional.empty());
        if (bundlers.isThere()) {
            return idle("a bundler decides what is packed");
        }
        if (bundlers.unread().isPresent()) {
            return open(
                    file.name(),
                    "which plugins pack it stands elsewhere than in " + file.name()
                            + "; give the package: --package dist.zip");
        }
        ServerlessPatterns patterns = new ServerlessPatterns(file.document().get());
        if (patterns.artifact().isPresent()) {
            return idle("the package is made elsewhere: "
                    + patterns.artifact().get().place());
        }
        List<PatternScope> scopes = patterns.scopes();
        if (patterns.isOpen() || scopes.stream().anyMatch(PatternScope::isUnjudged)) {
            return open(
                    file.name(),
                    "what package.patterns of " + file.name()
                            + " takes: it stands elsewhere, or uses signs that are not judged here; give the package:"
                            + " --package dist.zip");
        }
        Optional<Place> elsewhere = elsewhere(file, scopes, all);
        if (elsewhere.isPresent()) {
            return open(
                    file.name(),
                    "the patterns leave the engine out, and " + elsewhere.get().place()
                            + " may bring it; give both: --package dist.zip --layer layer.zip");
        }
        return new ReplayedPatterns(file.name(), Optional.empty(), Optional.empty(), scopes, all, shipped);
    }

    /** Where an engine comes from that no package has: the layer of a client that is left out too, or a variable. */
    private Optional<Place> elsewhere(FunctionFile file, List<PatternScope> scopes, List<PatternClient> all) {
        List<PatternClient> dropped = all.stream()
                .filter(client -> scopes.stream().allMatch(client::isDroppedBy))
                .toList();
        if (dropped.isEmpty()) {
            return Optional.empty();
        }
        boolean whole = dropped.stream()
                .allMatch(client -> scopes.stream().noneMatch(scope -> scope.keeps(client.folder() + "/index.js")));
        return file.engine().or(() -> whole ? file.layers() : Optional.empty());
    }

    /** Those of vercel.json: what is traced is packed but for excludeFiles, and what includeFiles names. */
    ReplayedPatterns ofVercel(Document document) {
        List<PatternScope> scopes = VercelPatterns.scopes(document);
        List<PatternClient> all = EnginePaths.of(deployment, clients.targets());
        if (scopes.isEmpty() || all.isEmpty()) {
            return idle("no excludeFiles stands in " + document.name());
        }
        return scopes.stream().anyMatch(PatternScope::isUnjudged)
                ? open(
                        document.name(),
                        "what excludeFiles takes away: it uses signs that are not judged here; give the package:"
                                + " --package .vercel/output/functions/api.func")
                : new ReplayedPatterns(document.name(), Optional.empty(), Optional.empty(), scopes, all, shipped);
    }

    private ReplayedPatterns idle(String why) {
        return new ReplayedPatterns("", Optional.of(why), Optional.empty(), List.of(), List.of(), shipped);
    }

    private ReplayedPatterns open(String file, String why) {
        return new ReplayedPatterns(file, Optional.empty(), Optional.of(why), List.of(), List.of(), shipped);
    }
}
