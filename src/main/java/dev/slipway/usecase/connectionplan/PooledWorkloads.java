package dev.slipway.usecase.connectionplan;

import dev.slipway.domain.connections.Setting;
import dev.slipway.domain.connections.Settings;
import dev.slipway.domain.connections.Terms;
import dev.slipway.domain.connections.Workload;
import dev.slipway.domain.descriptor.Declarations;
import dev.slipway.domain.descriptor.Declared;
import dev.slipway.domain.project.ProjectPool;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Functions and services with the pool of their project, and as many processes as they start. */
record PooledWorkloads(ProjectPool pool, StartedProcesses processes) {
    /** Those of the files under what the terms say of them, then those that only the terms name. */
    List<Workload> of(Declarations reading, Terms terms) {
        Map<String, Workload> named = new LinkedHashMap<>();
        terms.workloads()
                .forEach(each -> named.merge(each.name(), each, (first, later) -> later.under(first.settings())));
        List<Workload> all = new ArrayList<>();
        for (Declared declared : reading.declared()) {
            Workload known = by(pool, declared.workload());
            Workload workload = new Workload(
                    known.name(),
                    known.kind(),
                    known.settings()
                            .withPool(declared.sandbox().pool(known.settings().pool()))
                            .withProcesses(processes.of(declared)),
                    known.place());
            Optional<Workload> said = Optional.ofNullable(named.remove(workload.name()));
            all.add(workload.under(said.map(Workload::settings).orElse(Settings.NONE)));
        }
        named.values().forEach(each -> all.add(each.settings().pool() instanceof Setting.Absent ? named(each) : each));
        return all;
    }

    private Workload named(Workload workload) {
        Workload known = by(pool, workload);
        return known.isFunction()
                ? known
                : new Workload(
                        known.name(),
                        known.kind(),
                        known.settings().withProcesses(processes.ofNamed(known.name())),
                        known.place());
    }

    static Workload by(ProjectPool pool, Workload workload) {
        Settings settings = workload.settings();
        return new Workload(
                workload.name(),
                workload.kind(),
                settings.withPool(pool.under(settings.pool())).withClients(pool.clients()),
                workload.place());
    }
}
