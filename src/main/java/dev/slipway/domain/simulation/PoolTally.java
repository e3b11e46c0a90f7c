package dev.slipway.domain.simulation;

/** What is counted in a {@link SandboxPool}. */
final class PoolTally {
    long coldStarts;
    long reconnects;
    long recycled;
    int mostSandboxes;
    int mostZombies;
    int mostBusy;
    long mostBusyAt;

    void mostBusy(int busy, long now) {
        if (busy > mostBusy) {
            mostBusy = busy;
            mostBusyAt = now;
        }
    }
}
