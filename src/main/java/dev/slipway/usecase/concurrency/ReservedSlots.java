package dev.slipway.usecase.concurrency;

import dev.slipway.domain.capacity.Capacity;
import dev.slipway.domain.capacity.CapacityKind;
import dev.slipway.domain.capacity.EngineName;

/** Says which connections the server keeps for administrators, and whether they are counted. */
record ReservedSlots(DatabaseRequest request, Capacity capacity) {
    /** {@code superuser_reserved_connections}, unless it was changed. */
    private static final int SUPERUSERS = 3;

    /** {@code rds.rds_superuser_reserved_connections}, unless it was changed. */
    private static final int RDS_SUPERUSERS = 2;

    String text() {
        if (capacity.takenOff() > 0) {
            return "max_connections is " + capacity.serverLimit() + "; " + capacity.connections() + " leaves out "
                    + capacity.takenOff() + " already, the " + SUPERUSERS
                    + " of superusers among them, so nothing more is subtracted.";
        }
        if (capacity.reserved() > 0) {
            return capacity.reserved() + " of " + capacity.connections()
                    + " are kept for superusers and the provider; they are subtracted above.";
        }
        if (capacity.kind() == CapacityKind.ASKED) {
            return "None: the server was asked, and its " + capacity.connections()
                    + " are those that this role may have.";
        }
        if (EngineName.isSqlServer(capacity.engine())) {
            return "None: SQL Server keeps a connection of its own for administrators.";
        }
        boolean postgresql = !EngineName.isMysql(capacity.engine());
        if (capacity.kind() == CapacityKind.GIVEN && postgresql) {
            return "PostgreSQL keeps " + SUPERUSERS + " of max_connections for superusers, RDS " + RDS_SUPERUSERS
                    + " more. If " + capacity.connections() + " is max_connections itself, leave them out: --reserve "
                    + (request.reserve() + SUPERUSERS + RDS_SUPERUSERS) + ".";
        }
        return postgresql
                ? "None of the " + capacity.connections() + " are known to be kept for administrators."
                : "None: MySQL and MariaDB have one connection beyond max_connections for an administrator.";
    }
}
