package dev.slipway.adapter.tables;

import dev.slipway.domain.problem.ProblemException;
import dev.slipway.domain.webproject.Framework;
import dev.slipway.port.FrameworkTable;
import java.util.ArrayList;
import java.util.List;

/** The table of frameworks, {@code frameworks.tsv}. */
public final class FrameworkTsv implements FrameworkTable {
    private final Tsv tsv;

    public FrameworkTsv(Tsv tsv) {
        this.tsv = tsv;
    }

    @Override
    public List<Framework> load() throws ProblemException {
        List<Framework> frameworks = new ArrayList<>();
        for (Row row : tsv.rows("frameworks")) {
            try {
                frameworks.add(new Framework(
                        row.text("slug"),
                        row.words("packages"),
                        row.words("files"),
                        Framework.Functions.of(row.text("functions")),
                        row.optional("engine").orElse("")));
            } catch (IllegalArgumentException unfit) {
                throw row.bad(String.valueOf(unfit.getMessage()));
            }
        }
        return frameworks;
    }
}
