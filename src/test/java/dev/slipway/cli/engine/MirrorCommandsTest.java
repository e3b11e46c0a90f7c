package dev.slipway.cli.engine;

import static org.assertj.core.api.Assertions.assertThat;

import dev.slipway.cli.CommandsInProcess;
import dev.slipway.cli.CommandsInProcess.Ran;
import dev.slipway.testing.ElfRecipe;
import dev.slipway.testing.MadeArchive;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** {@code engine mirror export} and {@code engine mirror verify}, from a folder into another. */
class MirrorCommandsTest {
    private static final String BELOW = "all_commits/c2990dca591cba766e3b7ef5d9e8a84796e47ab7/debian-openssl-3.0.x/";
    private static final String LIBRARY = BELOW + "libquery_engine.so.node";
    private static final String SCHEMA = BELOW + "schema-engine";
    private static final String EXECUTABLE = BELOW + "query-engine";
    private static final List<String> CHOICE = List.of("--prisma", "6.19.3", "--platform", "debian-openssl-3.0.x");

    @TempDir
    private Path folder;

    @BeforeEach
    void fill() throws Exception {
        for (String engine : List.of(LIBRARY, SCHEMA, EXECUTABLE)) {
            publish("source", engine, ElfRecipe.bytes("needed libc.so.6\nsoname " + engine.length()));
        }
    }

    @Test
    void aCopyHasEveryByteAndIsRight() throws IOException {
        Ran exported = export();

        assertThat(exported.out()).contains("exported", LIBRARY, "complete, 2 of 2 engines");
        assertThat(exported.code()).isZero();
        for (String file : List.of(LIBRARY + ".gz", SCHEMA + ".gz")) {
            assertThat(folder.resolve("copy/" + file)).hasSameBinaryContentAs(folder.resolve("source/" + file));
        }
        assertThat(folder.resolve("copy/" + EXECUTABLE + ".gz")).doesNotExist();
        assertThat(Files.readString(folder.resolve("copy/" + SCHEMA + ".sha256")))
                .isEqualTo(sha256("source/" + SCHEMA + ".sha256") + "  schema-engine\n");
        assertThat(Files.readString(folder.resolve("copy/" + SCHEMA + ".gz.sha256")))
                .isEqualTo(sha256("source/" + SCHEMA + ".gz.sha256") + "  schema-engine.gz\n");
        assertThat(verify("copy").out()).contains("complete, 2 of 2 engines");
        assertThat(verify("copy").code()).isZero();
    }

    @Test
    void executablesAreTakenWhereTheyAreAskedFor() {
        assertThat(export("--executables").out()).contains("complete, 3 of 3 engines");
        assertThat(folder.resolve("copy/" + EXECUTABLE + ".gz")).exists();
    }

    @Test
    void aDryExportSaysWhatItWouldFetchAndWritesNothing() {
        assertThat(export("--dry-run").out()).contains(LIBRARY, SCHEMA);
        assertThat(folder.resolve("copy")).doesNotExist();
    }

    @Test
    void whatIsRightIsLeftAndItsChecksumsAreMadeAnew() throws IOException {
        export();
        Files.delete(folder.resolve("copy/" + SCHEMA + ".sha256"));

        Ran dry = export("--dry-run");
        assertThat(folder.resolve("copy/" + SCHEMA + ".sha256")).doesNotExist();
        Ran again = export();

        assertThat(dry.out()).contains("right").doesNotContain("exported");
        assertThat(again.out()).contains("right").doesNotContain("exported");
        assertThat(folder.resolve("copy/" + SCHEMA + ".sha256")).exists();
    }

    /** What becomes of one file of the source, and what is said of its engine. */
    @ParameterizedTest
    @CsvSource({
        "gone,   .sha256,    1, missing, no checksums on ",
        "gone,   .gz.sha256, 1, missing, no checksums on ",
        "gone,   .gz,        1, missing, ''",
        "zeroes, .sha256,    6, '',      the unpacked file has SHA-256 ",
        "zeroes, .gz.sha256, 6, '',      the packed file has SHA-256 ",
    })
    void whatTheSourceLacksIsMissingAndWhatItGotWrongIsRefused(
            String fate, String file, int exitCode, String state, String words) throws Exception {
        spoil(fate, "source/" + SCHEMA + file);

        Ran ran = export();

        assertThat(ran.code()).as(ran.toString()).isEqualTo(exitCode);
        assertThat(ran.all()).contains(words).contains(state);
        assertThat(folder.resolve("copy/" + SCHEMA + ".gz")).doesNotExist();
        assertThat(folder.resolve("copy/" + SCHEMA + ".gz.sha256")).doesNotExist();
    }

