package dev.slipway;

import dev.slipway.cli.Cli;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;

/** Environment in, exit code out. */
public final class Main {
    private Main() {}

    public static void main(String[] args) {
        PrintStream out = utf8(FileDescriptor.out);
        PrintStream err = utf8(FileDescriptor.err);
        // The launcher looks: Java before 22 cannot tell whether standard error is a terminal.
        boolean terminal = Boolean.getBoolean("slipway.terminal");
        int code = new Cli(Commands.ROOT, out, err, System.getenv(), Path.of("").toAbsolutePath(), terminal).run(args);
        out.flush();
        err.flush();
        System.exit(code);
    }

    private static PrintStream utf8(FileDescriptor descriptor) {
        return new PrintStream(new FileOutputStream(descriptor), false, StandardCharsets.UTF_8);
    }
}
