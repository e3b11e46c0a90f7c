package dev.slipway.cli.engine;

import dev.slipway.cli.Command;
import dev.slipway.cli.ExitCode;
import dev.slipway.cli.JudgedFormats;
import dev.slipway.cli.JudgingFlags;
import dev.slipway.cli.Line;
import dev.slipway.cli.Option;
import dev.slipway.cli.Options;
import dev.slipway.cli.Session;
import dev.slipway.domain.artefact.ImagePlatform;
import dev.slipway.domain.binary.loader.Loading.Answer;
import dev.slipway.domain.engine.BinaryTarget;
import dev.slipway.domain.judgement.Catalogue;
import dev.slipway.domain.judgement.Outcome;
import dev.slipway.domain.problem.ProblemException;
import dev.slipway.report.VerifyJson;
import dev.slipway.report.VerifyReport;
import dev.slipway.report.outcome.JudgedProject;
import dev.slipway.report.outcome.JudgedProject.Heading;
import dev.slipway.usecase.engineverify.VerifyRequest;
import dev.slipway.usecase.engineverify.VerifyRequest.Given;
import dev.slipway.usecase.engineverify.VerifyRequest.Where;
import dev.slipway.usecase.engineverify.VerifyResult;
import dev.slipway.usecase.policy.Settled;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** {@code slipway engine verify}. */
public final class VerifyCommand implements Command {
    private static final Option<Given> FILES = Option.operand(
                    "PATH",
                    "Native files, and folders, archives and images to search for them; else this folder, or all that the"
                            + " root or image holds of applications.")
            .as((option, text, line) -> new Given(text, path(text, line)))
            .repeated();
    private static final Option<Where> ROOT = Option.text(
                    "--root", "DIR", "An unpacked image in which they are to load; nothing of it is run.")
            .<Where>as((option, text, line) -> new Where.Root(line.resolve(text), text));
    private static final Option<Where> IMAGE = Option.text(
                    "--image", "TAR", "An image: what docker save has written, or an OCI layout, as a tar or a folder.")
            .<Where>as((option, text, line) -> new Where.Image(path(text, line), text));
    private static final Option<Where> RUNTIME = Option.text(
                    "--runtime",
                    "NAME",
                    "A runtime or image by name, such as lambda:nodejs22.x; tables tell what it has.")
            .<Where>as((option, text, line) -> new Where.Named(text));
    private static final Option<BinaryTarget> TARGET = Option.text(
                    "--target",
                    "TARGET",
                    "The binary target that the files are to be for; alone, only headers are compared.")
            .as(BinaryTarget::parse, "a binary target, such as rhel-openssl-3.0.x");
    private static final Option<String> ARCH =
            Option.text("--arch", "ARCH", "The CPU, in place of the one that is found: x64, arm64, arm, …");
    private static final Option<ImagePlatform> PLATFORM = Option.text(
                    "--platform", "OS/ARCH", "Which image of several, such as linux/arm64.")
            .as(ImagePlatform::parse, "a platform, such as linux/arm64");
    private static final Option<String> LIBRARIES = Option.text(
                    "--library-path",
                    "DIRS",
                    "Folders of that place which its loader searches first, with colons between, as LD_LIBRARY_PATH.")
            .repeated();

    @Override
    public Options options() {
        return Options.of(
                FILES, ROOT, IMAGE, RUNTIME, TARGET, ARCH, PLATFORM, LIBRARIES, JudgingFlags.ALL, JudgedFormats.ALL);
    }

    @Override
    public ExitCode run(Line line, Session session) throws ProblemException {
        JudgingFlags judging = JudgingFlags.read(line, session, line.resolve(""));
        VerifyResult found = session.useCases().engines().verifyEngines().run(request(line));
        session.notes(found.notes());
        Settled settled = judging.settle(found.outcome());
        VerifyResult result = found.with(settled.outcome());
        Catalogue catalogue = catalogue(result.outcome(), session);
        JudgedFormats.write(
                line,
                session,
                () -> VerifyReport.text(result, catalogue),
                () -> VerifyJson.of(result, catalogue),
                () -> new JudgedProject(
                        "engine verify",
                        List.of(new Heading("to load in " + result.site().described(), "")),
                        result.outcome(),
                        session.useCases().rules().load(),
                        session.useCases().rules()::page));
        boolean open = result.files().stream().anyMatch(file -> file.answer() == Answer.NOT_DECIDED);
        ExitCode code = JudgingFlags.exitCode(settled);
        return code == ExitCode.OK && open ? ExitCode.INPUT : code;
    }

    /** Where there is nothing to name, the table is not read, which a start would feel. */
    private static Catalogue catalogue(Outcome outcome, Session session) throws ProblemException {
        return outcome.findings().isEmpty() && outcome.suppressed().isEmpty()
                ? new Catalogue(List.of())
                : session.useCases().rules().load();
    }

    /** A hyphen is standard input. */
    private static Path path(String text, Line line) {
        return text.equals("-") ? Path.of(text) : line.resolve(text);
    }

    private static VerifyRequest request(Line line) throws ProblemException {
        line.requireAtMostOneOf(ROOT, IMAGE);
        line.requireAtMostOneOf(ROOT, RUNTIME);
        line.requireAtMostOneOf(IMAGE, RUNTIME);
        Where where = where(line);
        List<Given> files = line.all(FILES);
        boolean searchPlace = where instanceof Where.Root || where instanceof Where.Image;
        return new VerifyRequest(
                files.isEmpty() && !searchPlace ? List.of(new Given(".", line.resolve(""))) : files,
                where,
                line.get(TARGET),
                line.get(ARCH),
                line.get(PLATFORM),
                libraries(line, where));
    }

    private static Where where(Line line) throws ProblemException {
        for (Option<Where> option : List.of(ROOT, IMAGE, RUNTIME)) {
            Optional<Where> where = line.get(option);
            if (where.isPresent()) {
                return where.get();
            }
        }
        return line.get(TARGET).<Where>map(Where.AnyOf::new).orElseGet(Where.Here::new);
    }

    private static List<String> libraries(Line line, Where where) throws ProblemException {
        List<String> folders = new ArrayList<>();
        for (String list : line.all(LIBRARIES)) {
            for (String folder : list.split(":")) {
                folders.add(where instanceof Where.Here ? line.resolve(folder).toString() : folder);
            }
        }
        return folders;
    }
}
