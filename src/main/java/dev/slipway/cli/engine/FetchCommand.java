package dev.slipway.cli.engine;

import dev.slipway.cli.Command;
import dev.slipway.cli.ExitCode;
import dev.slipway.cli.Formats;
import dev.slipway.cli.Line;
import dev.slipway.cli.Options;
import dev.slipway.cli.Session;
import dev.slipway.cli.SourceFlags;
import dev.slipway.domain.problem.ProblemException;
import dev.slipway.report.FetchReport;
import dev.slipway.usecase.enginefetch.EngineType;
import dev.slipway.usecase.enginefetch.FetchRequest;
import dev.slipway.usecase.enginefetch.FetchResult;
import dev.slipway.usecase.enginefetch.LockPolicy;
import dev.slipway.usecase.enginefetch.Scope;
import java.util.List;
import java.util.Locale;
import picocli.CommandLine.Model.CommandSpec;

/** {@code slipway engine fetch}. */
public final class FetchCommand implements Command {
    @Override
    public void describe(CommandSpec spec) {
        spec.addOption(
                Options.value("--project", "DIR", "The project's folder; the current one unless you say otherwise."));
        spec.addOption(Options.value(
                "--schema", "FILE", "The schema, a file or a folder, where Prisma's own rules do not find it."));
        spec.addOption(Options.commaList(
                "--platform",
                "TARGET",
                "Binary targets in place of those of the schema, with commas; \"native\" is this machine."));
        spec.addOption(Options.repeated(
                "--runtime", "NAME", "For a runtime, such as lambda:nodejs22.x or image:node:22-alpine3.21."));
        spec.addOption(Options.value("--arch", "ARCH", "The CPU of that runtime: x64 or arm64."));
        spec.addOption(
                Options.choice(
                        "--engine",
                        List.of("query", "schema", "all"),
                        "Which engines: the client's query engine (the default), the schema engine of the CLI, or all of both."));
        spec.addOption(Options.choice(
                "--engine-type",
                List.of("library", "binary"),
                "The query engine as a library or an executable, in place of what the project says."));
        spec.addOption(Options.value("--prisma", "VERSION", "A Prisma version in place of the project's."));
        spec.addOption(Options.value("--hash", "HASH", "An engine hash in place of the version's."));
        spec.addOption(Options.value("--to", "DIR", "Install into DIR in place of the project's own folders."));
        SourceFlags.describe(spec);
        spec.addOption(Options.flag("--locked", "Refuse what engines.lock does not name."));
        spec.addOption(Options.flag("--update-lock", "Write what is fetched into engines.lock."));
        spec.addOption(Options.flag(
                "--add-target",
                "Add the targets of --platform and --runtime to binaryTargets in the schema; \"native\" stays."));
        spec.addOption(Options.flag("--dry-run", "Say what would be done, and change nothing."));
        Formats.describe(spec);
    }

    @Override
    public List<String> footer() {
        return SourceFlags.footer(
                "Examples:",
                "  slipway engine fetch",
                "  slipway engine fetch --platform rhel-openssl-3.0.x --locked",
                "  slipway engine fetch --platform rhel-openssl-3.0.x --add-target",
                "  slipway engine fetch --runtime lambda:nodejs22.x:arm64 --mirror https://mirror.example/prisma",
                "  slipway engine fetch --prisma 6.19.3 --platform linux-musl-openssl-3.0.x --to engines",
                "",
                "In a workspace, call it in a package or name one with --project; at the root, the only package that",
                "has a schema is taken.");
    }

    @Override
    public ExitCode run(Line line, Session session) throws ProblemException {
        FetchResult result = session.useCases()
                .fetchEngines(SourceFlags.of(line), Values.prisma(line), session.progress())
                .run(request(line));
        session.notes(result.notes());
        Formats.write(line, session, () -> FetchReport.text(result), () -> FetchReport.json(result));
        return ExitCode.OK;
    }

    private static FetchRequest request(Line line) throws ProblemException {
        line.requireAtMostOneOf("--locked", "--update-lock");
        return new FetchRequest(
                line.path("--project").orElse(line.resolve("")),
                line.path("--schema"),
                line.texts("--platform").stream().map(String::strip).toList(),
                line.texts("--runtime"),
                line.text("--arch"),
                Scope.valueOf(line.text("--engine").orElse("query").toUpperCase(Locale.ROOT)),
                line.text("--engine-type").map(t -> EngineType.valueOf(t.toUpperCase(Locale.ROOT))),
                Values.prisma(line),
                Values.hash(line),
                line.path("--to"),
                line.has("--dry-run"),
                line.has("--add-target"),
                line.has("--locked")
                        ? LockPolicy.REQUIRE
                        : line.has("--update-lock") ? LockPolicy.UPDATE : LockPolicy.HONOUR);
    }
}
