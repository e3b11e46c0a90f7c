package dev.slipway.cli.engine;

import dev.slipway.cli.Command;
import dev.slipway.cli.ExitCode;
import dev.slipway.cli.Formats;
import dev.slipway.cli.Line;
import dev.slipway.cli.Session;
import dev.slipway.cli.SourceFlags;
import dev.slipway.domain.problem.ProblemException;
import dev.slipway.report.MirrorReport;
import dev.slipway.usecase.enginemirror.MirrorResult;
import java.util.List;
import java.util.Optional;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.PositionalParamSpec;

/** {@code slipway engine mirror verify}. */
public final class MirrorVerifyCommand implements Command {
    @Override
    public void describe(CommandSpec spec) {
        spec.addPositional(PositionalParamSpec.builder()
                .index("0")
                .arity("1")
                .required(true)
                .type(String.class)
                .paramLabel("DIR|URL")
                .description("The mirror: a folder, or an address.")
                .build());
        MirrorFlags.describe(spec);
        SourceFlags.describeAccess(spec);
        Formats.describe(spec);
    }

    @Override
    public List<String> footer() {
        return SourceFlags.footer(
                "Without --prisma, a folder's every engine is verified. An address cannot be listed, so say what",
                "it should hold.",
                "",
                "Examples:",
                "  slipway engine mirror verify ./mirror",
                "  slipway engine mirror verify https://mirror.example/prisma --prisma 6.19.3 --platform debian-openssl-3.0.x");
    }

    @Override
    public ExitCode run(Line line, Session session) throws ProblemException {
        MirrorPlace place = MirrorPlace.of(line.operands().get(0), line);
        MirrorResult result = session.useCases()
                .verifyMirror(SourceFlags.of(line, Optional.of(place.address())), session.progress())
                .run(MirrorFlags.of(line), place.folder().map(session.useCases()::mirrorFolder));
        Formats.write(line, session, () -> MirrorReport.text(result), () -> MirrorReport.json("verify", result));
        if (result.damaged()) {
            return ExitCode.INTEGRITY;
        }
        return result.complete() ? ExitCode.OK : ExitCode.CHECK_FAILED;
    }
}