    @ParameterizedTest
    @CsvSource({
        "gone,   .sha256,    1, missing, no .sha256",
        "gone,   .gz.sha256, 1, missing, no .gz.sha256",
        "gone,   .gz,        1, missing, ''",
        "zeroes, .sha256,    6, damaged, the unpacked file has SHA-256 ",
        "zeroes, .gz.sha256, 6, damaged, the packed file has SHA-256 ",
        "half,   .gz,        6, damaged, ''",
    })
    void whatAClientWouldTripOverIsFound(String fate, String file, int exitCode, String state, String words)
            throws Exception {
        spoil(fate, "source/" + SCHEMA + file);
        List<String> named = new ArrayList<>(List.of("source"));
        named.addAll(CHOICE);

        Ran ran = verify(named.toArray(String[]::new));

        assertThat(ran.code()).as(ran.toString()).isEqualTo(exitCode);
        assertThat(ran.out())
                .contains(words)
                .containsPattern(state + " +" + SCHEMA)
                .contains("1 of 2 engines");
    }

    @Test
    void anEngineForAnotherProcessorIsDamaged() throws Exception {
        publish("source", SCHEMA, ElfRecipe.bytes("cpu arm64\nneeded libc.so.6"));

        Ran ran = verify("source");

        assertThat(ran.code()).isEqualTo(6);
        assertThat(ran.out()).containsPattern("damaged +" + SCHEMA).contains("arm64");
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
            verify empty, 3, holds no engine in the layout, --to
            verify http://127.0.0.1:1/m, 2, cannot be listed, --prisma 6.19.3
            verify source --prisma 6.19.3 --platform debian-openssl-3.0, 2, binary target "debian-openssl-3.0", Did you mean debian-openssl-3.0.x?
            export --prisma 6.99.0 --platform debian-openssl-3.0.x --to copy --mirror file:source, 2, No engine hash is known for Prisma 6.99.0, The nearest releases are 6.19.
            """)
    void whatCannotBeMeantIsRefusedWithTheNextStep(String line, int exitCode, String words, String remedy)
            throws IOException {
        Files.createDirectories(folder.resolve("empty"));

        Ran ran = mirror(List.of(line.split(" ")));

        assertThat(ran.code()).as(ran.toString()).isEqualTo(exitCode);
        assertThat(ran.err()).contains(words, remedy);
    }

    private Ran export(String... more) {
        List<String> line = new ArrayList<>(List.of("export", "--to", "copy", "--mirror", "file:source"));
        line.addAll(CHOICE);
        line.addAll(List.of(more));
        return mirror(line);
    }

    private Ran verify(String... line) {
        List<String> words = new ArrayList<>(List.of("verify"));
        words.addAll(List.of(line));
        return mirror(words);
    }

    private Ran mirror(List<String> words) {
        List<String> line = new ArrayList<>(List.of("engine", "mirror"));
        line.addAll(words);
        return new CommandsInProcess(folder).run(line);
    }

    private void spoil(String fate, String file) throws IOException {
        Path path = folder.resolve(file);
        byte[] bytes = Files.readAllBytes(path);
        switch (fate) {
            case "gone" -> Files.delete(path);
            case "zeroes" -> Files.writeString(path, "0".repeat(64) + "  x\n");
            default -> Files.write(path, Arrays.copyOf(bytes, bytes.length / 2));
        }
    }

    private String sha256(String file) throws IOException {
        return Files.readString(folder.resolve(file)).substring(0, 64);
    }

    private void publish(String mirror, String engine, byte[] bytes) throws IOException {
        CommandsInProcess commands = new CommandsInProcess(folder);
        byte[] packed = MadeArchive.gzip(bytes);
        commands.write(mirror + "/" + engine + ".gz.sha256", MadeArchive.sha256(packed) + "  ./x\n");
        commands.write(mirror + "/" + engine + ".sha256", MadeArchive.sha256(bytes) + "  ./x\n");
        Files.write(folder.resolve(mirror + "/" + engine + ".gz"), packed);
    }
}
