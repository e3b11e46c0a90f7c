package dev.slipway.acceptance;

import dev.slipway.testing.MadeArchive;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;

/** A folder as names, modes and bytes, for comparing before with after. */
final class Snapshot {
    private Snapshot() {}

    static SortedMap<String, String> of(Path folder) throws IOException {
        SortedMap<String, String> entries = new TreeMap<>();
        for (Path each : under(folder)) {
            entries.put(folder.relativize(each).toString(), describe(each));
        }
        return entries;
    }

    /** The files that a process would have left behind in mid-work. */
    static List<Path> temporaries(Path folder) throws IOException {
        return under(folder).stream()
                .filter(p -> p.getFileName().toString().contains(".slipway-"))
                .toList();
    }

    private static List<Path> under(Path folder) throws IOException {
        try (Stream<Path> all = Files.walk(folder)) {
            return all.toList();
        }
    }

    private static String describe(Path path) throws IOException {
        if (Files.isSymbolicLink(path)) {
            return "-> " + Files.readSymbolicLink(path);
        }
        String mode = Files.getAttribute(path, "unix:mode", LinkOption.NOFOLLOW_LINKS) + " ";
        return Files.isRegularFile(path) ? mode + MadeArchive.sha256(Files.readAllBytes(path)) : mode;
    }
}
