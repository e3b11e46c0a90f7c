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
                    new Verb("list", "List the cached engines.", CacheListCommand::new),
                    new Verb("verify", "Compare each cached engine with its recorded digest.", CacheVerifyCommand::new),
                    new Verb("prune", "Remove cached engines that are no longer used.", CachePruneCommand::new)));

    private static final Noun MIRROR = new Noun(
            "mirror",
            "Engine mirrors: plain folders for any web server or object store.",
            List.of(
                    new Verb("export", "Fill a folder with the engines of chosen releases.", MirrorExportCommand::new),
                    new Verb(
                            "verify",
                            "Read a mirror and say what a client would trip over.",
                            MirrorVerifyCommand::new)));

    private static final Noun ENGINE = new Noun(
            "engine",
            "Prisma's native engines: which one a target needs, and getting it there.",
            List.of(
                    new Verb(
                            "platform",
                            "Which binary target a host, a root directory or a runtime needs, and why.",
                            PlatformCommand::new),
                    new Verb(
                            "fetch",
                            "Resolve, download, verify and install the engines that a project needs.",
                            FetchCommand::new),
                    new Verb(
                            "verify",
                            "Whether engines, or other native files, load in a machine, a root, an image or a runtime.",
                            VerifyCommand::new),
                    new Verb("targets", "List the binary targets that can be named.", TargetsCommand::new),
                    new Verb(
                            "runtimes",
                            "List the runtimes and images that can be named, and the binary target of each.",
                            RuntimesCommand::new),
                    CACHE,
                    MIRROR));

    private static final Noun DEPLOY_CHECK = new Noun(
            "deploy-check",
            "Whether an application will run where it is going.",
            List.of(
                    new Verb(
                            "lambda",
                            "Whether a package runs on AWS Lambda, and how many sandboxes its database carries.",
                            LambdaCommand::new),
                    new Verb("now", "Whether a project or package runs on ZEIT Now.", ShippingCommand::now),
                    new Verb("vercel", "Whether a project or package runs on Vercel.", ShippingCommand::vercel),
                    new Verb("netlify", "Whether a project or package runs on Netlify.", ShippingCommand::netlify),
                    new Verb(
                            "image",
                            "Whether a container image has all that its application needs, hardened too.",
                            ShippingCommand::image)));

    private static final Noun CONNECTIONS = new Noun(
            "connections",
            "What a database can carry, and who may use how much of it.",
            List.of(
                    new Verb(
                            "plan",
                            "Split one database's connections over the functions and services that share it.",
                            PlanCommand::new),
                    new Verb(
                            "status",
                            "What a live server carries, who is on it, and how many slots are free for you.",
                            StatusCommand::new),
                    new Verb(
                            "watch",
                            "Look at a live server every few seconds: what is in use, by whom, and when it is too much.",
                            WatchCommand::new),
                    new Verb(
                            "reap",
                            "End idle sessions of a live server, once or as a service; a dry run unless you say --yes.",
                            ReapCommand::new),
                    new Verb("instances", "List the database sizes that are known.", InstancesCommand::new),
                    new Verb(
                            "simulate",
                            "Simulate sandboxes over time: the peak of connections, and the time above the limit.",
                            SimulateCommand::new)));

    private static final Noun NOW_CONFIG = new Noun(
            "now-config",
            "now.json and vercel.json: written, checked, brought up to date.",
            List.of(
                    new Verb(
                            "init",
                            "Write now.json or vercel.json for the project's entry points.",
                            NowInitCommand::new),
                    new Verb(
                            "check",
                            "Check now.json or vercel.json, and the build they are for.",
                            NowCheckCommand::new),
                    new Verb("migrate", "Turn now.json into today's vercel.json.", NowMigrateCommand::new)));

    private static final Noun DATASOURCE = new Noun(
            "datasource",
            "The connection URL that a project uses: show it, masked, and limit its connections.",
            List.of(
                    new Verb(
                            "show",
                            "Which URL a project uses, where it comes from, what its parameters do, what is wrong.",
                            ShowCommand::new),
                    new Verb(
                            "limit", "Set the connection limit in the place where the URL lives.", LimitCommand::new)));

    private static final Noun NETLIFY_CONFIG = new Noun(
            "netlify-config",
            "netlify.toml: what a Prisma client needs in it, written and checked.",
            List.of(
                    new Verb(
                            "init",
                            "Write netlify.toml, or put into one what the project's Prisma client needs.",
                            NetlifyInitCommand::new),
                    new Verb(
                            "check",
                            "Check netlify.toml, and whether it fits the project's Prisma client.",
                            NetlifyCheckCommand::new)));

    /** The whole tree. */
    public static final Noun ROOT = new Noun(
            "slipway",
            "Says, before you deploy, whether a Prisma application will run where it is going, and puts right what is"
                    + " wrong.",
            List.of(
                    new Verb(
                            "check",
                            "Where this project goes, and whether it is ready for that; needs no argument.",
                            CheckCommand::new),
                    ENGINE,
                    DATASOURCE,
                    DEPLOY_CHECK,
                    CONNECTIONS,
                    NOW_CONFIG,
                    NETLIFY_CONFIG,
                    new Verb("rules", "List the rules by which this program judges.", RulesCommand::new),
                    new Verb(
                            "explain",
                            "Explain one rule: what it means, how it is decided, what puts it right.",
                            ExplainCommand::new)));

    private Commands() {}
}
