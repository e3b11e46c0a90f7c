package dev.slipway.domain.datasource;

import dev.slipway.domain.judgement.Severity;
import java.util.Map;
import java.util.Optional;

/** Says why a URL is not changed as wished. */
final class EditRefusal {
    private static final int MOST_DIGITS = 9;

    private EditRefusal() {}

    static Optional<UrlEditResult> of(ConnectionUrl url, Map<PoolSetting, String> settings) {
        return byKind(url.kind())
                .or(() -> unreadable(url))
                .or(() -> unknown(url.kind()))
                .or(() -> values(url.kind(), settings));
    }

    private static Optional<UrlEditResult> byKind(UrlKind kind) {
        return switch (kind) {
            case SQLITE ->
                Optional.of(new UrlEditResult.NothingToLimit(
                        "SQLite is a file: there is no server whose connections could run out."));
            case ACCELERATE ->
                refused(
                        "Pool and time-outs of Accelerate belong to the project, not to its URL; there they have no effect.",
                        "Set them in the Prisma Console. To limit a direct connection, change the URL of directUrl.");
            default -> Optional.empty();
        };
    }

    private static Optional<UrlEditResult> unknown(UrlKind kind) {
        return kind == UrlKind.UNKNOWN
                ? refused(
                        "It cannot be told whose URL this is.",
                        "Begin it with the scheme of its provider, such as postgresql:// or mysql://.")
                : Optional.empty();
    }

    private static Optional<UrlEditResult> unreadable(ConnectionUrl url) {
        Optional<UrlDefect> hopeless = url.defects().stream()
                .filter(defect -> defect.kind().unreadable() && defect.severity() == Severity.ERROR)
                .findFirst();
        if (hopeless.isPresent()) {
            return refused(hopeless.get().message(), hopeless.get().remedy());
        }
        Anatomy anatomy = url.reading().anatomy();
        boolean onlyVariable = anatomy.scheme().end() == anatomy.body().end()
                && url.raw().startsWith("$", anatomy.scheme().start());
        return onlyVariable
                ? refused(
                        "The URL comes whole from a variable, so there is nothing here to change.",
                        "Change the value of that variable.")
                : Optional.empty();
    }

    private static Optional<UrlEditResult> values(UrlKind kind, Map<PoolSetting, String> settings) {
        for (Map.Entry<PoolSetting, String> entry : settings.entrySet()) {
            Optional<UrlEditResult> refusal =
                    missing(kind, entry.getKey()).or(() -> value(entry.getKey(), entry.getValue()));
            if (refusal.isPresent()) {
                return refusal;
            }
        }
        return Optional.empty();
    }

    private static Optional<UrlEditResult> missing(UrlKind kind, PoolSetting setting) {
        if (setting.parameter(kind).isPresent()) {
            return Optional.empty();
        }
        return setting == PoolSetting.PGBOUNCER
                ? refused("pgbouncer is a parameter of PostgreSQL and CockroachDB only.", "Leave it out.")
                : refused(
                        "MongoDB's driver has no time-out for a free connection: it reads waitQueueTimeoutMS and does not"
                                + " use it.",
                        "Leave it out, or limit the time of each query in the application.");
    }

    private static Optional<UrlEditResult> value(PoolSetting setting, String value) {
        if (setting == PoolSetting.PGBOUNCER) {
            return value.equals("true") || value.equals("false")
                    ? Optional.empty()
                    : refused("pgbouncer is either true or false.", "Write one of the two.");
        }
        boolean number = !value.isEmpty()
                && value.length() <= MOST_DIGITS
                && value.chars().allMatch(c -> c >= '0' && c <= '9');
        if (!number) {
            return refused(setting.word() + " has to be a whole number.", "Write digits only, such as 1.");
        }
        boolean unlimited = setting == PoolSetting.CONNECTION_LIMIT && Long.parseLong(value) == 0;
        return unlimited
                ? refused("A connection limit of 0 means that there is no limit.", "Write 1 or more.")
                : Optional.empty();
    }

    private static Optional<UrlEditResult> refused(String reason, String instead) {
        return Optional.of(new UrlEditResult.Refused(reason, instead));
    }
}
