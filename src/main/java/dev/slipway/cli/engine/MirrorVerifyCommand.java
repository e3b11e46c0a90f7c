package dev.slipway.cli.engine;

import dev.slipway.cli.Command;
import dev.slipway.cli.ExitCode;
import dev.slipway.cli.Formats;
import dev.slipway.cli.Line;
import dev.slipway.cli.Option;
import dev.slipway.cli.Options;
import dev.slipway.cli.Session;
import dev.slipway.cli.SourceFlags;
import dev.slipway.domain.problem.ProblemException;
import dev.slipway.report.MirrorReport;
import dev.slipway.usecase.enginemirror.MirrorResult;
import java.util.List;
import java.util.Optional;

/** {@code slipway engine mirror verify}. */
public final class MirrorVerifyCommand implements Command {
    private static final Option<MirrorPlace> PLACE = Option.operand("DIR|URL", "The mirror: a folder, or an address.")
            .as((option, text, line) -> MirrorPlace.of(text, line));

    @Override
    public Options options() {
        return Options.of(PLACE, MirrorFlags.ALL, SourceFlags.ACCESS, Formats.ALL);
    }

    @Override
    public List<String> help() {
        return SourceFlags.help(Command.super.help());
    }

    @Override
    public ExitCode run(Line line, Session session) throws ProblemException {
        MirrorPlace place = line.get(PLACE).orElseThrow();
        MirrorResult result = session.useCases()
                .engines()
                .verifyMirror(SourceFlags.of(line, Optional.of(place.address())), session.progress())
                .run(MirrorFlags.of(line), place.folder().map(session.useCases().engines()::mirrorFolder));
        Formats.write(line, session, () -> MirrorReport.text(result), () -> MirrorReport.json("verify", result));
        if (result.damaged()) {
            return ExitCode.INTEGRITY;
        }
        return result.complete() ? ExitCode.OK : ExitCode.CHECK_FAILED;
    }
}
