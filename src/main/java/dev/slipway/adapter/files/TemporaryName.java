package dev.slipway.adapter.files;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import java.util.Optional;
import java.util.concurrent.ThreadLocalRandom;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Names of temporary files: {@code .<name>.slipway-<pid>-<random>.tmp} for a new file, {@code …-old} for a kept one.
 * The first half of the random part says in which pid namespace the pid counts.
 */
final class TemporaryName {
    private static final String MARK = ".slipway-";
    /** Compiled where it is needed, which is never in a run that writes nothing. */
    private static final String FORM = "\\..+\\" + MARK + "(\\d{1,10})-([0-9a-f]{8})[0-9a-f]{8}(?:\\.tmp|-old)";

    private static final Duration CLOCK_SKEW = Duration.ofSeconds(10);
    private static final Duration LONGEST_RUN = Duration.ofDays(1);

    Path forNew(Path destination) {
        return destination.resolveSibling(base(destination) + ".tmp");
    }

    Path forOld(Path destination) {
        return destination.resolveSibling(base(destination) + "-old");
    }

    private String base(Path destination) {
        String random = HexFormat.of().toHexDigits(ThreadLocalRandom.current().nextInt());
        long pid = ProcessHandle.current().pid();
        return "." + destination.getFileName() + MARK + pid + "-" + namespaceMark() + random;
    }

    /** Whether a file is one of ours whose process is gone. */
    boolean isLeftover(Path file) throws IOException {
        String name = String.valueOf(file.getFileName());
        if (!name.contains(MARK)) {
            return false;
        }
        Matcher m = Pattern.compile(FORM).matcher(name);
        if (!m.matches()) {
            return false;
        }
        Instant changed = lastChange(file);
        if (changed.isBefore(Instant.now().minus(LONGEST_RUN))) {
            return true;
        }
        return m.group(2).equals(namespaceMark()) && !isRunning(Long.parseLong(m.group(1)), changed);
    }

    /** A pid may have been given to a new process since: then the file is older than that process. */
    private static boolean isRunning(long pid, Instant changed) {
        Optional<ProcessHandle> process = ProcessHandle.of(pid);
        Optional<Instant> start = process.flatMap(p -> p.info().startInstant());
        return process.isPresent()
                && !(start.isPresent() && changed.isBefore(start.get().minus(CLOCK_SKEW)));
    }

    /** The change time, which a hard link renews, unlike the modification time; now, where there is none. */
    private static Instant lastChange(Path file) throws IOException {
        if (!file.getFileSystem().supportedFileAttributeViews().contains("unix")) {
            return Instant.now();
        }
        Object changed = Files.getAttribute(file, "unix:ctime", LinkOption.NOFOLLOW_LINKS);
        return ((FileTime) changed).toInstant();
    }

    /** pid_namespaces(7): two containers on a shared disk have pids of their own. */
    private static String namespaceMark() {
        Path link = Path.of("/proc/self/ns/pid");
        try {
            int hash = Files.readSymbolicLink(link).toString().hashCode();
            return HexFormat.of().toHexDigits(hash);
        } catch (IOException | UnsupportedOperationException e) {
            return "00000000";
        }
    }
}
