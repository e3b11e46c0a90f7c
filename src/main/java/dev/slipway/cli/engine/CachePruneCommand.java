package dev.slipway.cli.engine;

import dev.slipway.cli.Command;
import dev.slipway.cli.ExitCode;
import dev.slipway.cli.Formats;
import dev.slipway.cli.Line;
import dev.slipway.cli.Options;
import dev.slipway.cli.Session;
import dev.slipway.domain.problem.ProblemException;
import dev.slipway.report.CacheReport;
import dev.slipway.usecase.enginecache.CacheKeeper;
import dev.slipway.usecase.enginecache.PruneResult;
import dev.slipway.usecase.enginecache.PruneRule;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import picocli.CommandLine.Model.ArgGroupSpec;
import picocli.CommandLine.Model.CommandSpec;

/** {@code slipway engine cache prune}. */
public final class CachePruneCommand implements Command {
    @Override
    public void describe(CommandSpec spec) {
        spec.addArgGroup(ArgGroupSpec.builder()
                .exclusive(false)
                .multiplicity("1")
                .addArg(Options.value("--older-than", "DAYS", "Engines that were not used for longer than this."))
                .addArg(Options.value("--keep", "N", "All but the N engine hashes that were used last."))
                .addArg(Options.flag("--all", "Every engine."))
                .build());
        spec.addOption(Options.flag("--dry-run", "Say what would be removed, and change nothing."));
        Formats.describe(spec);
    }

    @Override
    public List<String> footer() {
        return List.of(
                "",
                "With both conditions given, an engine must meet both to be removed.",
                "The lock of an engine that another process works on is waited for: 120 s, or",
                "SLIPWAY_LOCK_SECONDS.",
                "",
                "Example:",
                "  slipway engine cache prune --older-than 30 --keep 3 --dry-run");
    }

    @Override
    public ExitCode run(Line line, Session session) throws ProblemException {
        OptionalInt days = CacheFlags.number(line, "--older-than");
        Optional<Duration> olderThan =
                days.isPresent() ? Optional.of(Duration.ofDays(days.getAsInt())) : Optional.empty();
        PruneRule rule =
                line.has("--all") ? PruneRule.ALL : new PruneRule(olderThan, CacheFlags.number(line, "--keep"));
        CacheKeeper keeper = session.useCases().cacheKeeper(session.progress());
        PruneResult result = keeper.prune(rule, line.has("--dry-run"));
        CacheReport report = new CacheReport(keeper.root());
        Formats.write(line, session, () -> report.pruneText(result), () -> report.pruneJson(result));
        return ExitCode.OK;
    }
}
