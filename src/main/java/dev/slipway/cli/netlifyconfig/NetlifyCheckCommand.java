package dev.slipway.cli.netlifyconfig;

import dev.slipway.cli.Command;
import dev.slipway.cli.ExitCode;
import dev.slipway.cli.JudgedFormats;
import dev.slipway.cli.JudgingFlags;
import dev.slipway.cli.Line;
import dev.slipway.cli.Session;
import dev.slipway.cli.configfile.Checked;
import dev.slipway.cli.configfile.WriteFlags;
import dev.slipway.domain.problem.ProblemException;
import dev.slipway.usecase.configfile.CheckResult;
import java.util.List;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.PositionalParamSpec;

/** {@code slipway netlify-config check}. */
public final class NetlifyCheckCommand implements Command {
    @Override
    public void describe(CommandSpec spec) {
        spec.addPositional(PositionalParamSpec.builder()
                .paramLabel("FILE")
                .arity("0..1")
                .type(String.class)
                .description("A .toml file to check, in place of the project's netlify.toml.")
                .build());
        WriteFlags.describeProject(spec);
        JudgingFlags.describe(spec);
        JudgedFormats.describe(spec);
    }

    @Override
    public List<String> footer() {
        return List.of(
                "",
                "Exits with 1 when there is an error; warnings and notes are told, and do no harm.",
                "",
                "Examples:",
                "  slipway netlify-config check",
                "  slipway netlify-config check --project apps/shop",
                "  slipway netlify-config check --format json --output report.json");
    }

    @Override
    public ExitCode run(Line line, Session session) throws ProblemException {
        JudgingFlags judging = JudgingFlags.read(line, session, WriteFlags.project(line));
        CheckResult checked = session.useCases()
                .configs()
                .checkNetlifyConfig()
                .run(
                        WriteFlags.project(line),
                        line.operands().stream().findFirst().map(line::resolve));
        return Checked.report(
                line, session, "netlify-config check", "slipway/netlify-config-check/v1", judging, checked);
    }
}
