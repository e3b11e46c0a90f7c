package dev.slipway.adapter.files;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;

/** A folder as names, modes and bytes, for comparing before with after. */
final class Tree {
    private Tree() {}

    static SortedMap<String, String> of(Path folder) throws IOException {
        SortedMap<String, String> entries = new TreeMap<>();
        try (Stream<Path> all = Files.walk(folder)) {
            for (Path each : (Iterable<Path>) all::iterator) {
                entries.put(folder.relativize(each).toString(), describe(each));
            }
        }
        return entries;
    }

    private static String describe(Path path) throws IOException {
        if (Files.isSymbolicLink(path)) {
            return "-> " + Files.readSymbolicLink(path);
        }
        String mode = Mode.of(path).map(Mode::toString).orElse("");
        return Files.isDirectory(path) ? mode + " folder" : mode + " " + FileDigest.of(path);
    }
}
