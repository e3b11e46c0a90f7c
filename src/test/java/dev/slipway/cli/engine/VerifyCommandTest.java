package dev.slipway.cli.engine;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.slipway.cli.CommandsInProcess;
import dev.slipway.cli.CommandsInProcess.Ran;
import dev.slipway.testing.ElfRecipe;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveOutputStream;
import org.apache.commons.compress.archivers.tar.TarConstants;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** {@code engine verify} over roots, images, zips and hostile files, each made of a few lines. */
@EnabledOnOs(OS.LINUX)
class VerifyCommandTest {
    private static final String CONFIG = "0123456789abcdef".repeat(4) + ".json";
    private static final String ENGINE = "libquery_engine-debian-openssl-3.0.x.so.node";
    private static final String NEEDS_SSL3 = "needed libssl.so.3 libc.so.6\nneeds-version libc.so.6 GLIBC_2.34";
    private static final String LIBC = "soname libc.so.6\ndefines-version libc.so.6 GLIBC_2.17 GLIBC_2.34";
    private static final String LOADER = "soname ld-linux-x86-64.so.2\n"
            + "text \\0/lib/x86_64-linux-gnu/\\0/usr/lib/x86_64-linux-gnu/\\0/lib/\\0/usr/lib/\\0\\0"
            + "GNU C Library stable release version 2.36.\\0";

    @TempDir
    private Path folder;

    @BeforeEach
    void makeARoot() throws IOException {
        for (Map.Entry<String, byte[]> file : rootFiles().entrySet()) {
            write("root" + file.getKey(), file.getValue());
        }
    }

    /** As much of Debian 12 as a loader looks at. */
    private static Map<String, byte[]> rootFiles() {
        Map<String, byte[]> files = new LinkedHashMap<>();
        files.put("/etc/os-release", bytes("ID=debian\nVERSION_ID=\"12\"\n"));
        files.put("/etc/passwd", bytes("root:x:0:0::/root:/bin/sh\nnode:x:1000:1000::/home/node:/bin/sh\n"));
        files.put("/lib64/ld-linux-x86-64.so.2", ElfRecipe.bytes(LOADER));
        files.put("/lib/x86_64-linux-gnu/libc.so.6", ElfRecipe.bytes(LIBC));
        return files;
    }

    @Test
    void whatIsMissingIsNamedWithThePackageThatBringsIt() throws Exception {
        engine("app/" + ENGINE, NEEDS_SSL3);

        Ran ran = verify("app", "--root", "root");

        assertThat(ran.code()).as(ran.toString()).isEqualTo(1);
        assertThat(ran.out())
                .contains("DOES NOT LOAD  app/" + ENGINE, "ENG006", "libssl.so.3 is not found in root")
                .contains("apt-get install -y libssl3");
    }

    @Test
    void withTheLibraryItLoads() throws Exception {
        engine("app/" + ENGINE, NEEDS_SSL3);
        engine("root/usr/lib/x86_64-linux-gnu/libssl.so.3", "soname libssl.so.3\nneeded libc.so.6");

        Ran ran = verify("app", "--root", "root");

        assertThat(ran.code()).as(ran.toString()).isZero();
        assertThat(ran.out()).contains("LOADS          app/" + ENGINE, "1 file: 1 loads");
    }

    @Test
    void aFolderThatIsNamedBringsItToo() throws Exception {
        engine("app/" + ENGINE, NEEDS_SSL3);
        engine("root/opt/ssl/libssl.so.3", "soname libssl.so.3\nneeded libc.so.6");

        assertThat(verify("app", "--root", "root").code()).isEqualTo(1);
        assertThat(verify("app", "--root", "root", "--library-path", "/opt/ssl").code())
                .isZero();
    }

