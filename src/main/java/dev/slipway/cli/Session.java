package dev.slipway.cli;

import dev.slipway.app.UseCases;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.Map;

/**
 * What a command may touch: the result goes to {@code out}, everything else to {@code err}.
 *
 * @param workingFolder absolute; relative paths on the command line mean below it
 */
public record Session(
        PrintStream out, PrintStream err, Map<String, String> environment, Path workingFolder, UseCases useCases) {}
