package dev.slipway.cli;

import picocli.CommandLine.Model.CommandSpec;

/** The options that say which database it is; the same wherever one is asked for. */
public final class DatabaseOptions {
    private DatabaseOptions() {}

    /** Adds {@code --instance}, {@code --engine}, {@code --max-connections} and {@code --instances}. */
    public static void describe(CommandSpec spec) {
        spec.addOption(Options.value(
                "--instance",
                "CLASS",
                "The database's size, such as m5.large or db.t4g.micro; slipway connections instances lists them."));
        spec.addOption(Options.value(
                "--engine", "ENGINE", "Whose size it is; for an RDS class postgresql unless you say otherwise."));
        spec.addOption(Options.value(
                "--max-connections",
                "N",
                "The connections that applications can have, in place of the table's number."));
        instances(spec);
    }

    /** Adds {@code --instances}. */
    public static void instances(CommandSpec spec) {
        spec.addOption(
                Options.value("--instances", "FILE", "Your own sizes, in YAML; they win over those of the same name."));
    }
}
