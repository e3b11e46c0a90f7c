package dev.slipway.cli;

import java.io.PrintStream;
import java.nio.file.Path;
import java.util.Map;

/** One run of the command line. */
public final class Cli {
    private final PrintStream out;

    public Cli(PrintStream out, PrintStream err, Map<String, String> environment, Path workingFolder) {
        this.out = out;
    }

    public int run(String[] args) {
        out.println(args.length);
        return 0;
    }
}
