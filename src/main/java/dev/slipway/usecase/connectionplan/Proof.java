package dev.slipway.usecase.connectionplan;

import dev.slipway.domain.connections.Setting;
import dev.slipway.domain.connections.Workload;
import dev.slipway.domain.problem.Problem;
import dev.slipway.domain.problem.ProblemException;
import dev.slipway.port.TextFiles.Rewrite;
import dev.slipway.usecase.connectionplan.PlanResult.Change;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.stream.Collectors;

/** Reads rewritten files before they are written: the changed numbers are there, and all others are as they were. */
record Proof(PlanReader projects, PlanRequest request) {
    void of(Project before, List<Change> changes, List<Rewrite> rewrites) throws ProblemException {
        if (rewrites.isEmpty()) {
            return;
        }
        List<Workload> after = projects.with(rewrites).read(request).workloads();
        Map<String, Integer> wanted =
                changes.stream().collect(Collectors.toMap(Change::name, Change::value, (first, same) -> first));
        String files = changes.get(0).file();
        for (int i = 0; i < Math.max(before.workloads().size(), after.size()); i++) {
            if (i >= after.size() || i >= before.workloads().size()) {
                throw misread(files, "the number of functions");
            }
            Workload was = before.workloads().get(i);
            if (!is(after.get(i), was, wanted)) {
                throw misread(files, was.name());
            }
        }
    }

    private static boolean is(Workload now, Workload was, Map<String, Integer> wanted) {
        Integer value = wanted.get(was.name());
        boolean cap = value == null
                ? same(now.settings().cap(), was.settings().cap())
                : now.settings().cap().number().equals(OptionalInt.of(value));
        return cap
                && now.name().equals(was.name())
                && same(now.settings().pool(), was.settings().pool())
                && same(now.settings().provisioned(), was.settings().provisioned());
    }

    private static boolean same(Setting one, Setting other) {
        return one.number().equals(other.number()) && one.getClass().equals(other.getClass());
    }

    private static ProblemException misread(String file, String name) {
        return Problem.input(file + " would not say the right numbers after the change, see " + name
                        + ". Nothing was changed.")
                .remedy("Set the numbers yourself; slipway connections plan shows them.");
    }
}
