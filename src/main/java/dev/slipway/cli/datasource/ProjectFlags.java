package dev.slipway.cli.datasource;

import dev.slipway.cli.Options;
import picocli.CommandLine.Model.CommandSpec;

/** The options that say which project is meant. */
final class ProjectFlags {
    private ProjectFlags() {}

    static void describe(CommandSpec spec) {
        spec.addOption(
                Options.value("--project", "DIR", "The project's folder; the current one unless you say otherwise."));
        spec.addOption(Options.value(
                "--schema", "PATH", "The schema, a file or a folder, where Prisma's own rules do not find it."));
    }
}
