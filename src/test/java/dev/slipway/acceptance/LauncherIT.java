package dev.slipway.acceptance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** {@code bin/slipway} itself. */
@DisabledOnOs(OS.WINDOWS)
final class LauncherIT {
    private static final Path HOME = Bench.LAUNCHER.resolve("../..").normalize();
    private static final Path OTHER_JVM = Path.of("/usr/lib/jvm/temurin-25-jdk-amd64");

    @TempDir
    Path scratch;

    @Test
    void itRunsThroughLinks() throws Exception {
        Path folder = Files.createDirectory(scratch.resolve("bin"));
        Path absolute = Files.createSymbolicLink(folder.resolve("absolute"), Bench.LAUNCHER);
        Path relative = Files.createSymbolicLink(folder.resolve("relative"), Path.of("absolute"));

        assertVersion(run(scratch, Map.of(), absolute.toString(), "--version"));
        assertVersion(run(scratch, Map.of(), relative.toString(), "--version"));
        assertVersion(run(scratch, Map.of(), "./bin/relative", "--version"));
    }

    @Test
    void itRunsFromItsOwnFolderAndFromThePath() throws Exception {
        Path bin = HOME.resolve("bin");

        assertVersion(run(bin, Map.of(), "./slipway", "--version"));
        assertVersion(run(bin, Map.of(), "sh", "slipway", "--version"));
        assertVersion(run(scratch, Map.of("PATH", bin + ":" + System.getenv("PATH")), "sh", "-c", "slipway --version"));
    }

    @Test
    void itRunsFromAPathWithSpaces() throws Exception {
        Path copy = scratch.resolve("my programs/slip way");
        copyTo(copy);

        assertVersion(run(scratch, Map.of(), copy.resolve("bin/slipway").toString(), "--version"));
    }

    @Test
    void argumentsArriveAsTheyAre() throws Exception {
        Ran ran = run(scratch, Map.of(), Bench.LAUNCHER.toString(), "engine", "fetch", "--project", "a  b*'\"$HOME");

        assertThat(ran.exitCode()).as(ran.toString()).isEqualTo(3);
        assertThat(ran.errors()).contains("a  b*'\"$HOME");
    }

    @Test
    void itFindsJavaWithoutJavaHome() throws Exception {
        assertVersion(run(scratch, Map.of("JAVA_HOME", ""), Bench.LAUNCHER.toString(), "--version"));
        assertVersion(run(scratch, Map.of("JAVA_HOME", "/nowhere"), Bench.LAUNCHER.toString(), "--version"));
    }

    @Test
    void withoutAnyJavaItSaysWhatToInstall() throws Exception {
        Path bin = Files.createDirectory(scratch.resolve("bin"));
        for (String tool : List.of("sh", "readlink")) {
            Files.createSymbolicLink(bin.resolve(tool), Path.of("/bin", tool));
        }

        Ran ran = run(scratch, Map.of("JAVA_HOME", "", "PATH", bin.toString()), Bench.LAUNCHER.toString(), "--version");

        assertThat(ran.exitCode()).as(ran.toString()).isEqualTo(5);
        assertThat(ran.errors()).contains("error: No Java was found").contains("hint: ");
    }

    @Test
    void anotherJvmIgnoresTheArchiveInSilence() throws Exception {
        assumeTrue(Files.isExecutable(OTHER_JVM.resolve("bin/java")), "no other JVM is here");

        Ran version = run(scratch, Map.of("JAVA_HOME", OTHER_JVM.toString()), Bench.LAUNCHER.toString(), "--version");

        assertVersion(version);
        try (Bench bench = Bench.in(scratch)) {
            Ran fetched = bench.with("JAVA_HOME", OTHER_JVM.toString()).fetched();
            assertThat(fetched.errors().lines()).allMatch(l -> l.startsWith("note: ") || l.startsWith("fetching "));
            assertThat(bench.engine()).hasBinaryContent(bench.library().bytes());
        }
    }

    @Test
    void aDamagedArchiveIsIgnoredInSilence() throws Exception {
        Path copy = scratch.resolve("copy");
        copyTo(copy);
        Path archive = copy.resolve("lib/slipway.jsa");
        Files.delete(archive);
        Files.writeString(archive, "damaged");

        assertVersion(run(scratch, Map.of(), copy.resolve("bin/slipway").toString(), "--version"));

        Files.delete(archive);
        assertVersion(run(scratch, Map.of(), copy.resolve("bin/slipway").toString(), "--version"));
    }

    private static void assertVersion(Ran ran) {
        assertThat(ran.exitCode()).as(ran.toString()).isZero();
        assertThat(ran.output()).matches("slipway \\d+\\.\\d+\\.\\d+( \\(unreleased(, [0-9a-f]{7,40})?\\))?\\R?");
        assertThat(ran.errors()).isEmpty();
    }

    private static void copyTo(Path copy) throws IOException {
        List<Path> files = new ArrayList<>();
        try (Stream<Path> all = Files.walk(HOME)) {
            all.filter(Files::isRegularFile).forEach(files::add);
        }
        for (Path file : files) {
            Path target = copy.resolve(HOME.relativize(file).toString());
            Files.createDirectories(target.resolveSibling(""));
            Files.copy(file, target, StandardCopyOption.COPY_ATTRIBUTES);
        }
    }

    private Ran run(Path folder, Map<String, String> more, String... command) throws IOException, InterruptedException {
        Map<String, String> environment = new TreeMap<>(Map.of("HOME", scratch.toString()));
        environment.putAll(more);
        return Ran.in(folder, environment, List.of(command));
    }
}
