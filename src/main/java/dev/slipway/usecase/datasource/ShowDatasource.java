package dev.slipway.usecase.datasource;

import dev.slipway.domain.datasource.Provider;
import dev.slipway.domain.judgement.Outcome;
import dev.slipway.domain.judgement.RuleVerdict;
import dev.slipway.domain.judgement.Verdict;
import dev.slipway.domain.problem.ProblemException;
import dev.slipway.domain.urlsource.DeployedDatasource;
import dev.slipway.domain.urlsource.ProjectDatasource;
import dev.slipway.port.DatasourceReader;
import dev.slipway.rule.url.UrlRules;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** Says which database a project uses, where that is written, and what is wrong with it. */
public record ShowDatasource(DatasourceReader reader) {
    private static final RuleVerdict UNREACHED =
            RuleVerdict.notChecked("URL009", "Whether the host can be reached: nothing was connected to.");

    /**
     * Looks at a project.
     *
     * @param folder the project's folder, or one below it
     * @param schema a schema that its user named
     * @param scalesOut the platform that starts more processes as traffic grows; empty where nobody knows of one
     */
    public DatasourceView run(Path folder, Optional<Path> schema, Optional<String> scalesOut) throws ProblemException {
        ProjectDatasource project = reader.read(folder, schema);
        if (project.provider().isEmpty() && project.urls().isEmpty()) {
            throw LimitProblem.noDatasource(project);
        }
        DeployedDatasource datasource = DeployedDatasource.of(project, reader::exists, scalesOut);
        return new DatasourceView(datasource, UrlRules.judge(datasource).and(Outcome.of(List.of(reached(datasource)))));
    }

    private static RuleVerdict reached(DeployedDatasource datasource) {
        return datasource.provider().equals(Optional.of(Provider.SQLITE))
                ? new RuleVerdict(UNREACHED.rule(), new Verdict.NotApplicable("SQLite is a file, and no host"))
                : UNREACHED;
    }

    /**
     * Looks at a URL alone.
     *
     * @param provider whose URL it is; its scheme tells where this is empty
     * @param folder where it was given
     */
    public DatasourceView given(String url, Optional<Provider> provider, Path folder) {
        DeployedDatasource datasource = DeployedDatasource.given(url, provider, folder);
        Outcome elsewhere = Outcome.of(List.of(
                RuleVerdict.notChecked(
                        "URL008", "Where a project has the URL: leave --url out to look at the project."),
                reached(datasource),
                RuleVerdict.notChecked(
                        "URL010", "Whether the files that it names are there: only the project tells where.")));
        return new DatasourceView(datasource, UrlRules.judgeText(datasource).and(elsewhere));
    }
}
