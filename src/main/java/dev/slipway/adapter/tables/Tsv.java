package dev.slipway.adapter.tables;

import dev.slipway.adapter.files.BoundedFile;
import dev.slipway.domain.problem.IoReason;
import dev.slipway.domain.problem.ProblemException;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;

/**
 * Reads tables of tab separated values: lines that begin with {@code #} are comments, the first other line names the
 * columns. A file of the same name in the user's folder stands in place of the bundled one.
 */
public final class Tsv {
    /** The environment variable that names the user's folder. */
    public static final String FOLDER_VARIABLE = "SLIPWAY_DATA";

    private static final long LARGEST = 8L << 20;

    private final Optional<String> folder;
    private final Map<String, List<Row>> read = new ConcurrentHashMap<>();

    public Tsv(Map<String, String> environment) {
        this.folder = Optional.ofNullable(environment.get(FOLDER_VARIABLE)).filter(text -> !text.isBlank());
    }

    /** The rows of a table, which is named without {@code .tsv}; read once, as a check asks for some of them five times. */
    public List<Row> rows(String name) throws ProblemException {
        List<Row> known = read.get(name);
        if (known != null) {
            return known;
        }
        List<Row> rows = new ArrayList<>();
        scan(name, rows::add);
        read.put(name, List.copyOf(rows));
        return rows;
    }

    /** A text that stands beside the tables, and may stand in the user's folder too. */
    String text(String name) throws ProblemException {
        Optional<Path> own = own(name);
        try (BufferedReader lines = own.isPresent() ? open(own.get()) : bundled(name)) {
            return lines.lines().collect(Collectors.joining("\n", "", "\n"));
        } catch (IOException | UncheckedIOException failure) {
            throw TableProblem.badTable(name, "it cannot be read as text").because(failure);
        }
    }

    /** Hands over the rows of a table one by one, until the reader has enough: the rest is not read. */
    void scan(String name, RowReader reader) throws ProblemException {
        Optional<Path> own = own(name + ".tsv");
        String source = own.isPresent() ? own.get().toString() : name + ".tsv";
        try (BufferedReader lines = own.isPresent() ? open(own.get()) : bundled(name + ".tsv")) {
            parse(source, lines, reader);
        } catch (CharacterCodingException notText) {
            throw TableProblem.badTable(source, "it is not UTF-8 text").because(notText);
        } catch (IOException failure) {
            throw TableProblem.badTable(source, "it cannot be read: " + IoReason.of(failure))
                    .because(failure);
        }
    }

    /** Takes rows and says whether it wants more. */
    interface RowReader {
        boolean take(Row row) throws ProblemException;
    }

    private Optional<Path> own(String file) throws ProblemException {
        if (folder.isEmpty()) {
            return Optional.empty();
        }
        try {
            Path directory = Path.of(folder.get());
            if (!Files.isDirectory(directory)) {
                throw TableProblem.badTable(FOLDER_VARIABLE + "=" + folder.get(), "there is no such folder");
            }
            return Optional.of(directory.resolve(file)).filter(Files::exists);
        } catch (InvalidPathException noPath) {
            throw TableProblem.badTable(FOLDER_VARIABLE + "=" + folder.get(), "that is no path")
                    .because(noPath);
        }
    }

    private static BufferedReader open(Path file) throws IOException, ProblemException {
        if (!Files.isRegularFile(file)) {
            throw new IOException("not a regular file");
        }
        InputStream in = BoundedFile.open(file, file.toString(), LARGEST);
        return new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8.newDecoder()));
    }

    private static BufferedReader bundled(String file) {
        InputStream in = Tsv.class.getResourceAsStream("/dev/slipway/" + file);
        if (in == null) {
            throw new UncheckedIOException(new IOException("no bundled table " + file));
        }
        return new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8), 1 << 14);
    }

    private static void parse(String source, BufferedReader lines, RowReader reader)
            throws IOException, ProblemException {
        List<String> columns = List.of();
        int number = 0;
        for (String line = lines.readLine(); line != null; line = lines.readLine()) {
            number++;
            if (line.isEmpty() || line.charAt(0) == '#') {
                continue;
            }
            List<String> cells = cells(line);
            if (columns.isEmpty()) {
                columns = cells;
                continue;
            }
            Row row = new Row(source, number, columns, cells);
            if (cells.size() != columns.size()) {
                throw row.bad("it has " + cells.size() + " columns where the heading has " + columns.size());
            }
            if (!reader.take(row)) {
                return;
            }
        }
    }

    private static List<String> cells(String line) {
        List<String> cells = new ArrayList<>();
        int start = 0;
        for (int tab = line.indexOf('\t'); tab >= 0; tab = line.indexOf('\t', start)) {
            cells.add(line.substring(start, tab));
            start = tab + 1;
        }
        cells.add(line.substring(start));
        return cells;
    }
}
