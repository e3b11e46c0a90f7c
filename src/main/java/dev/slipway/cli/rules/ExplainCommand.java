package dev.slipway.cli.rules;

import dev.slipway.cli.Command;
import dev.slipway.cli.ExitCode;
import dev.slipway.cli.Formats;
import dev.slipway.cli.Line;
import dev.slipway.cli.Option;
import dev.slipway.cli.Options;
import dev.slipway.cli.Session;
import dev.slipway.domain.problem.ProblemException;
import dev.slipway.report.ExplainReport;
import dev.slipway.usecase.catalogue.ReadCatalogue.Explained;

/** {@code slipway explain}. */
public final class ExplainCommand implements Command {
    private static final Option<String> RULE =
            Option.operand("RULE", "The rule, as a finding names it; in capital or small letters.");

    @Override
    public Options options() {
        return Options.of(RULE, Formats.ALL);
    }

    @Override
    public ExitCode run(Line line, Session session) throws ProblemException {
        Explained rule =
                session.useCases().readCatalogue().explain(line.get(RULE).orElseThrow());
        // The logins in its examples are nobody's, and what is wrong with one of them must be seen.
        Formats.writeAsked(line, session, () -> ExplainReport.text(rule), () -> ExplainReport.json(rule));
        return ExitCode.OK;
    }
}