    @Test
    void aLinkToAnotherOpensslIsNoRemedy() throws Exception {
        engine("app/e.node", "needed libssl.so.1.1 libc.so.6\nneeds-version libssl.so.1.1 OPENSSL_1_1_0");
        engine(
                "root/usr/lib/x86_64-linux-gnu/libssl.so.3",
                "soname libssl.so.3\ndefines-version libssl.so.3 OPENSSL_3.0.0\nneeded libc.so.6");
        Files.createSymbolicLink(folder.resolve("root/usr/lib/x86_64-linux-gnu/libssl.so.1.1"), Path.of("libssl.so.3"));

        Ran ran = verify("app", "--root", "root");

        assertThat(ran.out()).contains("ENG006", "OPENSSL_1_1_0", "A link from one libssl to another does not help");
    }

    @ParameterizedTest
    @CsvSource({
        "needed libc.so.6;needs-version libc.so.6 GLIBC_2.38, ENG007",
        "cpu arm64;needed libc.so.6, ENG003",
        "needed libc.so.6;undefined nobody_has_this, ENG012",
        "needed libc.so.6;first 150, ENG004",
        "needed libc.so.6;needs-version libc.so.6 GLIBC_2.17, ''"
    })
    void eachRuleHasItsFile(String recipe, String rule) throws Exception {
        engine("app/" + ENGINE, recipe.replace(";", "\n"));

        JsonNode report = json("app", "--root", "root");

        assertThat(report.path("findings").findValuesAsText("rule"))
                .isEqualTo(rule.isEmpty() ? List.of() : List.of(rule));
        assertThat(report.path("loads").asBoolean()).isEqualTo(rule.isEmpty());
    }

    @Test
    void aProgramIsStartedAndNotOpened() throws Exception {
        String program = "interpreter /lib64/ld-linux-x86-64.so.2\nneeded libc.so.6";
        engine("app/schema-engine-debian-openssl-3.0.x", program + "\nmode rwxr-xr-x");

        assertThat(verify("app", "--root", "root").code()).isZero();

        engine("app/schema-engine-debian-openssl-3.0.x", program + "\nmode rw-r--r--");
        Ran closed = verify("app", "--root", "root");
        assertThat(closed.code()).isEqualTo(1);
        assertThat(closed.out()).contains("ENG008", "Nobody may execute it: its mode is 0644");
    }

    @Test
    void aZipIsSearchedAndItsModesCount() throws Exception {
        Map<String, byte[]> files = new TreeMap<>();
        files.put(
                "node_modules/.prisma/client/libquery_engine-rhel-openssl-3.0.x.so.node", ElfRecipe.bytes(NEEDS_SSL3));
        files.put("index.js", bytes("x"));
        zip("app.zip", files);

        JsonNode report = json("app.zip", "--runtime", "lambda:nodejs22.x");

        assertThat(report.path("loads").asBoolean()).as(report.toString()).isTrue();
        assertThat(report.at("/results/0/file").asText())
                .isEqualTo("app.zip!/node_modules/.prisma/client/libquery_engine-rhel-openssl-3.0.x.so.node");
        assertThat(report.path("findings").findValuesAsText("rule")).containsExactly("ENG008");
        assertThat(report.at("/findings/0/severity").asText()).isEqualTo("warning");
    }

    @ParameterizedTest
    @ValueSource(strings = {"app", "app:app", "${APP_USER}"})
    void aUserWhomTheImageDoesNotHaveReadsOnlyWhatEverybodyMay(String user) throws Exception {
        image("closed.tar", user, 0600);
        image("open.tar", user, 0644);

        Ran closed = verify("--image", "closed.tar");

        assertThat(closed.code()).as(closed.toString()).isEqualTo(1);
        assertThat(closed.out()).contains("ENG008", "whom its /etc/passwd does not have,");
        assertThat(verify("--image", "open.tar").code()).isZero();
    }

    @Test
    void anImageIsSearchedForWhatIsItsOwnAndItsUserMustBeAbleToReadIt() throws Exception {
        image("app.tar", "node", 0600);

        Ran ran = verify("--image", "app.tar");

        assertThat(ran.code()).as(ran.toString()).isEqualTo(1);
        assertThat(ran.out())
                .contains("to load in     app.tar (debian 12, x64, glibc)")
                .contains("User node may not read it: its mode is 0600, owned by 0:0", "1 file: ");
    }

