package dev.slipway.cli.datasource;

import dev.slipway.cli.Command;
import dev.slipway.cli.ExitCode;
import dev.slipway.cli.JudgedFormats;
import dev.slipway.cli.JudgingFlags;
import dev.slipway.cli.Line;
import dev.slipway.cli.Option;
import dev.slipway.cli.Options;
import dev.slipway.cli.ProjectFolder;
import dev.slipway.cli.Session;
import dev.slipway.domain.judgement.Catalogue;
import dev.slipway.domain.problem.ProblemException;
import dev.slipway.report.DatasourceJson;
import dev.slipway.report.DatasourceReport;
import dev.slipway.report.outcome.JudgedProject;
import dev.slipway.report.outcome.JudgedProject.Heading;
import dev.slipway.usecase.datasource.DatasourceView;
import dev.slipway.usecase.datasource.ShowDatasource;
import dev.slipway.usecase.policy.Settled;
import java.util.List;
import java.util.Optional;

/** {@code slipway datasource show}. */
public final class ShowCommand implements Command {
    private static final Option<String> URL =
            DatasourceFlags.url("Look at this URL in place of the project's; - reads it from standard input.");

    @Override
    public Options options() {
        return Options.of(
                ProjectFolder.PROJECT,
                ProjectFolder.SCHEMA,
                URL,
                DatasourceFlags.PROVIDER,
                JudgingFlags.ALL,
                JudgedFormats.ALL);
    }

    @Override
    public ExitCode run(Line line, Session session) throws ProblemException {
        JudgingFlags judging = JudgingFlags.read(line, session, ProjectFolder.ofPrisma(line));
        DatasourceView judged = view(line, session.useCases().showDatasource());
        Settled settled = judging.settle(judged.outcome());
        DatasourceView view = new DatasourceView(judged.datasource(), settled.outcome());
        session.notes(view.datasource().project().notes());
        Catalogue catalogue = session.useCases().rules().load();
        JudgedFormats.write(
                line,
                session,
                () -> DatasourceReport.text(view, catalogue),
                () -> DatasourceJson.of(view, catalogue),
                () -> new JudgedProject(
                        "datasource show",
                        heading(view),
                        view.outcome(),
                        catalogue,
                        session.useCases().rules()::page));
        return settled.outcome().fails(settled.failOn()) ? ExitCode.CHECK_FAILED : ExitCode.OK;
    }

    private static List<Heading> heading(DatasourceView view) {
        String schema = view.datasource().project().schema().orElse("");
        return List.of(new Heading("the datasource of " + (schema.isEmpty() ? "a URL alone" : "the project"), schema));
    }

    private static DatasourceView view(Line line, ShowDatasource show) throws ProblemException {
        Optional<String> url = DatasourceFlags.url(line, URL);
        return url.isPresent()
                ? show.given(url.get(), line.get(DatasourceFlags.PROVIDER), line.resolve(""))
                : show.run(ProjectFolder.ofPrisma(line), line.get(ProjectFolder.SCHEMA), Optional.empty());
    }
}
