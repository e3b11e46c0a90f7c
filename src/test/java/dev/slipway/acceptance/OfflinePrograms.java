package dev.slipway.acceptance;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.stream.Stream;

/** Stand-ins for what a build calls and what would need a network: nothing is installed, and nothing generated. */
final class OfflinePrograms {
    private OfflinePrograms() {}

    /** The value of {@code PATH} with which they are found before the real ones. */
    static String path(Path scratch) throws IOException {
        String path = System.getenv("PATH");
        Path npm = Stream.of(path.split(":"))
                .map(folder -> Path.of(folder, "npm"))
                .filter(Files::isExecutable)
                .findFirst()
                .orElseThrow();
        Path folder = Files.createDirectories(scratch.resolve("bin"));
        program(folder.resolve("npm"), "[ \"$1\" = install ] && exit 0\nexec '" + npm + "' \"$@\"\n");
        program(folder.resolve("prisma"), "exit 0\n");
        return folder + ":" + path;
    }

    private static void program(Path file, String script) throws IOException {
        Files.writeString(file, "#!/bin/sh\n" + script);
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rwxr-xr-x"));
    }
}
