package dev.slipway.usecase.enginefetch;

import dev.slipway.domain.problem.ProblemException;
import dev.slipway.port.EngineStore;
import dev.slipway.port.PendingChange;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;

/** The store, with every file that was staged in this run: what is not committed at its end is removed. */
final class StagedFiles implements AutoCloseable {
    private final EngineStore store;
    private final Queue<PendingChange> staged = new ConcurrentLinkedQueue<>();

    StagedFiles(EngineStore store) {
        this.store = store;
    }

    EngineStore.Staged stage(Path destination) throws ProblemException {
        EngineStore.Staged file = store.stage(destination);
        staged.add(file);
        return file;
    }

    Optional<EngineStore.Measured> measure(Path file) throws ProblemException {
        return store.measure(file);
    }

    EngineStore.Measured copy(Path source, EngineStore.Staged into) throws ProblemException {
        return store.copy(source, into);
    }

    void checkWritable(Path destination) throws ProblemException {
        store.checkWritable(destination);
    }

    void checkSpace(Path destination, long bytes) throws ProblemException {
        store.checkSpace(destination, bytes);
    }

    /** Takes in what was staged elsewhere, to be committed with the engines. */
    List<PendingChange> adopt(List<? extends PendingChange> changes) {
        staged.addAll(changes);
        return List.copyOf(changes);
    }

    void commit(List<? extends PendingChange> changes) throws ProblemException {
        store.commit(changes);
    }

    @Override
    public void close() {
        staged.forEach(PendingChange::close);
    }
}
