package dev.slipway.cli.rules;

import dev.slipway.cli.Command;
import dev.slipway.cli.ExitCode;
import dev.slipway.cli.Formats;
import dev.slipway.cli.Line;
import dev.slipway.cli.Options;
import dev.slipway.cli.Session;
import dev.slipway.domain.judgement.Rule;
import dev.slipway.domain.problem.ProblemException;
import dev.slipway.report.RulesReport;
import java.util.List;
import picocli.CommandLine.Model.CommandSpec;

/** {@code slipway rules}. */
public final class RulesCommand implements Command {
    @Override
    public void describe(CommandSpec spec) {
        spec.addOption(Options.value("--family", "FAMILY", "Only the rules of one family, such as url or connection."));
        Formats.describe(spec);
    }

    @Override
    public List<String> footer() {
        return List.of("", "Examples:", "  slipway rules", "  slipway rules --family url --format json");
    }

    @Override
    public ExitCode run(Line line, Session session) throws ProblemException {
        List<Rule> rules = session.useCases().readCatalogue().list(line.text("--family"));
        Formats.write(line, session, () -> RulesReport.text(rules), () -> RulesReport.json(rules));
        return ExitCode.OK;
    }
}
