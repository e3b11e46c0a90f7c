package dev.slipway.cli;

import dev.slipway.domain.problem.Problem;
import dev.slipway.domain.text.MaskedText;
import dev.slipway.port.ReaderGone;
import java.io.PrintStream;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.UnmatchedArgumentException;

/** The one place where failures become words and exit codes. */
final class ErrorHandler {
    private final PrintStream err;

    ErrorHandler(PrintStream err) {
        this.err = err;
    }

    ExitCode expected(Problem problem) {
        if (problem instanceof ReaderGone) {
            return ExitCode.ENVIRONMENT;
        }
        err.println("error: " + shown(problem.message()));
        if (!problem.remedy().isEmpty()) {
            err.println("hint: " + shown(problem.remedy()));
        }
        return ExitCode.of(problem.kind());
    }

    /** @param commands among which the right words are looked for */
    ExitCode usage(ParameterException wrong, CommandTree commands) {
        if (wrong instanceof UnmatchedArgumentException unmatched) {
            OptionGuess guess = new OptionGuess(unmatched);
            err.println("error: " + shown(guess.message()));
            guess.hint(commands).ifPresent(hint -> err.println("hint: " + shown(hint)));
        } else {
            // picocli begins some of its messages so itself.
            String message = String.valueOf(wrong.getMessage());
            err.println("error: " + shown(message.startsWith("Error: ") ? message.substring(7) : message));
        }
        err.println("hint: " + wrong.getCommandLine().getCommandSpec().qualifiedName() + " --help");
        return ExitCode.USAGE;
    }

    /** Messages repeat what was typed, and a URL typed in a wrong place has its password in it. */
    private static String shown(String message) {
        // Where a URL is masked already, its positions are told too, which masking it once more would move.
        return Plain.text(message.contains("***") ? message : MaskedText.of(message));
    }

    ExitCode bug(Throwable unexpected) {
        try {
            err.println("error: This is a bug in slipway; please report it with the lines below.");
            unexpected.printStackTrace(err);
        } catch (OutOfMemoryError noRoomToSayIt) {
            // The exit code says it.
            return ExitCode.BUG;
        }
        return ExitCode.BUG;
    }
}
