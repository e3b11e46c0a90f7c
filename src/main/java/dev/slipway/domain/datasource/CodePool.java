package dev.slipway.domain.datasource;

import dev.slipway.domain.judgement.Place;
import java.util.List;
import java.util.Optional;

/** What a project's code says of the pool where it makes a driver adapter, as far as its text tells. */
public sealed interface CodePool {
    /** Where the code says it. */
    Place place();

    /**
     * A number stands there.
     *
     * @param size at least 1
     */
    record Limited(int size, Place place) implements CodePool {}

    /** Options stand there, and none that limits. */
    record Unlimited(Place place) implements CodePool {}

    /** The adapter gets a URL alone, of which its driver reads what it knows. */
    record OfUrl(Place place) implements CodePool {}

    /** The adapter, or Accelerate, is sent queries over HTTP, and holds no connection of the database here. */
    record OverHttp(Place place) implements CodePool {}

    /**
     * Only a run tells.
     *
     * @param why a clause, such as "max is Number(process.env.POOL)"
     */
    record Unclear(String why, Place place) implements CodePool {}

    /** What holds for a process, whose code may make several; empty where it makes none. */
    static Optional<CodePool> ofAll(List<CodePool> all) {
        Optional<CodePool> unclear =
                all.stream().filter(Unclear.class::isInstance).findFirst();
        if (unclear.isPresent() || all.isEmpty()) {
            return unclear;
        }
        CodePool first = all.get(0);
        return all.stream()
                .filter(each -> !each.same(first))
                .findFirst()
                .<CodePool>map(other -> new Unclear(
                        "the code makes several adapters with other pools, at "
                                + first.place().place() + " and "
                                + other.place().place(),
                        first.place()))
                .or(() -> Optional.of(first));
    }

    private boolean same(CodePool other) {
        if (this instanceof Limited one && other instanceof Limited two) {
            return one.size() == two.size();
        }
        return getClass().equals(other.getClass());
    }
}
