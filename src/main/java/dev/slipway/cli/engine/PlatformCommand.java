package dev.slipway.cli.engine;

import dev.slipway.cli.Command;
import dev.slipway.cli.ExitCode;
import dev.slipway.cli.Formats;
import dev.slipway.cli.Line;
import dev.slipway.cli.Options;
import dev.slipway.cli.Session;
import dev.slipway.domain.problem.ProblemException;
import dev.slipway.report.PlatformReport;
import dev.slipway.usecase.platformquery.Place;
import dev.slipway.usecase.platformquery.PlatformAnswer;
import dev.slipway.usecase.platformquery.PlatformRequest;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import picocli.CommandLine.Model.CommandSpec;

/** {@code slipway engine platform}. */
public final class PlatformCommand implements Command {
    @Override
    public void describe(CommandSpec spec) {
        spec.addOption(
                Options.value("--root", "DIR", "An unpacked image in place of this machine; nothing of it is run."));
        spec.addOption(Options.value(
                "--runtime", "NAME", "A runtime or image, such as lambda:nodejs22.x or image:node:22-slim."));
        spec.addOption(
                Options.value("--arch", "ARCH", "The CPU, in place of the one that is found: x64, arm64, arm, …"));
        spec.addOption(Options.value(
                "--prisma", "VERSION", "The Prisma version that decides; else the one of the project in this folder."));
        spec.addOption(Options.flag("--explain", "Show each look at the host and what was seen."));
        Formats.describe(spec);
    }

    @Override
    public List<String> footer() {
        return List.of(
                "",
                "Examples:",
                "  slipway engine platform",
                "  slipway engine platform --runtime lambda:nodejs22.x:arm64 --prisma 5.22.0",
                "  slipway engine platform --root ./rootfs --explain",
                "",
                "The exit code is 4 where Prisma decides on nothing, or where no engine is known to load.");
    }

    @Override
    public ExitCode run(Line line, Session session) throws ProblemException {
        PlatformAnswer answer = session.useCases().queryPlatform().run(request(line));
        session.notes(answer.host().notes());
        boolean explain = line.has("--explain");
        Formats.write(
                line, session, () -> PlatformReport.text(answer, explain), () -> PlatformReport.json(answer, explain));
        return answer.hasEngine() ? ExitCode.OK : ExitCode.UNSUPPORTED;
    }

    private static PlatformRequest request(Line line) throws ProblemException {
        line.requireAtMostOneOf("--root", "--runtime");
        Optional<Path> root = line.path("--root");
        Optional<String> runtime = line.text("--runtime");
        Place place = root.<Place>map(Place.Root::new)
                .or(() -> runtime.map(Place.Named::new))
                .orElseGet(Place.Here::new);
        return new PlatformRequest(place, line.text("--arch"), Values.prisma(line), line.resolve(""));
    }
}
