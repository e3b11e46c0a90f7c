package dev.slipway.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Where the process ends and the system begins: streams, devices, locales, folders. */
@EnabledOnOs(OS.LINUX)
final class EdgesIT {
    private static final String SCHEMA =
            "datasource db {\n  provider = \"postgresql\"\n  url = env(\"DATABASE_URL\")\n}\n";

    @TempDir
    Path scratch;

    private Path project;

    @BeforeEach
    void prepare() throws IOException {
        project = scratch.resolve("shop");
        fill(project);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "--version",
                "--help",
                "engine --help",
                "connections instances",
                "datasource show",
                "datasource show --format json",
                "engine platform --runtime lambda:nodejs22.x",
                "deploy-check lambda --max-connections 100 --emit sam",
                "datasource limit 1 --print",
                "now-config init --dry-run",
                "datasource show --output /dev/stdout",
                "datasource show --output -"
            })
    void aResultThatIsLostIsAFailure(String line) throws Exception {
        Ran full = sh("slipway " + line + " >/dev/full");
        Ran closed = sh("slipway " + line + " >&-");
        Ran unread = sh("set -o pipefail; slipway " + line + " | head -c 0");

        assertThat(full.exitCode()).as(full.toString()).isEqualTo(5);
        assertThat(full.errors()).contains("error: The result cannot be written to standard output");
        assertThat(closed.exitCode()).as(closed.toString()).isEqualTo(5);
        assertThat(closed.errors())
                .containsAnyOf("standard output: it is closed", "not open for writing")
                .contains("hint: ");
        assertThat(unread.exitCode()).as(unread.toString()).isIn(0, 141);
        assertThat(unread.errors()).doesNotContain("error").doesNotContain("xception");
    }

    /** The same as {@code echo text >…} would do, except that nothing is cut off. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            --output /dev/stdout >out                  | old |
            --output /dev/fd/1 >>out                   | old | old
            --output /proc/self/fd/1 >>out             | old | old
            --output - >>out                           | old | old
            --output /dev/fd/7 7>>out                  | old | old
            --output /dev/fd/7 7>out                   | old |
            --output json=/dev/stderr 2>out            | old |
            --output ./link >out                       | old |
            """)
    void openFilesAreWrittenThrough(String how, String before, String kept) throws Exception {
        Files.writeString(project.resolve("out"), before);
        Files.createSymbolicLink(project.resolve("link"), Path.of("/dev/stdout"));
        Object inode = Files.getAttribute(project.resolve("out"), "unix:ino");

        Ran ran = sh("slipway datasource show " + how);

        assertThat(ran.exitCode()).as(ran.toString()).isIn(0, 1);
        String text = Files.readString(project.resolve("out"));
        assertThat(text).startsWith(kept == null ? "" : kept).contains("ostgre");
        assertThat(text.contains("old")).isEqualTo(kept != null);
        assertThat(Files.getAttribute(project.resolve("out"), "unix:ino")).isEqualTo(inode);
        assertThat(Files.isSymbolicLink(Path.of("/dev/stdout"))).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"/dev/fd/3", "/dev/fd/4", "/dev/fd/5", "/dev/fd/6", "/dev/fd/99", "/dev/stdin"})
    void whatIsNotOpenForWritingIsRefused(String file) throws Exception {
        Ran ran = sh("slipway datasource show --output " + file + " </dev/null");

        assertThat(ran.exitCode()).as(ran.toString()).isEqualTo(5);
        assertThat(ran.errors()).contains(file);
    }

    @Test
    void pipesDevicesAndLinksStayWhatTheyAre() throws Exception {
        Ran ran = sh("mkfifo pipe; cat pipe >read & slipway datasource show --output pipe; wait; test -p pipe &&"
                + " ln -s later report && slipway datasource show --output json=report --output text=/dev/null;"
                + " test -L report && test -f later && test -c /dev/null && umask 027 &&"
                + " slipway datasource show --output new; stat -c %a later new; cat read");

        assertThat(ran.output()).contains("644\n640\n").contains("PostgreSQL");
    }

    @ParameterizedTest
    @ValueSource(strings = {"LANG=", "LC_ALL=C", "LC_ALL=POSIX", "LANG=en_US.UTF-8", "LANG=de_DE", "LC_CTYPE=C"})
    void namesOfFilesDoNotDependOnTheLocale(String locale) throws Exception {
        Path folder = scratch.resolve("Müller & Søn 店");
        fill(folder);

        Ran shown = sh(
                folder, "unset LANG LC_ALL; export " + locale + "; slipway datasource show --output é.txt; cat é.txt");
        Ran named = sh("unset LANG LC_ALL; export " + locale + "; slipway datasource show --project '" + folder + "'");
        Ran platform = sh(folder, "unset LANG LC_ALL; export " + locale + "; slipway engine platform");

        assertThat(shown.output()).as(shown.toString()).contains("postgresql://u:***@h/é");
        assertThat(named.output()).as(named.toString()).contains("postgresql://u:***@h/é");
        assertThat(platform.output()).as(platform.toString()).contains("Prisma 5.22.0");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "engine platform",
                "engine fetch --dry-run",
                "datasource show",
                "datasource limit 1",
                "connections plan",
                "connections instances",
                "now-config init",
                "now-config check",
                "netlify-config check",
                "deploy-check lambda --max-connections 10",
                "engine cache list"
            })
    void aFolderThatJavaCannotSeeIsAnErrorEverywhere(String line) throws Exception {
        Ran ran = sh("mkdir \"$(printf 'a\\377')\"; cd a*; slipway " + line);
        Ran gone = sh("mkdir gone; cd gone; rmdir ../gone; slipway " + line);

        assertThat(ran.exitCode()).as(ran.toString()).isEqualTo(5);
        assertThat(ran.errors()).contains("is no UTF-8").contains("hint: ");
        assertThat(gone.exitCode()).as(gone.toString()).isEqualTo(5);
        assertThat(gone.errors()).contains("no longer there").contains("hint: ");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "engine platform --root X",
                "engine fetch --to X --hash 0000000000000000000000000000000000000000",
                "datasource show --schema X",
                "datasource show --output X",
                "connections plan --file X"
            })
    void aNameThatIsNoUtf8IsRefusedWithThatReason(String line) throws Exception {
        Ran ran = sh("slipway " + line.replace("X", "\"$(printf 'a\\377')\""));

        assertThat(ran.exitCode()).as(ran.toString()).isEqualTo(3);
        assertThat(ran.errors()).contains("is no UTF-8");
    }

    @Test
    void aFileInTheProjectWhoseNameIsNoUtf8IsNamed() throws Exception {
        Ran source = sh(
                "mkdir api; touch \"api/$(printf 'a\\377').js\" \"$(printf 'b\\377').txt\"; slipway now-config init --dry-run");
        Ran schema = sh(
                "mv prisma/schema.prisma \"prisma/$(printf 'c\\377').prisma\"; slipway datasource show --schema prisma");

        assertThat(source.exitCode()).as(source.toString()).isEqualTo(3);
        assertThat(source.errors()).contains("api/a").contains("is no UTF-8");
        assertThat(schema.exitCode()).as(schema.toString()).isEqualTo(3);
        assertThat(schema.errors()).contains("prisma/c").contains("is no UTF-8");
    }

    @Test
    void itRunsFromAFolderWithAnyLetters() throws Exception {
        Ran ran = sh(
                "mkdir -p 'prögram/bin' 'prögram/lib'; cp '" + home() + "'/bin/slipway* 'prögram/bin'; cp '" + home()
                        + "'/lib/*.jar 'prögram/lib' 2>/dev/null || cp '" + home()
                        + "'/lib/slipway.jar 'prögram/lib'; unset LANG LC_ALL; 'prögram/bin/slipway' --version"
                        + " && 'prögram/bin/slipway-archive' && test -s 'prögram/lib/slipway.jsa' && 'prögram/bin/slipway' --version");

        assertThat(ran.exitCode()).as(ran.toString()).isZero();
        assertThat(ran.output()).matches("(slipway [^\\n]+\\R){2}");
    }

    @Test
    void withoutTheLauncherTheReasonIsTold() throws Exception {
        Path folder = scratch.resolve("é");
        fill(folder);

        Ran ran = sh(folder, "LC_ALL=C java -jar '" + home() + "/lib/slipway.jar' datasource show");

        assertThat(ran.exitCode()).as(ran.toString()).isEqualTo(5);
        assertThat(ran.errors()).contains("Java reads file names as").contains("LC_ALL=C.UTF-8");
    }

    private static Path home() {
        return Bench.LAUNCHER.resolve("../..").normalize();
    }

    private static void fill(Path folder) throws IOException {
        Files.createDirectories(folder.resolve("prisma"));
        Files.createDirectories(folder.resolve("node_modules/@prisma/client"));
        Files.writeString(folder.resolve("index.js"), "");
        Files.writeString(folder.resolve("package.json"), "{\"dependencies\": {\"@prisma/client\": \"5.22.0\"}}");
        Files.writeString(folder.resolve("node_modules/@prisma/client/package.json"), "{\"version\": \"5.22.0\"}");
        Files.writeString(folder.resolve("prisma/schema.prisma"), SCHEMA);
        Files.writeString(folder.resolve(".env"), "DATABASE_URL=postgresql://u:p@h/é\n");
    }

    private Ran sh(String script) throws IOException, InterruptedException {
        return sh(project, script);
    }

    private Ran sh(Path folder, String script) throws IOException, InterruptedException {
        Map<String, String> environment = new TreeMap<>(Map.of("HOME", scratch.toString()));
        List<String> command = new ArrayList<>(List.of("bash", "-c"));
        command.add("slipway() { '" + Bench.LAUNCHER + "' \"$@\"; }; " + script);
        return Ran.in(folder, environment, command);
    }
}
