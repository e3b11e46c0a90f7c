package dev.slipway.adapter.tables;

import dev.slipway.domain.problem.ProblemException;
import dev.slipway.domain.webproject.Builders;
import dev.slipway.domain.webproject.Framework;
import dev.slipway.port.VercelTables;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The tables of frameworks and of builders, {@code frameworks.tsv} and {@code builders.tsv}. */
public record VercelTsv(Tsv tsv) implements VercelTables {
    @Override
    public List<Framework> frameworks() throws ProblemException {
        List<Framework> frameworks = new ArrayList<>();
        for (Row row : tsv.rows("frameworks")) {
            try {
                frameworks.add(new Framework(
                        row.text("slug"),
                        row.text("title"),
                        row.words("packages"),
                        row.words("files"),
                        Framework.Functions.of(row.text("functions")),
                        row.yes("server"),
                        row.optional("engine").orElse("")));
            } catch (IllegalArgumentException unfit) {
                throw row.bad(String.valueOf(unfit.getMessage()));
            }
        }
        return frameworks;
    }

    @Override
    public Builders builders() throws ProblemException {
        Map<String, Optional<String>> successors = new HashMap<>();
        for (Row row : tsv.rows("builders")) {
            successors.put(row.text("name"), row.optional("today"));
        }
        return new Builders(successors);
    }
}
