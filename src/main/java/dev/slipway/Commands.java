package dev.slipway;

import dev.slipway.cli.CommandTree.Noun;
import dev.slipway.cli.CommandTree.Verb;
import dev.slipway.cli.check.CheckCommand;
import dev.slipway.cli.connections.InstancesCommand;
import dev.slipway.cli.connections.PlanCommand;
import dev.slipway.cli.connections.ReapCommand;
import dev.slipway.cli.connections.SimulateCommand;
import dev.slipway.cli.connections.StatusCommand;
import dev.slipway.cli.connections.WatchCommand;
import dev.slipway.cli.datasource.LimitCommand;
import dev.slipway.cli.datasource.ShowCommand;
import dev.slipway.cli.deploycheck.LambdaCommand;
import dev.slipway.cli.deploycheck.ShippingCommand;
import dev.slipway.cli.engine.CacheListCommand;
import dev.slipway.cli.engine.CachePruneCommand;
import dev.slipway.cli.engine.CacheVerifyCommand;
import dev.slipway.cli.engine.FetchCommand;
import dev.slipway.cli.engine.MirrorExportCommand;
import dev.slipway.cli.engine.MirrorVerifyCommand;
import dev.slipway.cli.engine.PlatformCommand;
import dev.slipway.cli.engine.RuntimesCommand;
import dev.slipway.cli.engine.TargetsCommand;
import dev.slipway.cli.engine.VerifyCommand;
import dev.slipway.cli.netlifyconfig.NetlifyCheckCommand;
import dev.slipway.cli.netlifyconfig.NetlifyInitCommand;
import dev.slipway.cli.nowconfig.NowCheckCommand;
import dev.slipway.cli.nowconfig.NowInitCommand;
import dev.slipway.cli.nowconfig.NowMigrateCommand;
import dev.slipway.cli.rules.ExplainCommand;
import dev.slipway.cli.rules.RulesCommand;
import java.util.List;

/** Every command, by noun and verb. */
public final class Commands {
    private static final Noun CACHE = new Noun(
            "cache",
            "The engines on this machine, in the cache that Slipway shares with Prisma.",
            List.of(
                    new Verb("list", CacheListCommand::new),
                    new Verb("verify", CacheVerifyCommand::new),
                    new Verb("prune", CachePruneCommand::new)));

    private static final Noun MIRROR = new Noun(
            "mirror",
            "Engine mirrors: plain folders for any web server or object store.",
            List.of(new Verb("export", MirrorExportCommand::new), new Verb("verify", MirrorVerifyCommand::new)));

    private static final Noun ENGINE = new Noun(
            "engine",
            "Prisma's native engines: which one a target needs, and getting it there.",
            List.of(
                    new Verb("platform", PlatformCommand::new),
                    new Verb("fetch", FetchCommand::new),
                    new Verb("verify", VerifyCommand::new),
                    new Verb("targets", TargetsCommand::new),
                    new Verb("runtimes", RuntimesCommand::new),
                    CACHE,
                    MIRROR));

    private static final Noun DEPLOY_CHECK = new Noun(
            "deploy-check",
            "Whether an application will run where it is going.",
            List.of(
                    new Verb("lambda", LambdaCommand::new),
                    new Verb("now", ShippingCommand::now),
                    new Verb("vercel", ShippingCommand::vercel),
                    new Verb("netlify", ShippingCommand::netlify),
                    new Verb("image", ShippingCommand::image)));

    private static final Noun CONNECTIONS = new Noun(
            "connections",
            "What a database can carry, and who may use how much of it.",
            List.of(
                    new Verb("plan", PlanCommand::new),
                    new Verb("status", StatusCommand::new),
                    new Verb("watch", WatchCommand::new),
                    new Verb("reap", ReapCommand::new),
                    new Verb("instances", InstancesCommand::new),
                    new Verb("simulate", SimulateCommand::new)));

    private static final Noun NOW_CONFIG = new Noun(
            "now-config",
            "now.json and vercel.json: written, checked, brought up to date.",
            List.of(
                    new Verb("init", NowInitCommand::new),
                    new Verb("check", NowCheckCommand::new),
                    new Verb("migrate", NowMigrateCommand::new)));

    private static final Noun DATASOURCE = new Noun(
            "datasource",
            "The connection URL that a project uses: show it, masked, and limit its connections.",
            List.of(new Verb("show", ShowCommand::new), new Verb("limit", LimitCommand::new)));

    private static final Noun NETLIFY_CONFIG = new Noun(
            "netlify-config",
            "netlify.toml: what a Prisma client needs in it, written and checked.",
            List.of(new Verb("init", NetlifyInitCommand::new), new Verb("check", NetlifyCheckCommand::new)));

    /** The whole tree. */
    public static final Noun ROOT = new Noun(
            "slipway",
            "Says, before you deploy, whether a Prisma application will run where it is going, and puts right what is"
                    + " wrong.",
            List.of(
                    new Verb("check", CheckCommand::new),
                    ENGINE,
                    DATASOURCE,
                    DEPLOY_CHECK,
                    CONNECTIONS,
                    NOW_CONFIG,
                    NETLIFY_CONFIG,
                    new Verb("rules", RulesCommand::new),
                    new Verb("explain", ExplainCommand::new)));

    private Commands() {}
}
