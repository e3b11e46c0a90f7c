package dev.slipway.cli;

import dev.slipway.cli.engine.FetchCommand;
import dev.slipway.cli.engine.PlatformCommand;
import java.util.List;

/** Every command, by noun and verb. */
final class Commands {
    static final CommandTree ROOT = new CommandTree.Noun(
            "slipway",
            "Says, before you deploy, whether a Prisma application will run where it is going, and puts right what is wrong.",
            List.of(new CommandTree.Noun(
                    "engine",
                    "Prisma's native engines: which one a target needs, and getting it there.",
                    List.of(
                            new CommandTree.Verb(
                                    "platform",
                                    "Which binary target a host, a root directory or a runtime needs, and why.",
                                    PlatformCommand::new),
                            new CommandTree.Verb(
                                    "fetch",
                                    "Resolve, download, verify and install the engines that a project needs.",
                                    FetchCommand::new)))));

    private Commands() {}
}
