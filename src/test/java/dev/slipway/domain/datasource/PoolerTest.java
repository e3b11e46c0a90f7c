package dev.slipway.domain.datasource;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class PoolerTest {
    @ParameterizedTest
    @CsvSource({
        "aws-0-eu-central-1.pooler.supabase.com:6543/d, Supabase, TRANSACTION, error POOLER_WITHOUT_PGBOUNCER",
        "aws-0-eu-central-1.pooler.supabase.com:6543/d?pgbouncer=true, Supabase, TRANSACTION, ''",
        "aws-0-eu-central-1.pooler.supabase.com:5432/d, Supabase, SESSION, ''",
        "ep-blue-1-pooler.eu-central-1.aws.neon.tech/d, Neon, TRANSACTION, warning POOLER_WITHOUT_PGBOUNCER",
        "ep-blue-1.eu-central-1.aws.neon.tech/d, , , ''",
        "ep-blue-1.eu-central-1.aws.neon.tech/d?pgbouncer=true, , , warning NEEDLESS_PGBOUNCER",
        "x.db.ondigitalocean.com:25061/d, DigitalOcean, TRANSACTION, warning POOLER_WITHOUT_PGBOUNCER",
        "x.db.ondigitalocean.com:25060/d, , , ''",
        "a.proxy-b.eu-west-1.rds.amazonaws.com/d, Amazon RDS Proxy, PINNING, ''",
        "a.proxy-b.eu-west-1.rds.amazonaws.com/d?pgbouncer=true, Amazon RDS Proxy, PINNING, warning NEEDLESS_PGBOUNCER",
        "a.b.eu-west-1.rds.amazonaws.com/d?pgbouncer=true, , , warning NEEDLESS_PGBOUNCER",
        "pgbouncer.internal:6432/d?pgbouncer=true, PgBouncer, TRANSACTION, ''",
        "10.0.0.5:6432/d, PgBouncer, TRANSACTION, warning POOLER_WITHOUT_PGBOUNCER",
        "my-pgbouncer.svc.cluster.local/d, PgBouncer, TRANSACTION, warning POOLER_WITHOUT_PGBOUNCER",
        "pgcat:5432/d, PgCat, TRANSACTION, warning POOLER_WITHOUT_PGBOUNCER",
        "db.abcdefghijklmnopqrst.supabase.co:6543/d, Supabase, TRANSACTION, error POOLER_WITHOUT_PGBOUNCER",
        "db.abcdefghijklmnopqrst.supabase.co:6543/d?pgbouncer=true, Supabase, TRANSACTION, ''",
        "db.abcdefghijklmnopqrst.supabase.co:5432/d, , , ''",
        "db.abcdefghijklmnopqrst.supabase.co:5432/d?pgbouncer=true, , , warning NEEDLESS_PGBOUNCER",
        "pooler.supabase.com.example.org:6543/d, , , ''"
    })
    void aPoolerIsKnownByItsHost(String rest, String service, Pooler.Mode mode, String fault) {
        ConnectionUrl url = Urls.read("postgresql://u:p@" + rest);

        assertThat(url.pooler().map(Pooler::service).orElse(null)).isEqualTo(service);
        assertThat(url.pooler().map(Pooler::mode).orElse(null)).isEqualTo(mode);
        assertThat(String.join(" ", Urls.faults(url))).isEqualTo(fault);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            POSTGRESQL | new PrismaPg({ connectionString, max: 3 })
            COCKROACHDB | new PrismaPg({ connectionString, max: 3 })
            MYSQL | new PrismaMariaDb({ host, user, password, database, connectionLimit: 3 })
            SQLSERVER | new PrismaMssql({ server, database, user, password, pool: { max: 3 } })
            """)
    void anAdapterHasTheLimitInItsCode(Provider provider, String line) {
        assertThat(DriverAdapter.of(provider).orElseThrow().line("3")).isEqualTo(line);
    }

    @ParameterizedTest
    @EnumSource(names = {"SQLITE", "MONGODB"})
    void whereThereIsNoPoolThereIsNoLine(Provider provider) {
        assertThat(DriverAdapter.of(provider)).isEmpty();
    }
}
