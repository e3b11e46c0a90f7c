package dev.slipway.cli;

import dev.slipway.app.ProjectFolders;
import dev.slipway.app.UseCases;
import dev.slipway.domain.problem.ProblemException;
import dev.slipway.port.Progress;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import picocli.CommandLine;
import picocli.CommandLine.Help.Ansi;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;

/** One run of the command line. */
public final class Cli {
    /** Of picocli, which refuses less. */
    private static final int NARROWEST = 55;

    private final CommandTree.Noun commands;
    private final PrintStream out;
    private final PrintStream err;
    private final Map<String, String> environment;
    private final Path workingFolder;
    private final Seat seat;

    /**
     * A command line that is not yet read.
     *
     * @param terminal whether {@code err} is one, so that progress may be drawn on it
     */
    public Cli(
            CommandTree.Noun commands,
            PrintStream out,
            PrintStream err,
            Map<String, String> environment,
            Path workingFolder,
            boolean terminal) {
        this(commands, out, err, environment, workingFolder, new Seat(terminal, false, new Interruption()));
    }

    /** The same, looked at from there. */
    public Cli(
            CommandTree.Noun commands,
            PrintStream out,
            PrintStream err,
            Map<String, String> environment,
            Path workingFolder,
            Seat seat) {
        this.commands = commands;
        this.out = out;
        this.err = err;
        this.environment = Map.copyOf(environment);
        this.workingFolder = workingFolder;
        this.seat = seat.in(environment);
    }

    /** Runs one command line to its end and returns the exit code. */
    public int run(String... args) {
        // Asked at every start of many a script: it must not pay for the model of a command line.
        if (args.length == 1 && (args[0].equals("--version") || args[0].equals("-V"))) {
            return printVersion().code();
        }
        Shown shown = new Shown(List.of(args));
        ErrorHandler errors = new ErrorHandler(err, shown);
        try {
            return execute(List.of(args), shown).code();
        } catch (ParameterException e) {
            return errors.usage(e, commands).code();
        } catch (ProblemException e) {
            return errors.expected(e.problem()).code();
        } catch (InvalidPathException e) {
            return errors.expected(NoPath.problem(e)).code();
        } catch (RuntimeException | Error e) {
            return errors.bug(e).code();
        }
    }

    /** The whole tree, for the reference manual and the completion script. */
    public static CommandLine reference(CommandTree commands) {
        CommandSpec root = commands.spec();
        root.addOption(OptionSpec.builder("-V", "--version")
                .versionHelp(true)
                .description("Show the version and exit.")
                .build());
        return plain(new CommandLine(root));
    }

    /** By the options of a verb where the line reaches one; else by the whole tree, which knows what is wrong. */
    private ExitCode execute(List<String> words, Shown shown) throws ProblemException {
        Optional<CommandTree.Reached> reached = commands.reach(commands.name(), words);
        if (reached.isEmpty()) {
            List<String> asOptions = new LostLine(commands).inOptions(words);
            return execute(reference(commands).parseArgs(asOptions.toArray(String[]::new)), shown);
        }
        CommandTree.Verb verb = reached.get().verb();
        Command command = verb.command().get();
        List<String> rest = reached.get().rest();
        // Where nothing is to be parsed, no model of the line is made either: a tenth of a short run.
        if (rest.isEmpty() && !command.options().required()) {
            return run(
                    command,
                    new Line(Optional.empty(), workingFolder),
                    shown,
                    () -> verb.bare(command, reached.get().path()));
        }
        CommandSpec bare = verb.bare(command, reached.get().path());
        return execute(plain(new CommandLine(bare)).parseArgs(rest.toArray(String[]::new)), shown);
    }

    /** A quotation mark in a list is one of its characters: of one that nothing closes, picocli would tell the log. */
    private static CommandLine plain(CommandLine line) {
        line.getCommandSpec().parser().splitQuotedStrings(true);
        return line;
    }

    private ExitCode execute(ParseResult parsed, Shown shown) throws ProblemException {
        if (parsed.isVersionHelpRequested()) {
            return printVersion();
        }
        ParseResult last = parsed;
        while (last.hasSubcommand() && !last.isUsageHelpRequested()) {
            last = last.subcommand();
        }
        CommandSpec spec = last.commandSpec();
        if (last.isUsageHelpRequested()) {
            usage(spec, out);
            return ExitCode.OK;
        }
        if (spec.userObject() instanceof Command command) {
            return run(command, new Line(Optional.of(last), workingFolder), shown, () -> spec);
        }
        usage(spec, err);
        if (parsed.originalArgs().isEmpty() && Files.isDirectory(workingFolder)) {
            sight(shown);
        }
        return ExitCode.USAGE;
    }

    /** For somebody who typed the program's name alone, in a project. */
    private void sight(Shown shown) throws ProblemException {
        UseCases useCases = new UseCases(environment, workingFolder, Version.current(), out, note -> {});
        useCases.checks()
                .checkProject(Optional.empty())
                .sight(ProjectFolders.above(workingFolder))
                .ifPresent(seen -> err.println("\nThis is a Prisma project (" + shown.line(seen)
                        + "). To see whether it is ready: slipway check"));
    }

    private ExitCode printVersion() {
        out.println("slipway " + Version.described());
        return ExitCode.OK;
    }

    private ExitCode run(Command command, Line line, Shown shown, Supplier<CommandSpec> spec) {
        try {
            return run(command, line, shown);
        } catch (ProblemException e) {
            return new ErrorHandler(err, shown).expected(e.problem(), new Hint(spec.get()));
        }
    }

    private ExitCode run(Command command, Line line, Shown shown) throws ProblemException {
        if (!Files.isDirectory(workingFolder)) {
            throw UnseenFolder.problem(workingFolder.toString());
        }
        if (!seat.terminal()) {
            return run(command, line, new LineProgress(err, shown), shown);
        }
        try (BarProgress progress = new BarProgress(err, shown)) {
            return run(command, line, progress, shown);
        }
    }

    private ExitCode run(Command command, Line line, Progress progress, Shown shown) throws ProblemException {
        UseCases useCases = new UseCases(environment, workingFolder, Version.current(), out, progress::note);
        Session session = new Session(out, err, useCases, progress, shown, seat, environment);
        Formats.check(line, session);
        return command.run(line, session);
    }

    private void usage(CommandSpec spec, PrintStream stream) {
        CommandLine whole = reference(commands);
        for (String word : List.of(spec.qualifiedName().split(" "))) {
            whole = whole.getSubcommands().getOrDefault(word, whole);
        }
        whole.setUsageHelpWidth(width()).usage(stream, Ansi.OFF);
    }

    /** As the terminal is, as far as it says so; a sentence in longer lines is hard to read. */
    private int width() {
        return Numbers.whole(environment.getOrDefault("COLUMNS", ""), 1, Integer.MAX_VALUE)
                .map(columns -> Math.max(NARROWEST, Math.min(columns, CommandTree.WIDEST)))
                .orElse(CommandTree.WIDEST);
    }
}
