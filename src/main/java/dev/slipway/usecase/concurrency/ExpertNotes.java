package dev.slipway.usecase.concurrency;

import dev.slipway.domain.capacity.AccountQuota;
import dev.slipway.domain.capacity.Budget;
import dev.slipway.domain.capacity.Capacity;
import dev.slipway.domain.capacity.CapacityKind;
import dev.slipway.domain.capacity.EngineName;
import dev.slipway.domain.datasource.DriverAdapter;
import java.util.ArrayList;
import java.util.List;

/**
 * What somebody who has run this in production would add to the answer.
 *
 * @param limit the answer, in sandboxes
 */
record ExpertNotes(DatabaseRequest request, Capacity capacity, Budget budget, int limit) {
    /** 2 x CPUs + 1, with the two CPUs that Lambda shows to Prisma's engine (measured in prisma/docs issue 667). */
    private static final int DEFAULT_POOL = 5;

    private static final int USUAL_RESERVE = 10;

    List<Note> list() {
        List<Note> notes = new ArrayList<>();
        notes.add(new Note("reserved slots", new ReservedSlots(request, capacity).text()));
        if (limit > 0) {
            notes.add(new Note("deploy overlap", overlap()));
            notes.add(new Note("account quota", quota()));
            notes.add(new Note("other clients", others()));
            notes.add(new Note("pool size", poolSize()));
        }
        notes.add(new Note("idle sandboxes", idle()));
        notes.add(new Note("pooler", pooler()));
        if (capacity.kind() != CapacityKind.GIVEN && capacity.kind() != CapacityKind.ASKED) {
            notes.add(new Note("this number", number()));
        }
        return notes;
    }

    private String overlap() {
        if (request.versions() > 1) {
            return "Counted above: old sandboxes keep their connections until they are gone, some 10 minutes.";
        }
        long both = 2L * limit * request.each();
        String sum = "Until a deploy's old sandboxes are gone, old and new ones together open up to 2 x " + limit
                + " x " + request.each() + " = " + both + " connections";
        return both <= budget.connections()
                ? sum + ": they fit into " + budget.connections() + "."
                : sum + "; there are " + budget.connections() + ". Safe in a deploy: "
                        + sandboxes(budget.connections(), 2) + " (--deploy-overlap 2).";
    }

    private String quota() {
        if (!request.canReserve()) {
            int executions = request.quota().orElseThrow().executions();
            return "All functions of the account and region together run at most " + executions
                    + " at the same time, and none can be reserved: Lambda keeps the last "
                    + AccountQuota.KEPT_UNRESERVED
                    + " of any account. A higher quota: service lambda, code L-B99A9384.";
        }
        if (request.quota().isPresent()) {
            return "The reservations of all functions in the account and region share these "
                    + request.quota().get().reservable() + ".";
        }
        int reservable = AccountQuota.DEFAULT.reservable();
        String account = "of " + AccountQuota.DEFAULT.executions() + " executions at once "
                + AccountQuota.KEPT_UNRESERVED + " stay unreserved, so " + reservable + " can be reserved in all";
        if (limit > reservable) {
            return limit + " cannot be reserved in a default account: " + account + ". Ask AWS for a quota of "
                    + ((long) limit + AccountQuota.KEPT_UNRESERVED) + " (lambda, L-B99A9384), or reserve " + reservable
                    + ".";
        }
        return "In a default account " + account + "; " + limit + " leaves "
                + (AccountQuota.DEFAULT.executions() - limit)
                + " for all other functions. New accounts have less, often 10: --account-concurrency Q.";
    }

    private String others() {
        String who =
                "Migrations take 1 or 2 connections, consoles and dashboards 2 to 5, every other function its own share";
        if (request.terms().reserve().number().isPresent()) {
            return who + ": together " + request.reserve() + " are set aside.";
        }
        int left = sandboxes(Math.max(0, budget.connections() - USUAL_RESERVE), request.versions());
        return who + ". Nothing is set aside for them; with --reserve " + USUAL_RESERVE + " the limit is "
                + Math.min(limit, left) + ".";
    }

    private String poolSize() {
        if (request.adapter().isPresent()) {
            DriverAdapter adapter = request.adapter().get();
            return "The driver of " + adapter.packageName() + " keeps the pool, whatever the URL says. Without "
                    + adapter.option() + " each sandbox opens up to " + adapter.standard() + ", and " + limit
                    + " sandboxes " + (long) limit * adapter.standard() + ".";
        }
        return "Without connection_limit in the URL each sandbox opens up to " + DEFAULT_POOL + ", and " + limit
                + " sandboxes " + (long) limit * DEFAULT_POOL
                + ". With a driver adapter, or Prisma 7, the size of the driver's pool counts in its place.";
    }

    private String idle() {
        return "A frozen sandbox keeps its connections for some 10 minutes, and reserved concurrency does not count it. "
                + ends();
    }

    /** What ends idle sessions there. */
    private String ends() {
        String postgresql = "PostgreSQL 14 ends them: ALTER ROLE app SET idle_session_timeout = '15min'";
        String mysql = "SET GLOBAL wait_timeout = 900";
        if (EngineName.isSqlServer(capacity.engine())) {
            return "SQL Server has no time limit for idle sessions; end one with KILL.";
        }
        if (EngineName.isMysql(capacity.engine())) {
            return "MySQL ends them: " + mysql + "; on RDS wait_timeout of the parameter group.";
        }
        return capacity.engine().equals("-") ? postgresql + "; MySQL: " + mysql + "." : postgresql + ".";
    }

    private String pooler() {
        if (capacity.engine().endsWith("-pooler")) {
            return "The number counts clients of the pooler; fewer queries than that run at the same time.";
        }
        return "Behind a pooler its own limits count. RDS Proxy shares only connections that are not pinned, and"
                + " prepared statements may pin them: watch DatabaseConnectionsCurrentlySessionPinned.";
    }

    private String number() {
        String kind = capacity.kind() == CapacityKind.COMPUTED
                ? "An estimate from the memory of the class, rather too low than too high. "
                : "";
        String own = capacity.note().isPresent() ? capacity.note().get() + " " : "";
        boolean assumed = request.engine().isEmpty() && capacity.engine().equals("postgresql");
        String engine = assumed ? "It is that of PostgreSQL on RDS; for another engine: --engine aurora-mysql. " : "";
        return kind + own + engine + "Your own parameter group beats every table: ask "
                + EngineName.question(capacity.engine()) + ", give --max-connections N.";
    }

    private int sandboxes(int connections, int versions) {
        return (int) (connections / ((long) request.each() * versions));
    }
}
