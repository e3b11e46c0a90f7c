package dev.slipway.cli.configfile;

import dev.slipway.app.ProjectFolders;
import dev.slipway.cli.Line;
import dev.slipway.cli.Options;
import dev.slipway.domain.problem.ProblemException;
import dev.slipway.usecase.configfile.WritePolicy;
import java.nio.file.Path;
import java.util.List;
import picocli.CommandLine.Model.CommandSpec;

/** The options of commands that write a config file. */
public final class WriteFlags {
    private static final List<String> FILES = List.of("now.json", "vercel.json", "netlify.toml");

    private WriteFlags() {}

    /** Adds {@code --project}. */
    public static void describeProject(CommandSpec spec) {
        spec.addOption(
                Options.value("--project", "DIR", "The project's folder; the current one unless you say otherwise."));
    }

    /** Adds {@code --merge}, {@code --force} and {@code --dry-run}. */
    public static void describe(CommandSpec spec) {
        spec.addOption(Options.flag(
                "--merge", "Put into a file that is there what it lacks; what contradicts is told and left (exit 1)."));
        spec.addOption(Options.flag("--force", "Replace a file that is there."));
        spec.addOption(Options.flag("--dry-run", "Show what would be written as a diff, and write nothing."));
    }

    /** The folder that was named, else the project's that one is in. */
    public static Path project(Line line) {
        return line.path("--project").orElseGet(() -> ProjectFolders.above(line.resolve(""), FILES));
    }

    /** What the options allow. */
    public static WritePolicy policy(Line line) throws ProblemException {
        line.requireAtMostOneOf("--merge", "--force");
        if (line.has("--merge")) {
            return WritePolicy.MERGE;
        }
        return line.has("--force") ? WritePolicy.REPLACE : WritePolicy.KEEP;
    }
}
