package dev.slipway.cli;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.util.Locale;
import java.util.Optional;

/** Standard output, which remembers what it could not take: a {@link PrintStream} forgets the reason. */
public final class StandardOutput extends OutputStream {
    /** 128 + SIGPIPE, which is what a shell says of {@code ls} when its reader is gone. */
    private static final int READER_GONE = 141;
    /** pipe(7): so much goes into a pipe whole or not at all, and can be tried again. */
    private static final int WHOLE = 4096;

    private static final int RETRY_MILLIS = 5;
    private final OutputStream stream;
    private Optional<IOException> failure = Optional.empty();

    public StandardOutput() {
        this(new FileOutputStream(FileDescriptor.out));
    }

    StandardOutput(OutputStream stream) {
        this.stream = stream;
    }

    @Override
    public void write(int single) throws IOException {
        write(new byte[] {(byte) single}, 0, 1);
    }

    @Override
    public void write(byte[] bytes, int offset, int length) throws IOException {
        if (failure.isPresent()) {
            throw failure.get();
        }
        try {
            for (int at = offset; at < offset + length; at += WHOLE) {
                writeWhole(bytes, at, Math.min(WHOLE, offset + length - at));
            }
        } catch (IOException e) {
            failure = Optional.of(e);
            throw e;
        }
    }

    /** Node gives its children pipes that do not block; a full one is waited for, as one that blocks would be. */
    private void writeWhole(byte[] bytes, int offset, int length) throws IOException {
        while (true) {
            try {
                stream.write(bytes, offset, length);
                return;
            } catch (IOException e) {
                if (!text(e).contains("temporarily unavailable")) {
                    throw e;
                }
                pause();
            }
        }
    }

    private static void pause() throws IOException {
        try {
            Thread.sleep(RETRY_MILLIS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted", e);
        }
    }

    /** The exit code of a run, which is another one when its result was lost. */
    public int end(int code, PrintStream err) {
        if (failure.isEmpty()) {
            return code;
        }
        String text = text(failure.get());
        if (text.contains("pipe")) {
            return READER_GONE;
        }
        String why = text.contains("bad file descriptor")
                ? "it is closed"
                : failure.get().getMessage();
        err.println("error: The result cannot be written to standard output: " + why + ".");
        err.println("hint: Send it somewhere that can take it, and run the command again.");
        return ExitCode.ENVIRONMENT.code();
    }

    private static String text(IOException failure) {
        return String.valueOf(failure.getMessage()).toLowerCase(Locale.ROOT);
    }
}
