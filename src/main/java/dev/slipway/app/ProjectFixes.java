package dev.slipway.app;

import dev.slipway.domain.connections.Terms;
import dev.slipway.domain.datasource.PoolSetting;
import dev.slipway.domain.judgement.Fix;
import dev.slipway.domain.problem.Problem;
import dev.slipway.domain.problem.ProblemException;
import dev.slipway.port.SchemaSource;
import dev.slipway.usecase.configfile.JsonFiles;
import dev.slipway.usecase.configfile.SetText;
import dev.slipway.usecase.configfile.WritePolicy;
import dev.slipway.usecase.connectionplan.PlanRequest;
import dev.slipway.usecase.connectionplan.PlanResult;
import dev.slipway.usecase.datasource.LimitRequest;
import dev.slipway.usecase.deploycheck.Fixer;
import dev.slipway.usecase.deploycheck.client.TraceFiles;
import dev.slipway.usecase.deploycheck.image.IgnoredInImage;
import dev.slipway.usecase.deploycheck.packaging.AddPattern;
import dev.slipway.usecase.enginefetch.AddedTargets;
import dev.slipway.usecase.enginefetch.FetchEngines;
import dev.slipway.usecase.enginefetch.FetchRequest;
import dev.slipway.usecase.enginefetch.InstalledEngine;
import dev.slipway.usecase.enginefetch.LockPolicy;
import dev.slipway.usecase.enginefetch.Scope;
import dev.slipway.usecase.nowconfig.ConfigFormat;
import dev.slipway.usecase.nowconfig.InitRequest;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The use cases that make a change, for the one that makes all of them. */
record ProjectFixes(UseCases useCases, SchemaSource schemas, Optional<Path> capacities, EngineFetching engines)
        implements Fixer {
    /** Those that fetch engines; made when there is one to fetch. */
    interface EngineFetching {
        FetchEngines fetcher() throws ProblemException;
    }

    @Override
    public void make(Path folder, Fix fix, Terms terms) throws ProblemException {
        if (fix instanceof Fix.LimitConnections limit) {
            limit(folder, limit.limit());
        } else if (fix instanceof Fix.CapConcurrency) {
            cap(new PlanRequest(folder, List.of(), terms, false, PlanRequest.Edit.SHOWN));
        } else if (fix instanceof Fix.AddTarget target) {
            useCases.texts()
                    .replace(AddedTargets.plan(schemas.read(folder, useCases.schema()), List.of(target.binaryTarget()))
                            .rewrites());
        } else if (fix instanceof Fix.CompleteConfig config) {
            complete(folder, config.file());
        } else if (fix instanceof Fix.SetText text) {
            new SetText(new JsonFiles(useCases.texts(), useCases.documents()))
                    .run(folder.resolve(text.file()), text.pointer(), text.text());
        } else if (fix instanceof Fix.IgnoreInImage ignore) {
            IgnoredInImage.add(useCases.texts(), folder, ignore);
        } else if (fix instanceof Fix.TraceFiles files) {
            TraceFiles.make(useCases.texts(), folder, files);
        } else if (fix instanceof Fix.PackagePattern pattern) {
            new AddPattern(useCases.texts(), useCases.documents()).run(folder, pattern.file(), pattern.pattern());
        }
    }

    @Override
    public List<Path> fetch(Path folder, List<String> binaryTargets) throws ProblemException {
        return engines
                .fetcher()
                .run(new FetchRequest(
                        folder,
                        useCases.schema(),
                        binaryTargets,
                        List.of(),
                        Optional.empty(),
                        Scope.QUERY,
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        List.of(),
                        false,
                        false,
                        LockPolicy.HONOUR))
                .engines()
                .stream()
                .map(InstalledEngine::destination)
                .toList();
    }

    @Override
    public List<Path> install(Path project, List<PackagedEngine> engines) throws ProblemException {
        return PackagedEngines.install(this.engines.fetcher(), project, engines);
    }

    /** All of the numbers that fit together, or none: beside one that is as it was the others would not fit. */
    private void cap(PlanRequest shown) throws ProblemException {
        PlanResult planned = useCases.planConnections(capacities).run(shown);
        List<String> written =
                planned.changes().stream().map(PlanResult.Change::name).toList();
        boolean left = planned.plan().shares().stream()
                .filter(share ->
                        share.suggested().isPresent() && !share.demand().cap().isUnclear())
                .anyMatch(share -> !written.contains(share.demand().workload().name()));
        if (left) {
            throw Problem.input(
                            "Not every number has a place in a file that is written here, and they fit together only: "
                                    + planned.plan().suggestions() + ". Nothing was changed.")
                    .remedy("Set them yourself, then slipway check again.");
        }
        useCases.texts().replace(planned.rewrites());
    }

    private void limit(Path folder, int limit) throws ProblemException {
        useCases.limitConnections()
                .run(new LimitRequest(
                        folder,
                        Optional.empty(),
                        Map.of(PoolSetting.CONNECTION_LIMIT, Integer.toString(limit)),
                        Optional.empty(),
                        Optional.empty(),
                        LimitRequest.WrittenTo.PLACE,
                        false));
    }

    private void complete(Path folder, String file) throws ProblemException {
        if (file.equals("netlify.toml")) {
            useCases.configs().initNetlifyConfig().run(folder, WritePolicy.MERGE, false);
            return;
        }
        ConfigFormat format = file.equals("vercel.json") ? ConfigFormat.VERCEL : ConfigFormat.NOW;
        useCases.configs()
                .initNowConfig()
                .run(new InitRequest(folder, format, List.of(), Optional.empty(), WritePolicy.MERGE, false));
    }
}
