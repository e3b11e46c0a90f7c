package dev.slipway.app;

import dev.slipway.domain.problem.ProblemException;
import dev.slipway.port.LiveDatabases;
import dev.slipway.usecase.connectionstatus.ReadStatus;
import dev.slipway.usecase.livedatabase.FindDatabase;

/** Builds the use cases that ask a live server. */
public final class LiveUseCases {
    private final UseCases all;
    private final ThisProcess process;

    LiveUseCases(UseCases all, ThisProcess process) {
        this.all = all;
        this.process = process;
    }

    /** Finds the database that a live command asks. */
    public FindDatabase findDatabase() throws ProblemException {
        return new FindDatabase(all.datasources(), process.environment());
    }

    /** Servers that run; their drivers are loaded by the first that is opened. */
    public LiveDatabases databases() {
        return (url, folder, patience) -> Provided.of(LiveDatabases.class).open(url, folder, patience);
    }

    /** Asks a live server once. */
    public ReadStatus readStatus() {
        return new ReadStatus(databases(), new PlansOfProjects(all));
    }
}
