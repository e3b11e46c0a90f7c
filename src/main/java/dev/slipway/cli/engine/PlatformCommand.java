package dev.slipway.cli.engine;

import dev.slipway.cli.Command;
import dev.slipway.cli.ExitCode;
import dev.slipway.cli.Formats;
import dev.slipway.cli.Line;
import dev.slipway.cli.Option;
import dev.slipway.cli.Options;
import dev.slipway.cli.Session;
import dev.slipway.domain.artefact.ImagePlatform;
import dev.slipway.domain.problem.Problem;
import dev.slipway.domain.problem.ProblemException;
import dev.slipway.domain.release.PrismaVersion;
import dev.slipway.report.PlatformReport;
import dev.slipway.usecase.platformquery.AskedHost;
import dev.slipway.usecase.platformquery.PlatformAnswer;
import dev.slipway.usecase.platformquery.PlatformRequest;
import java.nio.file.Path;
import java.util.Optional;

/** {@code slipway engine platform}. */
public final class PlatformCommand implements Command {
    private static final Option<Path> ROOT =
            Option.path("--root", "DIR", "An unpacked image in place of this machine; nothing of it is run.");
    private static final Option<String> RUNTIME =
            Option.text("--runtime", "NAME", "A runtime or image, such as lambda:nodejs22.x or image:node:22-slim.");
    private static final Option<Path> IMAGE = Option.text(
                    "--image",
                    "FILE",
                    "An image as \"docker save\" writes it, an OCI layout, or an archive of a root; - is standard input.")
            .as((option, text, line) -> text.equals("-") ? Path.of(text) : line.resolve(text));
    private static final Option<ImagePlatform> PLATFORM = Option.text(
                    "--platform", "OS/CPU", "Which of the images in that file, such as linux/arm64.")
            .as(ImagePlatform::parse, "an operating system and a CPU, as in linux/arm64");
    private static final Option<String> ARCH =
            Option.text("--arch", "ARCH", "The CPU, in place of the one that is found: x64, arm64, arm, …");
    private static final Option<PrismaVersion> PRISMA =
            EngineOptions.prisma("The Prisma version that decides; else the one of the project in this folder.");
    private static final Option<Boolean> EXPLAIN =
            Option.flag("--explain", "Show each look at the host and what was seen.");

    @Override
    public Options options() {
        return Options.of(ROOT, IMAGE, PLATFORM, RUNTIME, ARCH, PRISMA, EXPLAIN, Formats.ALL);
    }

    @Override
    public ExitCode run(Line line, Session session) throws ProblemException {
        PlatformAnswer answer = session.useCases().engines().queryPlatform().run(request(line));
        session.notes(answer.host().notes());
        boolean explain = line.has(EXPLAIN);
        Formats.write(
                line, session, () -> PlatformReport.text(answer, explain), () -> PlatformReport.json(answer, explain));
        return answer.hasEngine() ? ExitCode.OK : ExitCode.UNSUPPORTED;
    }

    private static PlatformRequest request(Line line) throws ProblemException {
        line.requireAtMostOneOf(ROOT, RUNTIME);
        line.requireAtMostOneOf(ROOT, IMAGE);
        line.requireAtMostOneOf(IMAGE, RUNTIME);
        Optional<Path> root = line.get(ROOT);
        Optional<Path> image = line.get(IMAGE);
        Optional<ImagePlatform> platform = line.get(PLATFORM);
        if (platform.isPresent() && image.isEmpty()) {
            throw Problem.usage("--platform chooses among the images in a file, and no --image is given.")
                    .remedy("Name the file with --image; --arch names the CPU of a runtime or a root.");
        }
        Optional<String> runtime = line.get(RUNTIME);
        AskedHost place = root.<AskedHost>map(AskedHost.Root::new)
                .or(() -> image.map(file -> new AskedHost.Image(file, platform)))
                .or(() -> runtime.map(AskedHost.Named::new))
                .orElseGet(AskedHost.Here::new);
        return new PlatformRequest(place, line.get(ARCH), line.get(PRISMA), line.resolve(""));
    }
}
