package dev.slipway.domain.reaping;

import static org.assertj.core.api.Assertions.assertThat;

import dev.slipway.domain.live.Dialect;
import dev.slipway.domain.live.ReapTerms;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class OwnTimeoutTest {
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            PostgreSQL 16.4 | POSTGRESQL | ALTER ROLE "app" SET idle_session_timeout = '900s';
            PostgreSQL 14.0 | POSTGRESQL | ALTER ROLE "app" SET idle_session_timeout = '900s';
            PostgreSQL 13.11 | POSTGRESQL | ''
            CockroachDB CCL v23.1 | POSTGRESQL | ''
            MySQL 8.0.36 | MYSQL | SET PERSIST wait_timeout = 900;
            MySQL 5.7.44 | MYSQL | SET GLOBAL wait_timeout = 900;
            MariaDB 10.11.5 | MYSQL | SET GLOBAL wait_timeout = 900;
            """)
    void theStatementIsOneThatTheServerHas(String product, Dialect dialect, String statement) {
        OwnTimeout own = OwnTimeout.of(
                Sessions.server(product, dialect, List.of()), reaping(Duration.ofMinutes(15), false, Optional.empty()));

        assertThat(String.join(" ", own.statements())).isEqualTo(statement);
        assertThat(own.words()).isNotEmpty();
    }

    @Test
    void aNameIsQuotedAndTransactionsHaveASettingOfTheirOwn() {
        OwnTimeout own =
                OwnTimeout.of(Sessions.server(), reaping(Duration.ofMillis(1500), true, Optional.of("Web \"1\"")));

        assertThat(own.statements())
                .containsExactly(
                        "ALTER ROLE \"Web \"\"1\"\"\" SET idle_session_timeout = '1500ms';",
                        "ALTER ROLE \"Web \"\"1\"\"\" SET idle_in_transaction_session_timeout = '1500ms';");
    }

    private static Reaping reaping(Duration idle, boolean inTransaction, Optional<String> user) {
        return new Reaping(
                new ReapTerms(idle, inTransaction, user, List.of(), List.of(), false),
                List.of(),
                OptionalInt.empty(),
                Optional.empty());
    }
}
