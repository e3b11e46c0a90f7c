package dev.slipway.adapter.tables;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.slipway.domain.problem.Problem.Kind;
import dev.slipway.domain.problem.ProblemException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class TsvTest {
    @TempDir
    private Path folder;

    @Test
    void theBundledTableIsReadWhenTheUserHasNone() throws ProblemException {
        List<Row> rows = new Tsv(Map.of()).rows("releases");

        assertThat(rows.get(0).source()).isEqualTo("releases.tsv");
        assertThat(rows.get(0).text("release")).isEqualTo("2.0.0-preview015");
        assertThat(rows.get(0).optional("cli-hash")).isEmpty();
    }

    @Test
    void aFileInTheUsersFolderStandsInPlaceOfTheBundledOne() throws Exception {
        Path file = write("# mine\nrelease\tengine-hash\n\n1.0.0\tabc\n");

        List<Row> rows = tsv().rows("releases");

        assertThat(rows).hasSize(1);
        assertThat(rows.get(0).text("engine-hash")).isEqualTo("abc");
        assertThat(rows.get(0).source()).isEqualTo(file.toString());
        assertThat(rows.get(0).line()).isEqualTo(4);
    }

    @Test
    void anotherFileInTheUsersFolderChangesNothing() throws Exception {
        Files.writeString(folder.resolve("other.tsv"), "a\n1\n");

        assertThat(tsv().rows("releases").get(0).source()).isEqualTo("releases.tsv");
    }

    @Test
    void aRowWithTooFewColumnsIsNamedByFileAndLine() throws Exception {
        Path file = write("a\tb\n1\t2\n3\n");

        assertThatExceptionOfType(ProblemException.class)
                .isThrownBy(() -> tsv().rows("releases"))
                .satisfies(failure -> {
                    assertThat(failure.problem().kind()).isEqualTo(Kind.INPUT);
                    assertThat(failure.problem().message())
                            .isEqualTo(file + ":3: it has 1 columns where the heading has 2.");
                });
    }

    @Test
    void whatIsMissingIsNamedWithItsColumn() throws Exception {
        Path file = write("a\tb\n-\t2\n");

        Row row = tsv().rows("releases").get(0);

        assertThatExceptionOfType(ProblemException.class)
                .isThrownBy(() -> row.text("a"))
                .withMessage(file + ":2: there is nothing in column \"a\".");
        assertThat(row.optional("no such column")).isEmpty();
    }

    @Test
    void bytesThatAreNoTextAreAProblem() throws IOException {
        Files.write(folder.resolve("releases.tsv"), new byte[] {'a', '\n', (byte) 0xff, (byte) 0xfe, '\n'});

        assertThatExceptionOfType(ProblemException.class)
                .isThrownBy(() -> tsv().rows("releases"))
                .withMessageContaining("it is not UTF-8 text");
    }

    @Test
    void aDirectoryInPlaceOfATableIsAProblem() throws IOException {
        Files.createDirectory(folder.resolve("releases.tsv"));

        assertThatExceptionOfType(ProblemException.class)
                .isThrownBy(() -> tsv().rows("releases"))
                .withMessageContaining("cannot be read");
    }

    @Test
    void aFolderThatIsNotThereIsAProblem() {
        Tsv tsv = new Tsv(Map.of(Tsv.FOLDER_VARIABLE, folder.resolve("gone").toString()));

        assertThatExceptionOfType(ProblemException.class)
                .isThrownBy(() -> tsv.rows("releases"))
                .withMessageContaining("SLIPWAY_DATA=")
                .withMessageContaining("there is no such folder");
    }

    private Path write(String text) throws IOException {
        return Files.writeString(folder.resolve("releases.tsv"), text);
    }

    private Tsv tsv() {
        return new Tsv(Map.of(Tsv.FOLDER_VARIABLE, folder.toString()));
    }
}
