package dev.slipway.cli.connections;

import dev.slipway.cli.Line;
import dev.slipway.cli.Option;
import dev.slipway.cli.Options;
import dev.slipway.domain.connections.Setting;
import dev.slipway.domain.connections.Terms;
import dev.slipway.domain.problem.ProblemException;
import java.nio.file.Path;

/** The options that say which database it is; the same wherever one is asked for. */
public final class DatabaseOptions {
    /** The most connections that a database may be said to have. */
    public static final int MOST = 1_000_000;

    public static final Option<Path> INSTANCES =
            Option.path("--instances", "FILE", "Your own sizes, in YAML; they win over those of the same name.");

    private static final Option<String> INSTANCE = Option.text(
            "--instance",
            "CLASS",
            "The database's size, such as m5.large or db.t4g.micro; slipway connections instances lists them.");
    private static final Option<String> ENGINE = Option.text(
            "--engine", "ENGINE", "Whose size it is; for an RDS class postgresql unless you say otherwise.");
    private static final Option<Integer> MAX_CONNECTIONS = Option.whole(
            "--max-connections",
            "N",
            1,
            MOST,
            "The connections that applications can have, in place of the table's number.");

    public static final Options ALL = Options.of(INSTANCE, ENGINE, MAX_CONNECTIONS, INSTANCES);

    private DatabaseOptions() {}

    public static Terms.Database database(Line line) throws ProblemException {
        return new Terms.Database(line.get(ENGINE), line.get(INSTANCE), setting(line, MAX_CONNECTIONS));
    }

    /** A number that may have been given. */
    public static Setting setting(Line line, Option<Integer> option) throws ProblemException {
        return line.get(option)
                .map(number -> Setting.option(option.name(), number))
                .orElse(Setting.absent());
    }
}
