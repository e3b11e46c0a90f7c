package dev.slipway.adapter.files;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/** Finds out which process holds the lock of a file, where the system tells: proc_locks(5). */
final class LockHolder {
    private static final Path LOCKS = Path.of("/proc/locks");

    private LockHolder() {}

    /** {@code "process 1234 (java)"}. */
    static Optional<String> of(Path file) {
        try {
            String inode = String.valueOf(Files.getAttribute(file, "unix:ino"));
            return Files.readString(LOCKS, StandardCharsets.US_ASCII)
                    .lines()
                    .filter(line -> !line.contains("->") && !line.contains("FLOCK"))
                    .flatMap(line -> pid(line, inode).stream())
                    .findFirst()
                    .map(LockHolder::named);
        } catch (IOException | UnsupportedOperationException | IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    /** {@code 1: POSIX  ADVISORY  WRITE 1234 08:01:5678 0 EOF}; the pid is 0 or less in another namespace. */
    private static Optional<Long> pid(String line, String inode) {
        String[] words = line.strip().split(" +");
        if (words.length < 6 || !words[5].endsWith(":" + inode)) {
            return Optional.empty();
        }
        long pid = Long.parseLong(words[4]);
        return pid > 0 ? Optional.of(pid) : Optional.empty();
    }

    private static String named(long pid) {
        Optional<String> command = ProcessHandle.of(pid)
                .flatMap(process -> process.info().command())
                .map(program -> String.valueOf(Path.of(program).getFileName()));
        return "process " + pid + command.map(name -> " (" + name + ")").orElse("");
    }
}
