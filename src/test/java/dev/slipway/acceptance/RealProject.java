package dev.slipway.acceptance;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Stream;

/** A copy of a real Prisma project with a home folder of its own, so that no run sees another's cache. */
record RealProject(Path folder, Path home) {
    private static final Path INPUTS = Path.of(Objects.requireNonNull(System.getProperty("real.inputs")));
    private static final Path SLIPWAY =
            Path.of(Objects.requireNonNull(System.getProperty("slipway.home"))).resolve("bin/slipway");
    private static final Path CLIENT = Path.of("node_modules/.prisma/client");

    /** What a test needs to know of an engine that lies in a generated client. */
    record Installed(String sha256, boolean executable) {}

    static Path mirror() {
        return INPUTS.resolve("mirror");
    }

    static RealProject copyOf(String name, Path scratch) throws IOException, InterruptedException {
        Path copy = Files.createTempDirectory(scratch, name + "-").resolve(name);
        Path home = Files.createDirectory(copy.resolveSibling("home"));
        String original = INPUTS.resolve(name).toString();
        Ran copied = Ran.in(scratch, Map.of(), List.of("cp", "-a", original, copy.toString()));
        if (copied.exitCode() != 0) {
            throw new IOException(copied.toString());
        }
        return new RealProject(copy, home);
    }

    /** The same project with the home folder, and so the engine cache, of another. */
    RealProject sharingTheHomeOf(RealProject other) {
        return new RealProject(folder, other.home);
    }

    Path client() {
        return folder.resolve(CLIENT);
    }

    Ran slipway(String... arguments) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of(SLIPWAY.toString()));
        command.addAll(List.of(arguments));
        return Ran.in(folder, environment(), command);
    }

    /** Prisma's own generator, which downloads what it misses from the mirror. */
    Ran prismaGenerate(String mirror) throws IOException, InterruptedException {
        Map<String, String> environment = environment();
        environment.put("PRISMA_ENGINES_MIRROR", mirror);
        return Ran.in(folder, environment, List.of("node_modules/.bin/prisma", "generate"));
    }

    Ran node(String script) throws IOException, InterruptedException {
        return Ran.in(folder, environment(), List.of("node", "-e", script));
    }

    /** A script that runs until the caller ends it; it sees no database but that of the project's own files. */
    Process startNode(String script, Path errors) throws IOException {
        ProcessBuilder builder = new ProcessBuilder("node", "-e", script)
                .directory(folder.toFile())
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .redirectError(errors.toFile());
        builder.environment().keySet().removeIf(name -> Ran.steersADownload(name) || name.equals("DATABASE_URL"));
        builder.environment().putAll(environment());
        return builder.start();
    }

    /** The engines in the generated client, by file name. */
    Map<String, Installed> engines() throws IOException {
        Map<String, Installed> found = new TreeMap<>();
        if (!Files.isDirectory(client())) {
            return found;
        }
        try (Stream<Path> files = Files.list(client())) {
            for (Path file : files.filter(RealProject::isEngine).toList()) {
                found.put(file.getFileName().toString(), new Installed(sha256(file), Files.isExecutable(file)));
            }
        }
        return found;
    }

    void deleteEngines() throws IOException {
        for (String name : engines().keySet()) {
            Files.delete(client().resolve(name));
        }
    }

    private Map<String, String> environment() {
        Map<String, String> environment = new TreeMap<>();
        environment.put("HOME", home.toString());
        environment.put("XDG_CACHE_HOME", home.resolve(".cache").toString());
        environment.put(
                "LD_LIBRARY_PATH",
                INPUTS.resolve("ssl11/usr/lib/x86_64-linux-gnu").toString());
        environment.put("CHECKPOINT_DISABLE", "1");
        environment.put("PRISMA_HIDE_UPDATE_MESSAGE", "1");
        return environment;
    }

    private static boolean isEngine(Path file) {
        String name = file.getFileName().toString();
        return name.endsWith(".node") || name.startsWith("query-engine-");
    }

    private static String sha256(Path file) throws IOException {
        try (InputStream content = Files.newInputStream(file)) {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            new DigestInputStream(content, digest).transferTo(OutputStream.nullOutputStream());
            return HexFormat.of().formatHex(digest.digest());
        } catch (NoSuchAlgorithmException e) {
            throw new AssertionError("every JDK has SHA-256", e);
        }
    }
}
