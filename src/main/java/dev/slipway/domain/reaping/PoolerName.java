package dev.slipway.domain.reaping;

import dev.slipway.domain.live.NamePattern;
import dev.slipway.domain.live.ServerSession;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The poolers that are told by what their sessions are called. A pooler that passes on the names of its clients, as
 * PgBouncer does unless its {@code application_name} is set, is not among them.
 */
final class PoolerName {
    private static final List<NamePattern> APPLICATIONS = patterns(
            "*pgbouncer*",
            "*pgcat*",
            "*supavisor*",
            "*odyssey*",
            "rds*proxy*",
            "*pgpool*",
            "*pgdog*",
            "*proxysql*",
            "*maxscale*");
    private static final List<NamePattern> USERS = patterns("rdsproxyadmin", "pgbouncer", "supavisor*", "maxscale*");
    private static final List<NamePattern> HOSTS =
            patterns("*pgbouncer*", "*pgcat*", "*supavisor*", "*odyssey*", "*.proxy-*.rds.amazonaws.com");

    private PoolerName() {}

    static boolean is(ServerSession session) {
        return matches(session.application(), APPLICATIONS)
                || matches(session.user(), USERS)
                || matches(session.host(), HOSTS);
    }

    private static boolean matches(Optional<String> name, List<NamePattern> patterns) {
        String small = name.orElse("").toLowerCase(Locale.ROOT);
        return patterns.stream().anyMatch(pattern -> pattern.matches(small));
    }

    private static List<NamePattern> patterns(String... texts) {
        return Stream.of(texts).map(NamePattern::new).toList();
    }
}
