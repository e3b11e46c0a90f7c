package dev.slipway.cli.engine;

import dev.slipway.cli.Line;
import dev.slipway.cli.Options;
import dev.slipway.domain.problem.ProblemException;
import dev.slipway.usecase.enginemirror.MirrorRequest;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;

/** The options that say which engines a mirror holds. */
final class MirrorFlags {
    private MirrorFlags() {}

    static void describe(CommandSpec spec) {
        spec.addOption(prisma());
        spec.addOption(platform());
        describeExecutables(spec);
    }

    static void describeRequired(CommandSpec spec) {
        spec.addOption(Options.required(prisma()));
        spec.addOption(Options.required(platform()));
        describeExecutables(spec);
    }

    private static OptionSpec prisma() {
        return Options.commaList("--prisma", "VERSION", "Releases of Prisma, with commas.");
    }

    private static OptionSpec platform() {
        return Options.commaList("--platform", "TARGET", "Binary targets, with commas.");
    }

    private static void describeExecutables(CommandSpec spec) {
        spec.addOption(
                Options.flag("--executables", "The query engine as an executable too, for engineType = \"binary\"."));
    }

    static MirrorRequest of(Line line) throws ProblemException {
        return new MirrorRequest(
                Values.versions(line),
                line.texts("--platform").stream().map(String::strip).toList(),
                line.has("--executables"));
    }
}
