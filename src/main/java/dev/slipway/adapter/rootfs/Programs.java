package dev.slipway.adapter.rootfs;

import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/**
 * Runs small programs of this machine and takes what they print; no shell is between.
 *
 * @param searchPath the folders to look in, as in the environment variable {@code PATH}
 */
record Programs(String searchPath) {
    private static final long SECONDS = 5;
    private static final int LONGEST_OUTPUT = 4 << 20;

    /** What the program prints to its standard output; empty when it is not there, fails, hangs, or prints nothing. */
    Optional<String> output(String program, String... arguments) {
        Optional<Path> file = find(program);
        if (file.isEmpty()) {
            return Optional.empty();
        }
        List<String> command = new ArrayList<>(List.of(file.get().toString()));
        command.addAll(List.of(arguments));
        try {
            Process process = new ProcessBuilder(command)
                    .redirectError(ProcessBuilder.Redirect.DISCARD)
                    .redirectInput(ProcessBuilder.Redirect.from(new File("/dev/null")))
                    .start();
            return text(process);
        } catch (IOException notStarted) {
            return Optional.empty();
        }
    }

    private Optional<Path> find(String program) {
        for (String folder : searchPath.split(File.pathSeparator)) {
            Optional<Path> file = in(folder.isEmpty() ? "." : folder, program);
            if (file.isPresent()) {
                return file;
            }
        }
        return Optional.empty();
    }

    private static Optional<Path> in(String folder, String program) {
        try {
            Path file = Path.of(folder, program);
            return Files.isRegularFile(file) && Files.isExecutable(file) ? Optional.of(file) : Optional.empty();
        } catch (InvalidPathException oddFolder) {
            return Optional.empty();
        }
    }

    private static Optional<String> text(Process process) {
        OutputReader reader = new OutputReader(process.getInputStream());
        reader.start();
        try {
            if (!process.waitFor(SECONDS, TimeUnit.SECONDS)) {
                return Optional.empty();
            }
            // A child of the program may keep the pipe open: its end is not waited for without limit.
            reader.join(TimeUnit.SECONDS.toMillis(SECONDS));
            String text = reader.text();
            return process.exitValue() == 0 && !text.isEmpty() ? Optional.of(text) : Optional.empty();
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            return Optional.empty();
        } finally {
            process.destroyForcibly();
        }
    }

    /** Takes what comes so that the program never waits for a full pipe. */
    private static final class OutputReader extends Thread {
        private final InputStream in;
        private volatile String text = "";

        OutputReader(InputStream in) {
            super("program output");
            setDaemon(true);
            this.in = in;
        }

        @Override
        public void run() {
            try (in) {
                byte[] head = in.readNBytes(LONGEST_OUTPUT);
                in.skip(Long.MAX_VALUE);
                text = new String(head, StandardCharsets.UTF_8);
            } catch (IOException killed) {
                text = "";
            }
        }

        String text() {
            return text;
        }
    }
}
