package dev.slipway.domain.connections;

/**
 * What is set for one function or service.
 *
 * @param cap how many of it may run at the same time: reserved concurrency, replicas
 * @param provisioned how many of it are kept warm; never more than {@code cap}
 * @param surge how many more run while a deploy is under way
 * @param pool how many connections one process of it opens
 * @param processes how many processes one of it starts, each with a pool; one where that is absent
 * @param clients how many clients one process makes, each with a pool; one where that is absent
 * @param weight its share beside the others
 */
public record Settings(
        Setting cap,
        Setting provisioned,
        Setting surge,
        Setting pool,
        Setting processes,
        Setting clients,
        Setting weight) {
    public static final Settings NONE =
            new Settings(Setting.absent(), Setting.absent(), Setting.absent(), Setting.absent(), Setting.absent());

    /** Those of what is one process. */
    public Settings(Setting cap, Setting provisioned, Setting surge, Setting pool, Setting weight) {
        this(cap, provisioned, surge, pool, Setting.absent(), Setting.absent(), weight);
    }

    /** These, and the other's where these say nothing; who says a pool says that of all processes. */
    public Settings or(Settings other) {
        return new Settings(
                cap.or(other.cap),
                provisioned.or(other.provisioned),
                surge.or(other.surge),
                pool.or(other.pool),
                pool instanceof Setting.Absent ? processes.or(other.processes) : processes,
                pool instanceof Setting.Absent ? clients.or(other.clients) : clients,
                weight.or(other.weight));
    }

    public Settings withPool(Setting other) {
        return new Settings(cap, provisioned, surge, other, processes, clients, weight);
    }

    public Settings withProcesses(Setting other) {
        return new Settings(cap, provisioned, surge, pool, other, clients, weight);
    }

    public Settings withClients(Setting other) {
        return new Settings(cap, provisioned, surge, pool, processes, other, weight);
    }
}
