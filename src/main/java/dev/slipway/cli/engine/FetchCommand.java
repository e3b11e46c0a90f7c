package dev.slipway.cli.engine;

import dev.slipway.cli.Command;
import dev.slipway.cli.ExitCode;
import dev.slipway.cli.Formats;
import dev.slipway.cli.Line;
import dev.slipway.cli.Option;
import dev.slipway.cli.Options;
import dev.slipway.cli.ProjectFolder;
import dev.slipway.cli.Session;
import dev.slipway.cli.SourceFlags;
import dev.slipway.domain.problem.ProblemException;
import dev.slipway.domain.release.EngineHash;
import dev.slipway.domain.release.PrismaVersion;
import dev.slipway.report.FetchReport;
import dev.slipway.usecase.enginefetch.EngineType;
import dev.slipway.usecase.enginefetch.FetchRequest;
import dev.slipway.usecase.enginefetch.FetchResult;
import dev.slipway.usecase.enginefetch.LockPolicy;
import dev.slipway.usecase.enginefetch.Scope;
import java.nio.file.Path;
import java.util.List;

/** {@code slipway engine fetch}. */
public final class FetchCommand implements Command {
    private static final Option<String> PLATFORM = Option.text(
                    "--platform",
                    "TARGET",
                    "Binary targets in place of those of the schema, with commas; \"native\" is this machine.")
            .list()
            .as((option, text, line) -> text.strip());
    private static final Option<String> RUNTIME = Option.text(
                    "--runtime", "NAME", "For a runtime, such as lambda:nodejs22.x or image:node:22-alpine3.21.")
            .repeated();
    private static final Option<String> ARCH = Option.text("--arch", "ARCH", "The CPU of that runtime: x64 or arm64.");
    private static final Option<Scope> ENGINE = Option.choice(
            "--engine",
            Scope.class,
            "Which engines: the client's query engine (the default), the schema engine of the CLI, or all of both.");
    private static final Option<EngineType> ENGINE_TYPE = Option.choice(
            "--engine-type",
            EngineType.class,
            "The query engine as a library or an executable, in place of what the project says.");
    private static final Option<PrismaVersion> PRISMA =
            EngineOptions.prisma("A Prisma version in place of the project's.");
    private static final Option<EngineHash> HASH = Option.text(
                    "--hash", "HASH", "An engine hash in place of the version's.")
            .as(EngineHash::parse, "an engine hash, that is 40 hexadecimal digits in lower case");
    private static final Option<Path> TO =
            Option.path("--to", "DIR", "Install into DIR in place of the project's own folders.");
    private static final Option<Boolean> LOCKED = Option.flag("--locked", "Refuse what engines.lock does not name.");
    private static final Option<Boolean> UPDATE_LOCK =
            Option.flag("--update-lock", "Write what is fetched into engines.lock.");
    private static final Option<Boolean> ADD_TARGET = Option.flag(
            "--add-target",
            "Add the targets of --platform and --runtime to binaryTargets in the schema; \"native\" stays.");
    private static final Option<Boolean> DRY_RUN =
            Option.flag("--dry-run", "Say what would be done, and change nothing.");

    @Override
    public Options options() {
        return Options.of(
                ProjectFolder.PROJECT,
                ProjectFolder.SCHEMA,
                PLATFORM,
                RUNTIME,
                ARCH,
                ENGINE,
                ENGINE_TYPE,
                PRISMA,
                HASH,
                TO,
                SourceFlags.ALL,
                LOCKED,
                UPDATE_LOCK,
                ADD_TARGET,
                DRY_RUN,
                Formats.ALL);
    }

    @Override
    public List<String> help() {
        return SourceFlags.help(Command.super.help());
    }

    @Override
    public ExitCode run(Line line, Session session) throws ProblemException {
        FetchResult result = session.useCases()
                .engines()
                .fetchEngines(SourceFlags.of(line), line.get(PRISMA), session.progress())
                .run(request(line));
        session.notes(result.notes());
        Formats.write(line, session, () -> FetchReport.text(result), () -> FetchReport.json(result));
        return ExitCode.OK;
    }

    private static FetchRequest request(Line line) throws ProblemException {
        line.requireAtMostOneOf(LOCKED, UPDATE_LOCK);
        return new FetchRequest(
                ProjectFolder.ofPrisma(line),
                line.get(ProjectFolder.SCHEMA),
                line.all(PLATFORM),
                line.all(RUNTIME),
                line.get(ARCH),
                line.get(ENGINE).orElse(Scope.QUERY),
                line.get(ENGINE_TYPE),
                line.get(PRISMA),
                line.get(HASH),
                line.get(TO).stream().toList(),
                line.has(DRY_RUN),
                line.has(ADD_TARGET),
                line.has(LOCKED) ? LockPolicy.REQUIRE : line.has(UPDATE_LOCK) ? LockPolicy.UPDATE : LockPolicy.HONOUR);
    }
}
