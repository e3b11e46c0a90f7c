package dev.slipway.acceptance;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** A process that has ended: what was called, its exit code, and what it wrote. */
record Ran(List<String> command, int exitCode, String output, String errors) {
    private static final int PATIENCE_MINUTES = 5;

    Ran {
        command = List.copyOf(command);
    }

    /** Runs a command to its end, with the caller's environment less what would steer a download. */
    static Ran in(Path folder, Map<String, String> environment, List<String> command)
            throws IOException, InterruptedException {
        Path output = Files.createTempFile("ran", ".out");
        Path errors = Files.createTempFile("ran", ".err");
        try {
            ProcessBuilder builder = new ProcessBuilder(command)
                    .directory(folder.toFile())
                    .redirectOutput(output.toFile())
                    .redirectError(errors.toFile());
            builder.environment().keySet().removeIf(Ran::steersADownload);
            builder.environment().putAll(environment);
            int exitCode = await(builder.start(), command);
            return new Ran(command, exitCode, text(output), text(errors));
        } finally {
            Files.delete(output);
            Files.delete(errors);
        }
    }

    /** Whether a variable of whoever runs the tests could change what is fetched. */
    static boolean steersADownload(String variable) {
        return variable.startsWith("PRISMA_")
                || variable.toLowerCase(Locale.ROOT).endsWith("_proxy");
    }

    private static int await(Process process, List<String> command) throws InterruptedException {
        if (!process.waitFor(PATIENCE_MINUTES, TimeUnit.MINUTES)) {
            process.destroyForcibly();
            throw new AssertionError("still running after " + PATIENCE_MINUTES + " minutes: " + command);
        }
        return process.exitValue();
    }

    private static String text(Path file) throws IOException {
        return Files.readString(file, StandardCharsets.UTF_8);
    }
}
