package dev.slipway.cli.datasource;

import dev.slipway.Commands;
import dev.slipway.cli.Cli;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** A project on disk and the program in it, with an environment of its own. */
final class ProjectBench {
    static final String SCHEMA = "prisma/schema.prisma";
    private final Path folder;
    private final Map<String, String> environment = new TreeMap<>();

    ProjectBench(Path folder) {
        this.folder = folder;
        environment.put("HOME", folder.toString());
    }

    /** What a run ended with. */
    record Ran(int exitCode, String output, String errors) {
        String all() {
            return output + errors;
        }
    }

    ProjectBench prisma(String version) {
        return with("package.json", "{\"dependencies\": {\"@prisma/client\": \"" + version + "\"}}");
    }

    ProjectBench datasource(String provider, String url) {
        return with(
                SCHEMA,
                "generator client {\n  provider = \"prisma-client-js\"\n}\n\ndatasource db {\n  provider = \""
                        + provider + "\"\n  url = " + url + " // the url\n}\n");
    }

    ProjectBench with(String file, String text) {
        try {
            Path path = folder.resolve(file);
            Files.createDirectories(path.resolveSibling(""));
            Files.writeString(path, text);
            return this;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    ProjectBench set(String variable, String value) {
        environment.put(variable, value);
        return this;
    }

    String text(String file) {
        try {
            return Files.readString(folder.resolve(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    Path folder() {
        return folder;
    }

    Ran run(String... words) {
        return run(List.of(words));
    }

    Ran run(List<String> words) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ByteArrayOutputStream err = new ByteArrayOutputStream();
        int exitCode = new Cli(Commands.ROOT, stream(out), stream(err), environment, folder, false)
                .run(words.toArray(String[]::new));
        return new Ran(exitCode, out.toString(StandardCharsets.UTF_8), err.toString(StandardCharsets.UTF_8));
    }

    private static PrintStream stream(ByteArrayOutputStream bytes) {
        return new PrintStream(bytes, true, StandardCharsets.UTF_8);
    }
}
