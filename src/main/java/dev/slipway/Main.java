package dev.slipway;

import dev.slipway.cli.Cli;
import dev.slipway.cli.Crash;
import dev.slipway.cli.Interruption;
import dev.slipway.cli.Seat;
import dev.slipway.cli.StandardOutput;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;

/** Environment in, exit code out. */
public final class Main {
    /** As in {@code ExitCode}, which may be what cannot be loaded. */
    private static final int BUG = 70;

    private Main() {}

    public static void main(String[] args) {
        PrintStream err = new PrintStream(new FileOutputStream(FileDescriptor.err), false, StandardCharsets.UTF_8);
        Interruption interruption = new Interruption();
        int code = BUG;
        try {
            code = run(args, err, interruption);
        } catch (RuntimeException | Error e) {
            // The JVM's own answer would be 1, which is what a check says that says no.
            e.printStackTrace(err);
        } finally {
            interruption.exit(code);
        }
    }

    private static int run(String[] args, PrintStream err, Interruption interruption) {
        StandardOutput standard = new StandardOutput();
        PrintStream out = new PrintStream(standard, false, StandardCharsets.UTF_8);
        Thread.setDefaultUncaughtExceptionHandler(new Crash(err));
        // The launcher looks: Java before 22 cannot tell whether standard error is a terminal.
        Seat seat =
                new Seat(Boolean.getBoolean("slipway.terminal"), Boolean.getBoolean("slipway.screen"), interruption);
        int code = new Cli(Commands.ROOT, out, err, System.getenv(), Path.of("").toAbsolutePath(), seat).run(args);
        out.flush();
        code = standard.end(code, err);
        err.flush();
        return code;
    }
}
