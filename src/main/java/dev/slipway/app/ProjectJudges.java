package dev.slipway.app;

import dev.slipway.domain.connections.Terms;
import dev.slipway.domain.deployment.Platform;
import dev.slipway.domain.judgement.Outcome;
import dev.slipway.domain.nodeproject.NodeProject;
import dev.slipway.domain.nodeproject.VersionChoice;
import dev.slipway.domain.problem.ProblemException;
import dev.slipway.domain.release.PrismaVersion;
import dev.slipway.domain.release.Releases;
import dev.slipway.port.ProjectReader;
import dev.slipway.port.RuntimeNames.KnownRuntime;
import dev.slipway.usecase.connectionplan.PlanRequest;
import dev.slipway.usecase.connectionplan.PlanResult;
import dev.slipway.usecase.datasource.DatasourceView;
import dev.slipway.usecase.deploycheck.Judges;
import dev.slipway.usecase.nowconfig.NowCheckRequest;
import dev.slipway.usecase.platformquery.AskedHost;
import dev.slipway.usecase.platformquery.PlatformAnswer;
import dev.slipway.usecase.platformquery.PlatformRequest;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** The use cases that judge one side of a project, for the one that judges all of it. */
final class ProjectJudges implements Judges {
    private final UseCases useCases;
    private final ProjectReader projects;
    private final Releases releases;
    private final Optional<Path> capacities;

    ProjectJudges(UseCases useCases, ProjectReader projects, Releases releases, Optional<Path> capacities) {
        this.useCases = useCases;
        this.projects = projects;
        this.releases = releases;
        this.capacities = capacities;
    }

    @Override
    public NodeProject project(Path folder) throws ProblemException {
        return projects.read(folder, Optional.empty());
    }

    @Override
    public Optional<PrismaVersion> version(NodeProject project) {
        return VersionChoice.likely(project.evidence(), releases).version();
    }

    @Override
    public Optional<String> range(NodeProject project) {
        return VersionChoice.likely(project.evidence(), releases).range();
    }

    @Override
    public DatasourceSide datasource(Path folder, Optional<String> scalesOut) throws ProblemException {
        DatasourceView view = useCases.showDatasource().run(folder, Optional.empty(), scalesOut);
        return new DatasourceSide(view.datasource(), view.outcome());
    }

    @Override
    public void requireInstance(Terms.Database database) throws ProblemException {
        useCases.capacityTable(capacities)
                .find(database.engine(), database.instance().orElseThrow());
    }

    @Override
    public void requireNames(Path folder, Terms terms) throws ProblemException {
        useCases.planConnections(capacities)
                .requireNames(new PlanRequest(folder, List.of(), terms, false, PlanRequest.Edit.NONE));
    }

    @Override
    public PlanSide plan(Path folder, Terms terms) throws ProblemException {
        PlanResult result = useCases.planConnections(capacities)
                .run(new PlanRequest(folder, List.of(), terms, false, PlanRequest.Edit.NONE));
        return new PlanSide(result.plan(), result.outcome());
    }

    @Override
    public Outcome now(Path folder) throws ProblemException {
        return useCases.configs()
                .checkNowConfig()
                .run(new NowCheckRequest(folder, List.of(), Optional.empty()))
                .outcome();
    }

    @Override
    public Outcome netlify(Path folder) throws ProblemException {
        return useCases.configs()
                .checkNetlifyConfig()
                .run(folder, Optional.empty())
                .outcome();
    }

    @Override
    public RuntimeEngines engines(String runtime, Optional<String> architecture, Path folder) throws ProblemException {
        PlatformAnswer answer = useCases.engines()
                .queryPlatform()
                .run(new PlatformRequest(new AskedHost.Named(runtime), architecture, Optional.empty(), folder));
        return new RuntimeEngines(answer.decision().binaryTarget(), answer.loads(), answer.unpublished());
    }

    @Override
    public List<KnownRuntime> runtimes(Platform platform) throws ProblemException {
        return useCases.runtimeNames().of(platform.word());
    }
}