    @Test
    void forRootTheSameImageIsInOrder() throws Exception {
        image("app.tar", "", 0600);

        Ran all = verify("--image", "app.tar");
        Ran one = verify("/app/addon.node", "--image", "app.tar");

        assertThat(all.code()).as(all.toString()).isZero();
        assertThat(one.out()).contains("LOADS          /app/addon.node");
    }

    @ParameterizedTest
    @CsvSource({
        "debian-openssl-3.0.x, 3",
        "linux-arm64-openssl-3.0.x, 1",
        "linux-musl-openssl-3.0.x, 1",
        "debian-openssl-1.1.x, 1",
        "windows, 1"
    })
    void aTargetAloneDecidesByTheHeader(String target, int exitCode) throws Exception {
        engine("libquery_engine.so.node", NEEDS_SSL3);

        assertThat(verify("libquery_engine.so.node", "--target", target).code()).isEqualTo(exitCode);
    }

    @ParameterizedTest
    @CsvSource({
        "lambda:nodejs99.x, 4",
        "cloudflare, 4",
        "lambda:nodejs22.x, 0",
        "lambda:nodejs18.x, 1",
        "image:node:22-alpine, 3"
    })
    void aRuntimeIsKnownByItsTables(String runtime, int exitCode) throws Exception {
        engine("libquery_engine.so.node", NEEDS_SSL3);

        Ran ran = verify("libquery_engine.so.node", "--runtime", runtime);

        assertThat(ran.code()).as(ran.toString()).isEqualTo(exitCode);
    }

    @Test
    void whatTheTablesDoNotTellIsNotDecided() throws Exception {
        engine("addon.node", "needed libvips.so.42 libc.so.6");

        JsonNode report = json("addon.node", "--runtime", "lambda:nodejs22.x");

        assertThat(report.path("loads").isNull()).isTrue();
        assertThat(report.at("/results/0/why").asText()).contains("libvips.so.42", "--root DIR");
        assertThat(verify("addon.node", "--runtime", "lambda:nodejs22.x").code())
                .isEqualTo(3);
    }

    @Test
    void nothingNativeIsNoAnswer() throws Exception {
        write("app/index.js", bytes("x"));
        write("readme", bytes("no native file"));

        for (String path : new String[] {"app", "readme", "gone"}) {
            Ran ran = verify(path, "--root", "root");
            assertThat(ran.code()).as(ran.toString()).isEqualTo(3);
            assertThat(ran.err()).contains("error: " + path, "hint: ").contains("slipway engine verify");
        }
    }

    @ParameterizedTest
    @MethodSource("dev.slipway.acceptance.FormatJudges#formats")
    void everyFormatNamesTheRule(String format) throws Exception {
        engine("app/" + ENGINE, NEEDS_SSL3);

        Ran ran = verify("app", "--root", "root", "--output", format + "=report");

        assertThat(ran.code()).as(ran.toString()).isEqualTo(1);
        assertThat(Files.readString(folder.resolve("report")))
                .contains("ENG006")
                .contains("libssl.so.3");
    }

