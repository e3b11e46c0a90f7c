package dev.slipway.cli.configfile;

import dev.slipway.cli.ExitCode;
import dev.slipway.cli.JudgedFormats;
import dev.slipway.cli.JudgingFlags;
import dev.slipway.cli.Line;
import dev.slipway.cli.Session;
import dev.slipway.domain.judgement.Catalogue;
import dev.slipway.domain.problem.ProblemException;
import dev.slipway.report.ConfigCheckReport;
import dev.slipway.report.outcome.JudgedProject;
import dev.slipway.report.outcome.JudgedProject.Heading;
import dev.slipway.usecase.configfile.ConfigCheckResult;
import dev.slipway.usecase.policy.Settled;

/** Tells what a check of config files found. */
public final class ConfigCheckOutput {
    private ConfigCheckOutput() {}

    /**
     * Writes it, less what the project has decided to live with.
     *
     * @param command its words: {@code now-config check}
     * @param schema the name of the JSON document's schema
     */
    public static ExitCode report(
            Line line, Session session, String command, String schema, JudgingFlags judging, ConfigCheckResult checked)
            throws ProblemException {
        Settled settled = judging.settle(checked.outcome());
        ConfigCheckResult result = new ConfigCheckResult(checked.files(), settled.outcome());
        Catalogue catalogue = session.useCases().rules().load();
        JudgedFormats.write(
                line,
                session,
                () -> ConfigCheckReport.text(result, catalogue),
                () -> ConfigCheckReport.json(schema, result, catalogue),
                () -> new JudgedProject(
                        command,
                        result.files().stream()
                                .map(file -> new Heading("by the rules of " + file.rules(), file.name()))
                                .toList(),
                        result.outcome(),
                        catalogue,
                        session.useCases().rules()::page));
        return JudgingFlags.exitCode(settled);
    }
}
