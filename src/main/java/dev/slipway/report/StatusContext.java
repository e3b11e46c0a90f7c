package dev.slipway.report;

import dev.slipway.domain.connections.Demand;
import dev.slipway.domain.connections.Peak;
import dev.slipway.domain.datasource.Pooler;
import dev.slipway.domain.live.Dialect;
import dev.slipway.domain.live.PoolerProbe;
import dev.slipway.domain.live.ServerAnswer;
import dev.slipway.domain.live.ServerStatus;
import dev.slipway.domain.livecheck.Ceiling;
import dev.slipway.domain.livecheck.Room;
import dev.slipway.usecase.connectionstatus.StatusResult;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What stands between a project and its server, and what a server's limits mean for a plan: in words. */
record StatusContext(StatusResult result, Room room) {
    /** From what sessions are known. */
    static String source(ServerStatus status) {
        return status.dialect() == Dialect.POSTGRESQL
                ? "pg_stat_activity"
                : "information_schema.processlist, Threads_connected";
    }

    /** By topic. */
    Map<String, String> lines() {
        Map<String, String> lines = new LinkedHashMap<>();
        lines.put("between", between());
        plan().ifPresent(words -> lines.put("plan", words));
        return lines;
    }

    String between() {
        String host = result.byHost().map(StatusContext::byHost).orElse("");
        if (result.probe() instanceof ServerAnswer.Known<PoolerProbe> known) {
            String probed = probed(known.value());
            return host.isEmpty() ? probed : host + " " + probed;
        }
        String why = result.probe() instanceof ServerAnswer.Unknown<PoolerProbe> unknown ? unknown.why() : "";
        return (host.isEmpty() ? "" : host + " ") + "Not probed: " + why + ".";
    }

    private static String byHost(Pooler pooler) {
        String mode = switch (pooler.mode()) {
            case TRANSACTION -> "in transaction mode";
            case SESSION -> "in session mode";
            case PINNING -> "which pins a client that prepares statements";
        };
        return pooler.service() + "'s pooler by its host, " + mode + (pooler.certain() ? "." : ", probably.");
    }

    private static String probed(PoolerProbe probe) {
        String product = probe.product().isEmpty() ? "a pooler" : probe.product();
        if (!probe.keepsSession().asked().orElse(true)) {
            return "By probe: " + product + " that hands the server's sessions on after each transaction"
                    + probe.keepsStatements()
                            .asked()
                            .map(kept -> kept ? "; it keeps prepared statements." : "; it loses prepared statements.")
                            .orElse(".")
                    + " Its clients are not among the sessions above.";
        }
        return probe.product().isEmpty()
                ? "By probe: nothing; each client has a session of its own."
                : "By probe: " + product + ", which keeps a session for each client.";
    }

    /** Empty where the project deploys nothing that is known. */
    private Optional<String> plan() {
        if (result.plan() instanceof ServerAnswer.Unknown<Optional<List<Demand>>> unknown) {
            return Optional.of("Unknown: " + unknown.why() + ".");
        }
        return result.plan().asked().flatMap(known -> known).map(this::plan);
    }

    private String plan(List<Demand> demands) {
        long peak = peak(demands);
        List<Demand> open =
                demands.stream().filter(each -> each.connections().isEmpty()).toList();
        List<Demand> known =
                demands.stream().filter(each -> !open.contains(each)).toList();
        String sum = peak == 0 ? "" : Peak.text(known) + " = " + peak + " connections at the peak. ";
        String missing = open.isEmpty()
                ? ""
                : "Not counted, as nothing bounds them or their numbers are not known: " + Demand.names(open) + ". ";
        Optional<Ceiling> lowest = room.lowest();
        String verdict = lowest.isEmpty()
                ? "The limit is unknown."
                : peak > lowest.get().limit()
                        ? "That is more than " + lowest.get().limit() + ", the limit of "
                                + lowest.get().whose() + ": see slipway connections plan --max-connections "
                                + lowest.get().limit() + "."
                        : open.isEmpty()
                                ? "That fits into " + lowest.get().limit() + ", the limit of "
                                        + lowest.get().whose() + ", while others leave it free."
                                : "The limit of " + lowest.get().whose() + " is "
                                        + lowest.get().limit() + ".";
        return sum + missing + verdict;
    }

    static long peak(List<Demand> demands) {
        return demands.stream().mapToLong(each -> each.connections().orElse(0)).sum();
    }
}
