package dev.slipway.cli;

import dev.slipway.app.UseCases;
import dev.slipway.domain.problem.ProblemException;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import picocli.CommandLine;
import picocli.CommandLine.Help.Ansi;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;

/** One run of the command line. */
public final class Cli {
    private final PrintStream out;
    private final PrintStream err;
    private final Map<String, String> environment;
    private final Path workingFolder;
    private final ErrorHandler errors;

    public Cli(PrintStream out, PrintStream err, Map<String, String> environment, Path workingFolder) {
        this.out = out;
        this.err = err;
        this.environment = Map.copyOf(environment);
        this.workingFolder = workingFolder;
        this.errors = new ErrorHandler(err);
    }

    /** Runs one command line to its end and returns the exit code. */
    public int run(String... args) {
        try {
            return execute(commandLine(List.of(args)).parseArgs(args)).code();
        } catch (ParameterException e) {
            return errors.usage(e).code();
        } catch (ProblemException e) {
            return errors.expected(e.problem()).code();
        } catch (RuntimeException e) {
            return errors.bug(e).code();
        }
    }

    /** The whole tree, for the reference manual and the completion script. */
    public static CommandLine reference() {
        return commandLine(List.of());
    }

    private static CommandLine commandLine(List<String> words) {
        // --version alone must not pay for the tree.
        boolean versionOnly = words.equals(List.of("--version")) || words.equals(List.of("-V"));
        CommandSpec root = versionOnly ? CommandSpec.create().name("slipway") : Commands.ROOT.spec(words);
        root.addOption(OptionSpec.builder("-V", "--version")
                .versionHelp(true)
                .description("Show the version and exit.")
                .build());
        return new CommandLine(root).setUnmatchedOptionsArePositionalParams(false);
    }

    private ExitCode execute(ParseResult parsed) throws ProblemException {
        if (parsed.isVersionHelpRequested()) {
            out.println("slipway " + Version.current());
            return ExitCode.OK;
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
            UseCases useCases = new UseCases(environment, workingFolder, Version.current());
            return command.run(
                    new Line(last, workingFolder), new Session(out, err, environment, workingFolder, useCases));
        }
        usage(spec, err);
        return ExitCode.USAGE;
    }

    private static void usage(CommandSpec spec, PrintStream stream) {
        // A noun on the line was built with one child only; its help lists them all.
        CommandLine whole = reference();
        for (String word : List.of(spec.qualifiedName().split(" "))) {
            whole = whole.getSubcommands().getOrDefault(word, whole);
        }
        whole.usage(stream, Ansi.OFF);
    }
}
