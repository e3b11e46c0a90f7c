package dev.slipway.domain.capacity;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EngineNameTest {
    @ParameterizedTest
    @CsvSource({
        "postgres, postgresql",
        "PostgreSQL, postgresql",
        "pg, postgresql",
        "psql, postgresql",
        "aurora-postgres, aurora-postgresql",
        "aurora-pg, aurora-postgresql",
        "mysql, mysql",
        "MariaDB, mariadb",
        "mssql, sqlserver",
        "sql-server, sqlserver",
        "heroku, heroku-postgresql",
        "heroku-postgres, heroku-postgresql",
        "cloudsql-postgres, cloudsql-postgresql",
        "neon, neon",
        "cockroachdb, cockroachdb"
    })
    void anEngineHasOneSpelling(String written, String name) {
        assertThat(EngineName.of(written)).isEqualTo(name);
    }

    @ParameterizedTest
    @CsvSource({
        "8acu, serverless.8acu",
        "0.5 ACU, serverless.0.5acu",
        "serverless.8.0acu, serverless.8acu",
        "Serverless.12.5ACU, serverless.12.5acu",
        "db.m7i.large, m7i.large"
    })
    void soHasASize(String written, String name) {
        assertThat(InstanceName.of(written)).isEqualTo(name);
    }
}
