package dev.slipway.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.slipway.cli.CommandsInProcess.Ran;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/** A project with Prisma in which the commands run that write and check the platforms' config files. */
final class ConfigFolder {
    private final Path folder;
    private final CommandsInProcess commands;

    ConfigFolder(Path folder) {
        this.folder = folder;
        commands = new CommandsInProcess(folder);
        write("package.json", "{\"dependencies\": {\"@prisma/client\": \"6.19.3\"}}");
        write("package-lock.json", """
                {"lockfileVersion": 3, "packages": {"node_modules/@prisma/client": {"version": "6.19.3"}}}
                """);
        schemaIn("prisma/schema.prisma");
    }

    /** A schema with a client. */
    ConfigFolder schemaIn(String file) {
        return write(file, "generator client {\n  provider = \"prisma-client-js\"\n}\n");
    }

    ConfigFolder remove(String file) throws IOException {
        Files.delete(folder.resolve(file));
        return this;
    }

    ConfigFolder write(String file, String text) {
        try {
            commands.write(file, text);
            return this;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    Path folder() {
        return folder;
    }

    String read(String file) throws IOException {
        return Files.readString(folder.resolve(file));
    }

    Ran slipway(String... line) {
        return commands.run(line);
    }

    /** Runs what must succeed and leave nothing temporary. */
    Ran done(String... line) throws IOException {
        Ran ran = slipway(line);
        assertThat(ran.code()).as(ran.toString()).isZero();
        assertThat(texts().keySet()).noneMatch(name -> name.contains(".slipway-"));
        return ran;
    }

    /** Runs what must fail with an error and a hint, and leave every file as it was. */
    Ran refused(int code, String... line) throws IOException {
        Map<String, String> before = texts();
        Ran ran = slipway(line);
        assertThat(ran.code()).as(ran.toString()).isEqualTo(code);
        assertThat(ran.err()).contains("error: ", "hint: ").doesNotContain("Exception");
        assertThat(ran.out()).isEmpty();
        assertThat(texts()).isEqualTo(before);
        return ran;
    }

    private Map<String, String> texts() throws IOException {
        Map<String, String> texts = new TreeMap<>();
        try (Stream<Path> all = Files.walk(folder)) {
            for (Path file : all.filter(Files::isRegularFile).toList()) {
                texts.put(file.toString(), Files.readString(file));
            }
        }
        return texts;
    }
}
