package dev.slipway.cli;

import dev.slipway.domain.problem.Problem;
import dev.slipway.domain.problem.Problem.Kind;
import dev.slipway.domain.text.Printable;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.UnmatchedArgumentException;

/** The one place where failures become words and exit codes. */
record ErrorHandler(PrintStream err, Shown shown) {
    /** @param hint for the command that ran */
    ExitCode expected(Problem problem, Hint hint) {
        return expected(problem, hint.of(problem.remedy()));
    }

    ExitCode expected(Problem problem) {
        return expected(problem, problem.remedy());
    }

    private ExitCode expected(Problem problem, String remedy) {
        if (problem.kind() == Kind.READER_GONE) {
            return ExitCode.ENVIRONMENT;
        }
        err.println("error: " + message(problem.message()));
        if (!remedy.isEmpty()) {
            err.println("hint: " + message(remedy));
        }
        return ExitCode.of(problem.kind());
    }

    /** @param commands among which the right words are looked for */
    ExitCode usage(ParameterException wrong, CommandTree commands) {
        if (wrong instanceof UnmatchedArgumentException unmatched) {
            OptionGuess guess = new OptionGuess(unmatched);
            err.println("error: " + message(guess.message()));
            guess.hint(commands).ifPresent(hint -> err.println("hint: " + message(hint)));
        } else {
            // picocli begins some of its messages so itself.
            String message = String.valueOf(wrong.getMessage());
            err.println("error: " + message(message.startsWith("Error: ") ? message.substring(7) : message));
        }
        err.println("hint: " + wrong.getCommandLine().getCommandSpec().qualifiedName() + " --help");
        return ExitCode.USAGE;
    }

    /** A message is one line, but for what is set off below it: the excerpt of a file, a URL. */
    private String message(String message) {
        StringBuilder text = new StringBuilder();
        for (String line : message.split("\n", -1)) {
            boolean own = text.length() == 0 || isSetOff(line);
            text.append(text.length() == 0 ? "" : own ? "\n" : "\\n").append(own ? line : Printable.word(line));
        }
        return shown.lines(endedOnce(text.toString()));
    }

    /** A reason that is a sentence already does not end twice; the folder above is called that. */
    private static String endedOnce(String message) {
        int last = message.length() - 3;
        boolean twice = message.endsWith("..") && last >= 0 && "./ ".indexOf(message.charAt(last)) < 0;
        return twice ? message.substring(0, message.length() - 1) : message;
    }

    /** Two blanks and a text without one, or a line's number and a bar. */
    private static boolean isSetOff(String line) {
        int at = 0;
        while (at < line.length() && (line.charAt(at) == ' ' || Character.isDigit(line.charAt(at)))) {
            at++;
        }
        return line.startsWith("  ") || (at > 0 && line.startsWith("| ", at));
    }

    ExitCode bug(Throwable unexpected) {
        try {
            err.println("error: This is a bug in slipway; please report it with the lines below.");
            StringWriter trace = new StringWriter();
            unexpected.printStackTrace(new PrintWriter(trace, true));
            err.print(shown.lines(trace.toString()));
        } catch (OutOfMemoryError noRoomToSayIt) {
            // The exit code says it.
            return ExitCode.BUG;
        }
        return ExitCode.BUG;
    }
}
