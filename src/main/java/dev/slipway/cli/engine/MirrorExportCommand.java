package dev.slipway.cli.engine;

import dev.slipway.cli.Command;
import dev.slipway.cli.ExitCode;
import dev.slipway.cli.Formats;
import dev.slipway.cli.Line;
import dev.slipway.cli.Options;
import dev.slipway.cli.Session;
import dev.slipway.cli.SourceFlags;
import dev.slipway.domain.problem.ProblemException;
import dev.slipway.report.MirrorReport;
import dev.slipway.usecase.enginemirror.MirrorRequest;
import dev.slipway.usecase.enginemirror.MirrorResult;
import java.nio.file.Path;
import java.util.List;
import picocli.CommandLine.Model.CommandSpec;

/** {@code slipway engine mirror export}. */
public final class MirrorExportCommand implements Command {
    @Override
    public void describe(CommandSpec spec) {
        MirrorFlags.describeRequired(spec);
        spec.addOption(
                Options.required(Options.value("--to", "DIR", "The folder to fill; what is there and right is kept.")));
        SourceFlags.describe(spec);
        spec.addOption(Options.flag("--dry-run", "Say what would be fetched, and change nothing."));
        Formats.describe(spec);
    }

    @Override
    public List<String> footer() {
        return SourceFlags.footer(
                "Example:",
                "  slipway engine mirror export --prisma 5.22.0,6.19.3 --platform debian-openssl-3.0.x,rhel-openssl-3.0.x --to mirror");
    }

    @Override
    public ExitCode run(Line line, Session session) throws ProblemException {
        MirrorRequest request = MirrorFlags.of(line);
        Path folder = line.path("--to").orElseThrow();
        MirrorResult result = session.useCases()
                .exportMirror(SourceFlags.of(line), session.progress())
                .run(request, session.useCases().mirrorFolder(folder), line.has("--dry-run"));
        Formats.write(line, session, () -> MirrorReport.text(result), () -> MirrorReport.json("export", result));
        return result.complete() ? ExitCode.OK : ExitCode.CHECK_FAILED;
    }
}
