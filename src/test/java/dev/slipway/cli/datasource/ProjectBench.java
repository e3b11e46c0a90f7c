package dev.slipway.cli.datasource;

import dev.slipway.cli.CommandsInProcess;
import dev.slipway.cli.CommandsInProcess.Ran;
import java.io.IOException;
import java.io.UncheckedIOException;
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
    private final CommandsInProcess commands;

    ProjectBench(Path folder) {
        this.folder = folder;
        this.commands = new CommandsInProcess(folder, environment);
        environment.put("HOME", folder.toString());
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
            commands.write(file, text);
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
        return commands.run(words);
    }

    Ran run(List<String> words) {
        return commands.run(words);
    }
}