    @Test
    void whatAProjectLivesWithIsNoFailure() throws Exception {
        engine("app/" + ENGINE, NEEDS_SSL3);
        write("slipway.yaml", bytes("suppress:\n  - rule: ENG006\n    reason: built in CI\n"));

        Ran ran = verify("app", "--root", "root");

        assertThat(ran.code()).as(ran.toString()).isZero();
        assertThat(ran.out()).contains("1 suppressed", "built in CI");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "\u007fELF",
                "MZ",
                "<html>",
                "\u007fELF\u0002\u0001\u0001\u0000\u0000\u0000\u0000\u0000\u0000\u0000"
            })
    void hostileBytesAreAFindingAndNoCrash(String content) throws Exception {
        write("app/" + ENGINE, content.getBytes(StandardCharsets.ISO_8859_1));

        Ran ran = verify("app", "--root", "root");

        assertThat(ran.code()).as(ran.toString()).isEqualTo(1);
        assertThat(ran.out()).contains("ENG004");
    }

    @Test
    void linksDoNotLeadOutOfARoot() throws Exception {
        engine("outside/libssl.so.3", "soname libssl.so.3\nneeded libc.so.6");
        engine("app/" + ENGINE, NEEDS_SSL3);
        Files.createDirectories(folder.resolve("root/usr/lib/x86_64-linux-gnu"));
        Files.createSymbolicLink(
                folder.resolve("root/usr/lib/x86_64-linux-gnu/libssl.so.3"),
                folder.resolve("outside/libssl.so.3").toAbsolutePath());

        assertThat(verify("app", "--root", "root").code()).isEqualTo(1);
    }

    @Test
    void twoPlacesExcludeEachOther() throws Exception {
        assertThat(verify("x", "--root", "root", "--runtime", "lambda:nodejs22.x")
                        .code())
                .isEqualTo(2);
    }

    private Ran verify(String... arguments) {
        List<String> line = new ArrayList<>(List.of("engine", "verify"));
        line.addAll(List.of(arguments));
        return new CommandsInProcess(folder).run(line);
    }

    private JsonNode json(String... arguments) throws IOException {
        List<String> line = new ArrayList<>(List.of(arguments));
        line.add("--format");
        line.add("json");
        return new ObjectMapper().readTree(verify(line.toArray(String[]::new)).out());
    }

    private void engine(String file, String recipe) throws IOException {
        ElfRecipe.make(recipe, folder.resolve(file));
    }

    private void write(String file, byte[] content) throws IOException {
        Path path = folder.resolve(file);
        Files.createDirectories(path.resolveSibling(""));
        Files.write(path, content);
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    /** As Java makes one: without modes. */
    private void zip(String name, Map<String, byte[]> files) throws IOException {
        try (OutputStream out = Files.newOutputStream(folder.resolve(name));
                ZipOutputStream zip = new ZipOutputStream(out)) {
            for (Map.Entry<String, byte[]> file : files.entrySet()) {
                zip.putNextEntry(new ZipEntry(file.getKey()));
                zip.write(file.getValue());
            }
        }
    }

    /** What docker save writes: a manifest, a config, one layer with the root and an application's file. */
    private void image(String name, String user, int mode) throws IOException {
        Path layer = folder.resolve("layer.tar");
        Map<String, byte[]> files = new LinkedHashMap<>(rootFiles());
        files.put("/app/addon.node", ElfRecipe.bytes("needed libc.so.6"));
        tar(layer, files, mode);
        Map<String, byte[]> parts = new LinkedHashMap<>();
        parts.put("layer.tar", Files.readAllBytes(layer));
        parts.put(
                CONFIG,
                bytes("{\"os\": \"linux\", \"architecture\": \"amd64\", \"config\": {\"User\": \"" + user
                        + "\"}, \"rootfs\": {\"type\": \"layers\", \"diff_ids\": []}}"));
        parts.put(
                "manifest.json",
                bytes("[{\"Config\": \"" + CONFIG
                        + "\", \"RepoTags\": [\"app:latest\"], \"Layers\": [\"layer.tar\"]}]"));
        tar(folder.resolve(name), parts, 0644);
    }

    private static void tar(Path file, Map<String, byte[]> files, int mode) throws IOException {
        try (TarArchiveOutputStream tar = new TarArchiveOutputStream(Files.newOutputStream(file))) {
            for (Map.Entry<String, byte[]> each : files.entrySet()) {
                String path = each.getKey().startsWith("/") ? each.getKey().substring(1) : each.getKey();
                TarArchiveEntry entry = new TarArchiveEntry(path, TarConstants.LF_NORMAL);
                entry.setSize(each.getValue().length);
                entry.setMode(path.startsWith("app/") ? mode : 0755);
                tar.putArchiveEntry(entry);
                tar.write(each.getValue());
                tar.closeArchiveEntry();
            }
        }
    }
}
