package dev.slipway.cli.rules;

import dev.slipway.cli.Command;
import dev.slipway.cli.ExitCode;
import dev.slipway.cli.Formats;
import dev.slipway.cli.Line;
import dev.slipway.cli.Option;
import dev.slipway.cli.Options;
import dev.slipway.cli.Session;
import dev.slipway.domain.judgement.Rule;
import dev.slipway.domain.problem.ProblemException;
import dev.slipway.report.RulesReport;
import java.util.List;

/** {@code slipway rules}. */
public final class RulesCommand implements Command {
    private static final Option<String> FAMILY =
            Option.text("--family", "FAMILY", "Only the rules of one family, such as url or connection.");

    @Override
    public Options options() {
        return Options.of(FAMILY, Formats.ALL);
    }

    @Override
    public ExitCode run(Line line, Session session) throws ProblemException {
        List<Rule> rules = session.useCases().readCatalogue().list(line.get(FAMILY));
        Formats.write(line, session, () -> RulesReport.text(rules), () -> RulesReport.json(rules));
        return ExitCode.OK;
    }
}
