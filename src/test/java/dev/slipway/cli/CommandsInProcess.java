package dev.slipway.cli;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.slipway.Commands;
import dev.slipway.testing.MadeArchive;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Commands as their user types them in a folder, without a process of their own. */
public record CommandsInProcess(Path folder, Map<String, String> environment) {
    /** 1 December 2026: runtimes of the tests are given up some day. */
    private static final String NOW = "1796083200";

    /** Those of a user whose home is the folder. */
    public CommandsInProcess(Path folder) {
        this(folder, Map.of("HOME", folder.toString()));
    }

    /** What a command left. */
    public record Ran(int code, String out, String err) {
        static final Ran NOT_YET = new Ran(-1, "", "");

        public String all() {
            return out + err;
        }

        public JsonNode json() throws IOException {
            return new ObjectMapper().readTree(out);
        }
    }

    /** The same commands in a folder below. */
    CommandsInProcess in(String below) {
        return new CommandsInProcess(folder.resolve(below), environment);
    }

    public Path file(String name) {
        return folder.resolve(name);
    }

    public String text(String file) throws IOException {
        return Files.readString(file(file));
    }

    public void write(String file, String text) throws IOException {
        Files.createDirectories(file(file).getParent());
        Files.writeString(file(file), text);
    }

    /** A schema of Prisma 6 for PostgreSQL, and the targets its client is generated for. */
    public static String schema(String... targets) {
        return """
                generator client {
                  provider = "prisma-client-js"%s
                }

                datasource db {
                  provider = "postgresql"
                  url      = env("DATABASE_URL")
                }
                """.replace(
                "%s", targets.length == 0 ? "" : "\n  binaryTargets = [\"" + String.join("\", \"", targets) + "\"]");
    }

    public void writeSchema(String... targets) throws IOException {
        write("prisma/schema.prisma", schema(targets));
    }

    /** What an app with migrations has that goes into an image, but for its package.json. */
    void writeMigratedApp() throws IOException {
        writeSchema();
        write("prisma/migrations/migration_lock.toml", "provider = \"postgresql\"\n");
        write(".dockerignore", "node_modules\n.env\n");
    }

    /** A small engine with its checksums, as a mirror has it. */
    void mirror(String at) throws IOException {
        byte[] engine = "engine".getBytes(StandardCharsets.UTF_8);
        byte[] packed = MadeArchive.gzip(engine);
        write(at + "/libquery_engine.so.node.gz.sha256", MadeArchive.sha256(packed));
        write(at + "/libquery_engine.so.node.sha256", MadeArchive.sha256(engine));
        Files.write(file(at + "/libquery_engine.so.node.gz"), packed);
    }

    public Ran run(List<String> line) {
        return run(line.toArray(String[]::new));
    }

    public Ran run(String... line) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ByteArrayOutputStream err = new ByteArrayOutputStream();
        Map<String, String> known = new HashMap<>(Map.of("SOURCE_DATE_EPOCH", NOW));
        known.putAll(environment);
        int code = new Cli(Commands.ROOT, stream(out), stream(err), known, folder, false).run(line);
        return new Ran(code, out.toString(StandardCharsets.UTF_8), err.toString(StandardCharsets.UTF_8));
    }

    public JsonNode json(String... line) throws IOException {
        String[] whole = Arrays.copyOf(line, line.length + 2);
        whole[line.length] = "--format";
        whole[line.length + 1] = "json";
        return run(whole).json();
    }

    private static PrintStream stream(ByteArrayOutputStream bytes) {
        return new PrintStream(bytes, true, StandardCharsets.UTF_8);
    }
}
