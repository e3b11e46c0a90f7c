package dev.slipway.cli.connections;

import dev.slipway.cli.CommandProblem;
import dev.slipway.cli.DatabaseOptions;
import dev.slipway.cli.Line;
import dev.slipway.cli.Numbers;
import dev.slipway.cli.Options;
import dev.slipway.domain.connections.Client;
import dev.slipway.domain.connections.Setting;
import dev.slipway.domain.connections.Terms;
import dev.slipway.domain.connections.Workload;
import dev.slipway.domain.connections.WorkloadKind;
import dev.slipway.domain.judgement.Place;
import dev.slipway.domain.problem.ProblemException;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import picocli.CommandLine.Model.CommandSpec;

/** The options that describe a database and those who share it. */
public final class PlanFlags {
    private static final int MOST = 1_000_000;
    private static final int MOST_EXECUTIONS = 10_000_000;
    private static final int MOST_LIMIT = 10_000;
    private static final int MOST_OVERLAP = 10;
    private static final int MOST_HEADROOM = 99;

    private PlanFlags() {}

    public static void describe(CommandSpec spec) {
        DatabaseOptions.describe(spec);
        spec.addOption(Options.value("--reserve", "N", "Connections to keep free for others."));
        spec.addOption(Options.repeated(
                "--client", "NAME=N", "Somebody else on the database, such as migrations=2; may be repeated."));
        spec.addOption(Options.value("--headroom", "PERCENT", "How much of what is left stays free; else 0."));
        spec.addOption(Options.value(
                "--deploy-overlap",
                "D",
                "How many versions of a function hold connections at once; else 2: during a deploy old and new."));
        spec.addOption(Options.value(
                "--connection-limit",
                "C",
                "What each sandbox or replica opens, where no connection_limit is seen; else Prisma's default."));
        spec.addOption(Options.value(
                "--account-concurrency",
                "Q",
                "The AWS account's quota of executions at once, 1000 unless it was changed."));
        spec.addOption(Options.repeated(
                "--function",
                "NAME[,KEY=N…]",
                "A function, or settings for one that a file declares: reserved, provisioned, pool, weight."));
        spec.addOption(
                Options.repeated("--service", "NAME[,KEY=N…]", "A service, likewise: replicas, surge, pool, weight."));
        spec.addOption(Options.commaList("--except", "NAME", "Functions and services that do not use the database."));
    }

    public static Terms terms(Line line) throws ProblemException {
        List<Workload> workloads = new ArrayList<>();
        for (String text : line.texts("--function")) {
            workloads.add(new WorkloadFlag("--function", text).workload(WorkloadKind.FUNCTION));
        }
        for (String text : line.texts("--service")) {
            workloads.add(new WorkloadFlag("--service", text).workload(WorkloadKind.SERVICE));
        }
        return new Terms(
                new Terms.Database(
                        line.text("--engine"), line.text("--instance"), number(line, "--max-connections", 1, MOST)),
                number(line, "--connection-limit", 1, MOST_LIMIT),
                number(line, "--reserve", 0, MOST),
                number(line, "--deploy-overlap", 1, MOST_OVERLAP),
                number(line, "--headroom", 0, MOST_HEADROOM),
                number(line, "--account-concurrency", 1, MOST_EXECUTIONS),
                clients(line),
                line.texts("--except"),
                workloads);
    }

    private static Setting number(Line line, String option, int least, int most) throws ProblemException {
        OptionalInt number = Numbers.whole(line, option, least, most);
        return number.isPresent() ? Setting.option(option, number.getAsInt()) : Setting.absent();
    }

    private static List<Client> clients(Line line) throws ProblemException {
        List<Client> clients = new ArrayList<>();
        for (String text : line.texts("--client")) {
            int equals = text.indexOf('=');
            OptionalInt number = equals < 1 ? OptionalInt.empty() : Numbers.digits(text.substring(equals + 1), MOST);
            if (number.isEmpty()) {
                throw CommandProblem.invalidValue("--client", text, "a name and a number, such as migrations=2");
            }
            Place place = Place.of("--client", text);
            clients.add(new Client(text.substring(0, equals), number.getAsInt(), place));
        }
        return clients;
    }
}
