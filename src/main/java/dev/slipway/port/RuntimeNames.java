package dev.slipway.port;

import dev.slipway.domain.problem.ProblemException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** The runtimes and images that can be named. */
public interface RuntimeNames {
    /** All that are known, in the order of their table. */
    List<KnownRuntime> all() throws ProblemException;

    /** Those of one platform, such as {@code lambda}, in the order of their table: the others are not taken apart. */
    List<KnownRuntime> of(String platform) throws ProblemException;

    /**
     * Systems that look the same.
     *
     * @param spellings for each of them how it may be written, the usual way first
     * @param arches the CPUs it is offered for, by Node's names; empty where no native engine runs
     * @param deprecated the day on which whoever offers it gives it up, also one that is yet to come
     * @param about a sentence for its user
     * @param moving whether the name means another system later
     */
    record KnownRuntime(
            List<List<String>> spellings,
            List<String> arches,
            Optional<LocalDate> deprecated,
            Optional<String> about,
            boolean moving,
            boolean verified,
            String source) {
        public KnownRuntime {
            spellings = spellings.stream().map(List::copyOf).toList();
            arches = List.copyOf(arches);
        }
    }
}
