package dev.slipway.adapter.tables;

import dev.slipway.domain.engine.TargetList;
import dev.slipway.domain.engine.TargetRow;
import dev.slipway.domain.problem.ProblemException;
import java.util.ArrayList;
import java.util.List;

/** The table of binary targets and the versions that know them, {@code binary-targets.tsv}. */
public record TargetTable(Tsv tsv) {
    public TargetList load() throws ProblemException {
        List<TargetRow> targets = new ArrayList<>();
        for (Row row : tsv.rows("binary-targets")) {
            try {
                targets.add(TargetRow.of(row.cells()));
            } catch (IllegalArgumentException unfit) {
                throw row.bad(String.valueOf(unfit.getMessage()));
            }
        }
        return new TargetList(targets);
    }
}
