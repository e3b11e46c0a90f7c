package dev.slipway.domain.datasource;

import dev.slipway.domain.judgement.Severity;
import dev.slipway.domain.text.TextEdit;
import dev.slipway.domain.text.TextRange;
import java.util.List;
import java.util.Optional;

/** Checks that {@code pgbouncer} stands in the URL of a pooler that needs it, and in no other. */
final class PoolerCheck {
    private PoolerCheck() {}

    static List<UrlDefect> of(ReadUrl reading) {
        if (reading.kind() != UrlKind.POSTGRESQL) {
            return List.of();
        }
        Optional<UrlParameter> pgbouncer = reading.parameter(PoolSetting.PGBOUNCER.word());
        boolean on = pgbouncer.filter(p -> p.value().equals("true")).isPresent();
        Optional<Pooler> pooler = Pooler.of(reading);
        if (pooler.isPresent() && pooler.get().mode() == Pooler.Mode.TRANSACTION) {
            return on ? List.of() : List.of(missing(reading, pooler.get()));
        }
        if (!on) {
            return List.of();
        }
        TextRange range = pgbouncer.orElseThrow().range();
        if (pooler.isPresent() && pooler.get().mode() == Pooler.Mode.PINNING) {
            return List.of(
                    needless(
                            reading,
                            range,
                            "pgbouncer=true makes Amazon RDS Proxy pin every session to one connection, so that it brings nothing."));
        }
        return Pooler.direct(reading)
                .map(service -> List.of(needless(
                        reading,
                        range,
                        "The host is " + service
                                + "'s database itself, no pooler. There pgbouncer=true only costs time: no"
                                + " prepared statement is kept.")))
                .orElse(List.of());
    }

    private static UrlDefect missing(ReadUrl reading, Pooler pooler) {
        boolean certain = pooler.service().equals("Supabase");
        TextRange host = reading.anatomy().host().orElse(reading.anatomy().body());
        List<TextEdit> edits = UrlEdit.edits(reading, PoolSetting.PGBOUNCER, "true");
        return reading.defect(
                DefectKind.POOLER_WITHOUT_PGBOUNCER,
                certain ? Severity.ERROR : Severity.WARNING,
                host,
                (pooler.certain()
                                ? "The host is " + pooler.service() + "'s pooler in transaction mode"
                                : "Host or port are those of a pooler, " + pooler.service()
                                        + ", which mostly works in transaction mode")
                        + ", and pgbouncer=true is missing. Prepared"
                        + " statements then collide (\"prepared statement s0 already exists\")"
                        + (certain ? "." : ", unless the pooler follows them (PgBouncer 1.21 and later can)."),
                Optional.of(reading.masking().corrected(edits)),
                "Add pgbouncer=true, and give migrations a direct URL (directUrl).");
    }

    private static UrlDefect needless(ReadUrl reading, TextRange range, String message) {
        return reading.defect(
                DefectKind.NEEDLESS_PGBOUNCER,
                Severity.WARNING,
                range,
                message,
                Optional.empty(),
                "Remove pgbouncer=true from this URL.");
    }
}
