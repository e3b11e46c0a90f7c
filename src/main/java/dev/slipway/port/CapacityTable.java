package dev.slipway.port;

import dev.slipway.domain.capacity.Capacity;
import dev.slipway.domain.problem.ProblemException;
import java.util.List;
import java.util.Optional;

/** Knows how many connections databases of given sizes carry. */
public interface CapacityTable {
    /**
     * The size of that name, such as {@code m5.large}, with or without {@code db.} and in any letter case.
     *
     * @param engine whose size it is; where none is named, that of the only engine that has it, PostgreSQL on RDS first
     */
    Capacity find(Optional<String> engine, String instance) throws ProblemException;

    /** Every size of an engine, or of all of them, in the order of the table. */
    List<Capacity> list(Optional<String> engine) throws ProblemException;
}
