package dev.slipway.adapter.capacity;

import dev.slipway.adapter.descriptor.DescriptorDocuments;
import dev.slipway.adapter.tables.CapacityRow;
import dev.slipway.domain.capacity.Capacity;
import dev.slipway.domain.document.Document;
import dev.slipway.domain.problem.ProblemException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * Run by the build: turns {@code src/main/data/capacity.yaml}, which people edit, into the table that the program reads.
 * Reading YAML would take a third of the time that a whole check may take.
 */
public final class CapacityCompiler {
    private CapacityCompiler() {}

    /** Reads the first file and writes the second; fails the build for a row that is wrong. */
    public static void main(String[] arguments) throws IOException, ProblemException {
        Path from = Path.of(arguments[0]);
        Path to = Path.of(arguments[1]);
        String table = table(from.getFileName().toString(), Files.readString(from));
        Files.createDirectories(to.toAbsolutePath().getParent());
        Files.writeString(to, table);
    }

    /** The table in tab separated values: what the file has, then the estimates for all other classes. */
    static String table(String name, String yaml) throws ProblemException {
        Document document = new DescriptorDocuments().parse(name, yaml).get(0);
        CapacityYaml file = new CapacityYaml(document);
        List<Capacity> rows = new ArrayList<>(file.rows());
        rows.addAll(new Estimates(document, file.sources(), rows).rows());
        StringBuilder text = new StringBuilder("# Made by the build from " + name + ": edit that file.\n");
        text.append(String.join("\t", CapacityRow.COLUMNS)).append('\n');
        for (Capacity row : rows) {
            text.append(String.join("\t", CapacityRow.cells(row))).append('\n');
        }
        return text.toString();
    }
}
