package dev.slipway.domain.datasource;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class ParameterTableTest {
    @ParameterizedTest
    @CsvSource({
        "POSTGRESQL, schema, public, ''",
        "POSTGRESQL, connection_limit, 'as many as physical cores, times 2, plus 1', ''",
        "POSTGRESQL, pool_timeout, 10, s",
        "POSTGRESQL, connect_timeout, 5, s",
        "POSTGRESQL, socket_timeout, none, s",
        "POSTGRESQL, pgbouncer, false, ''",
        "POSTGRESQL, statement_cache_size, 100, ''",
        "POSTGRESQL, sslmode, prefer, ''",
        "POSTGRESQL, sslcert, '', ''",
        "POSTGRESQL, sslidentity, '', ''",
        "POSTGRESQL, sslpassword, '', ''",
        "POSTGRESQL, sslaccept, accept_invalid_certs, ''",
        "POSTGRESQL, host, '', ''",
        "POSTGRESQL, application_name, '', ''",
        "POSTGRESQL, channel_binding, prefer, ''",
        "POSTGRESQL, options, '', ''",
        "POSTGRESQL, max_connection_lifetime, none, s",
        "POSTGRESQL, max_idle_connection_lifetime, 300, s",
        "MYSQL, connection_limit, 'as many as physical cores, times 2, plus 1', ''",
        "MYSQL, pool_timeout, 10, s",
        "MYSQL, connect_timeout, 5, s",
        "MYSQL, socket_timeout, none, s",
        "MYSQL, socket, '', ''",
        "MYSQL, prefer_socket, '', ''",
        "MYSQL, statement_cache_size, 100, ''",
        "MYSQL, sslaccept, accept_invalid_certs, ''",
        "MYSQL, max_idle_connection_lifetime, 300, s",
        "SQLSERVER, CONNECTIONLIMIT, 'as many as physical cores, times 2, plus 1', ''",
        "SQLSERVER, connection_limit, 'as many as physical cores, times 2, plus 1', ''",
        "SQLSERVER, pool_timeout, 10, s",
        "SQLSERVER, connectionTimeout, 5, s",
        "SQLSERVER, loginTimeout, 5, s",
        "SQLSERVER, socketTimeout, none, s",
        "SQLSERVER, encrypt, true, ''",
        "SQLSERVER, trustServerCertificate, false, ''",
        "SQLSERVER, Initial Catalog, master, ''",
        "SQLSERVER, schema, dbo, ''",
        "SQLSERVER, uid, '', ''",
        "SQLSERVER, PWD, '', ''",
        "SQLSERVER, isolationLevel, '', ''",
        "SQLSERVER, maxIdleConnectionLifetime, 300, s",
        "SQLITE, connection_limit, 'as many as physical cores, times 2, plus 1', ''",
        "SQLITE, socket_timeout, none, s",
        "MONGODB, maxpoolsize, 10, ''",
        "MONGODB, authSource, admin, ''",
        "MONGODB, ssl, '', ''",
        "ACCELERATE, api_key, '', ''"
    })
    void aParameterIsKnownByItsName(UrlKind kind, String name, String standard, String unit) {
        ParameterMeaning meaning = ParameterTable.find(kind, name).orElseThrow();

        assertThat(meaning.standard()).isEqualTo(standard);
        assertThat(meaning.unit()).isEqualTo(unit);
    }

    @Test
    void letterCaseCountsWhereTheEngineCompares() {
        assertThat(ParameterTable.find(UrlKind.POSTGRESQL, "Connection_Limit")).isEmpty();
        assertThat(ParameterTable.find(UrlKind.SQLITE, "CONNECTION_LIMIT")).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(UrlKind.class)
    void noNameStandsTwiceInATable(UrlKind kind) {
        List<String> names = ParameterTable.of(kind).stream()
                .flatMap(meaning -> meaning.names().stream())
                .toList();

        assertThat(names).doesNotHaveDuplicates();
    }

    @Test
    void theLastOfARepeatedParameterHasTheEffect() {
        ConnectionUrl url = Urls.read("postgresql://h/db?connection_limit=1&connection%5Flimit=2");

        assertThat(url.parameter("connection_limit").orElseThrow().value()).isEqualTo("2");
    }

    @Test
    void oneSpellingBeatsAnotherOnSqlServer() {
        ConnectionUrl url = Urls.read("sqlserver://h;connectionLimit=1;connection_limit=2");

        assertThat(url.parameter("connectionLimit").orElseThrow().value()).isEqualTo("1");
    }
}
