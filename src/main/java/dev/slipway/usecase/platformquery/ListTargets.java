package dev.slipway.usecase.platformquery;

import dev.slipway.domain.engine.TargetList;
import dev.slipway.domain.engine.TargetRow;
import dev.slipway.domain.problem.ProblemException;
import dev.slipway.domain.release.PrismaVersion;
import java.util.List;
import java.util.Optional;

/** Which binary targets can be named. */
public record ListTargets(TargetList list) {
    /**
     * Those with each of {@code words} in their name.
     *
     * @param version the one that must know them; any when it is empty
     */
    public List<TargetRow> run(List<String> words, Optional<PrismaVersion> version) throws ProblemException {
        NameFilter filter = new NameFilter(words);
        List<TargetRow> known = list.rows().stream()
                .filter(row -> version.map(v -> row.known().contains(v)).orElse(true))
                .toList();
        List<TargetRow> found =
                known.stream().filter(row -> filter.takes(row.target().name())).toList();
        if (found.isEmpty()) {
            List<String> names = known.stream().map(row -> row.target().name()).toList();
            throw QueryProblem.nothingListed("binary target", words, filter.nearest(names), "targets");
        }
        return found;
    }
}
