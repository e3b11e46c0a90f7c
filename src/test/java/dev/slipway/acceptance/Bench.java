package dev.slipway.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import dev.slipway.cli.CommandsInProcess;
import dev.slipway.testing.ElfRecipe;
import dev.slipway.testing.LoopbackMirror;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;

/** A Prisma project with a home folder of its own and a mirror that has its engine; the packaged program runs in it. */
final class Bench implements AutoCloseable {
    static final Path LAUNCHER =
            Path.of(Objects.requireNonNull(System.getProperty("slipway.home"))).resolve("bin/slipway");
    static final String TARGET = "debian-openssl-3.0.x";
    private final Path folder;
    private final Path home;
    private final LoopbackMirror mirror;
    private final Map<String, String> environment = new TreeMap<>();

    private Bench(Path folder, Path home, LoopbackMirror mirror) {
        this.folder = folder;
        this.home = home;
        this.mirror = mirror;
        environment.put("HOME", home.toString());
        environment.put("XDG_CACHE_HOME", home.resolve("cache").toString());
    }

    /** With a mirror that speaks http. */
    static Bench in(Path scratch) {
        return in(scratch, LoopbackMirror.start());
    }

    static Bench in(Path scratch, LoopbackMirror mirror) {
        Bench bench = new Bench(scratch.resolve("shop"), scratch.resolve("home"), mirror);
        bench.write("node_modules/@prisma/client/package.json", "{\"version\": \"6.19.3\"}");
        bench.write("node_modules/@prisma/engines/package.json", "{\"version\": \"6.19.3\"}");
        bench.write("package.json", "{\"dependencies\": {\"@prisma/client\": \"6.19.3\"}}");
        bench.write("package-lock.json", """
                {"lockfileVersion": 3, "packages": {
                  "node_modules/@prisma/client": {"version": "6.19.3"},
                  "node_modules/@prisma/engines": {"version": "6.19.3"},
                  "node_modules/@prisma/engines-version": {"version": "7.1.1-3.%s"}}}
                """.replace("%s", Published.HASH));
        bench.targets(TARGET);
        bench.library().on(mirror);
        return bench;
    }

    /** Has the schema name these binary targets. */
    Bench targets(String... names) {
        return schema("binaryTargets = [\"" + String.join("\", \"", names) + "\"]");
    }

    /** Has the generator of the schema say this. */
    Bench schema(String line) {
        return write(
                "prisma/schema.prisma", "generator client {\n  provider = \"prisma-client-js\"\n  " + line + "\n}\n");
    }

    /** The engine that the project needs. */
    Published library() {
        return Published.library(TARGET, NativeFile.x64("the right engine"));
    }

    /** Where it belongs. */
    Path engine() {
        return engine(TARGET);
    }

    Path engine(String target) {
        return folder.resolve("node_modules/.prisma/client/libquery_engine-" + target + ".so.node");
    }

    /** Puts something else there, with a mode that nobody would choose. */
    Bench withOldEngine() {
        write(folder.relativize(engine()).toString(), "an old engine");
        try {
            Files.setPosixFilePermissions(engine(), PosixFilePermissions.fromString("rw-r-x---"));
        } catch (IOException e) {
            throw new AssertionError(e);
        }
        return this;
    }

    /** Puts a file there that a loader takes. */
    Bench withNativeFile() {
        try {
            ElfRecipe.make("needed libc.so.6", engine());
            return this;
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    Bench write(String file, String content) {
        try {
            Path path = folder.resolve(file);
            Files.createDirectories(path.resolveSibling(""));
            Files.createDirectories(home);
            Files.writeString(path, content);
            return this;
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    Bench with(String variable, String value) {
        environment.put(variable, value);
        return this;
    }

    Path folder() {
        return folder;
    }

    Path home() {
        return home;
    }

    /** The cache that Prisma would use too. */
    Path cache() {
        return home.resolve("cache/prisma");
    }

    LoopbackMirror mirror() {
        return mirror;
    }

    Map<String, String> environment() {
        return Map.copyOf(environment);
    }

    static List<String> command(String... arguments) {
        List<String> command = new ArrayList<>(List.of(LAUNCHER.toString()));
        command.addAll(List.of(arguments));
        return command;
    }

    /** {@code engine fetch} from the mirror. */
    static String[] fetch(LoopbackMirror from, String... more) {
        List<String> line = new ArrayList<>(List.of("engine", "fetch", "--mirror", from.address()));
        line.addAll(List.of(more));
        return line.toArray(String[]::new);
    }

    Ran slipway(String... arguments) throws IOException, InterruptedException {
        return Ran.in(folder, environment, command(arguments));
    }

    /** Runs the command line without a process of its own, which is some fifty times as fast. */
    Ran inProcess(String... arguments) {
        CommandsInProcess.Ran ran = new CommandsInProcess(folder, environment).run(arguments);
        return new Ran(List.of(arguments), ran.code(), ran.out(), ran.err());
    }

    /** Runs what must succeed and leave nothing temporary. */
    Ran done(String... arguments) throws IOException, InterruptedException {
        Ran ran = slipway(arguments);
        assertThat(ran.exitCode()).as(ran.toString()).isZero();
        assertNothingTemporary();
        return ran;
    }

    /** Fetches what must arrive. */
    Ran fetched(String... more) throws IOException, InterruptedException {
        return done(fetch(mirror, more));
    }

    /** Runs what must fail: with this exit code, an error and a hint, and every name, mode and byte as it was. */
    Ran refused(int exitCode, String... arguments) throws IOException, InterruptedException {
        SortedMap<String, String> before = Snapshot.of(folder);
        Ran ran = slipway(arguments);
        assertThat(ran.exitCode()).as(ran.toString()).isEqualTo(exitCode);
        assertThat(ran.errors()).contains("error: ").contains("hint: ").doesNotContain("Exception");
        assertThat(ran.output()).isEmpty();
        assertThat(Snapshot.of(folder)).isEqualTo(before);
        assertNothingTemporary();
        return ran;
    }

    /** A fetch that must fail. */
    Ran notFetched(int exitCode, String... more) throws IOException, InterruptedException {
        return refused(exitCode, fetch(mirror, more));
    }

    void assertNothingTemporary() throws IOException {
        assertThat(Snapshot.temporaries(folder)).isEmpty();
        assertThat(Snapshot.temporaries(home)).isEmpty();
    }

    @Override
    public void close() {
        mirror.close();
    }
}
