package dev.slipway.cli.rules;

import dev.slipway.cli.Command;
import dev.slipway.cli.ExitCode;
import dev.slipway.cli.Formats;
import dev.slipway.cli.Line;
import dev.slipway.cli.Session;
import dev.slipway.domain.problem.ProblemException;
import dev.slipway.report.ExplainReport;
import dev.slipway.usecase.catalogue.ReadCatalogue.Explained;
import java.util.List;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.PositionalParamSpec;

/** {@code slipway explain}. */
public final class ExplainCommand implements Command {
    @Override
    public void describe(CommandSpec spec) {
        spec.addPositional(PositionalParamSpec.builder()
                .index("0")
                .paramLabel("RULE")
                .arity("1")
                .required(true)
                .type(String.class)
                .description("The rule, as a finding names it; in capital or small letters.")
                .build());
        Formats.describe(spec);
    }

    @Override
    public List<String> footer() {
        return List.of("", "Examples:", "  slipway explain CON001", "  slipway explain url003 --format json");
    }

    @Override
    public ExitCode run(Line line, Session session) throws ProblemException {
        Explained rule =
                session.useCases().readCatalogue().explain(line.operands().get(0));
        // The logins in its examples are nobody's, and what is wrong with one of them must be seen.
        Formats.writeAsked(line, session, () -> ExplainReport.text(rule), () -> ExplainReport.json(rule));
        return ExitCode.OK;
    }
}
