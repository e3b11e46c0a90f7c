package dev.slipway.adapter.tables;

import dev.slipway.domain.binary.Cpu;
import dev.slipway.domain.problem.ProblemException;
import dev.slipway.port.RuntimeNames;
import java.util.ArrayList;
import java.util.List;

/** The names in {@code runtimes.tsv}. */
public record RuntimeNamesTsv(Tsv tsv) implements RuntimeNames {
    @Override
    public List<KnownRuntime> all() throws ProblemException {
        return beginningWith("");
    }

    @Override
    public List<KnownRuntime> of(String platform) throws ProblemException {
        return beginningWith(platform + ":");
    }

    private List<KnownRuntime> beginningWith(String prefix) throws ProblemException {
        List<KnownRuntime> all = new ArrayList<>();
        for (Row row : tsv.rows("runtimes")) {
            if (row.text("name").startsWith(prefix)) {
                all.add(known(RuntimeRow.of(row)));
            }
        }
        return all;
    }

    private static KnownRuntime known(RuntimeRow row) {
        return new KnownRuntime(
                spellings(row),
                row.cpus().stream().map(Cpu::node).toList(),
                row.deprecated(),
                row.about(),
                row.moving(),
                row.verified(),
                row.source());
    }

    /** One for each version; the names of a row without any are one. */
    private static List<List<String>> spellings(RuntimeRow row) {
        List<List<String>> spellings = new ArrayList<>();
        for (String version : row.majors().examples()) {
            spellings.add(row.names().stream()
                    .map(name -> RuntimeTable.writtenName(name.text().replace("*", version)))
                    .toList());
        }
        if (spellings.isEmpty()) {
            spellings.add(row.examples().stream().map(RuntimeTable::writtenName).toList());
        }
        return spellings;
    }
}
