package dev.slipway.testing;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Assumptions;

/** Signals that whoever runs the tests has switched off: children inherit that, and Java then never hears them. */
public final class Signals {
    private static final Path STATUS = Path.of("/proc/self/status");

    private Signals() {}

    /** Words in front of a command that let it hear a signal; without means to do so the test is left out. */
    public static List<String> heard(String signal) throws IOException, InterruptedException {
        if (!isIgnored(signal)) {
            return List.of();
        }
        List<String> before = List.of("env", "--default-signal=" + signal);
        Process tried = new ProcessBuilder("env", "--default-signal=" + signal, "true").start();
        Assumptions.assumeTrue(tried.waitFor() == 0, "started by a shell that ignores " + signal);
        return before;
    }

    private static boolean isIgnored(String signal) throws IOException {
        if (!Files.exists(STATUS)) {
            return false;
        }
        String mask = Files.readAllLines(STATUS).stream()
                .filter(line -> line.startsWith("SigIgn:"))
                .map(line -> line.substring("SigIgn:".length()).strip())
                .findFirst()
                .orElse("0");
        int number = signal.equals("HUP") ? 1 : signal.equals("INT") ? 2 : 15;
        return (Long.parseUnsignedLong(mask, 16) >> (number - 1) & 1) == 1;
    }
}
