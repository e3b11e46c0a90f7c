package dev.slipway.report;

import static org.assertj.core.api.Assertions.assertThat;

import dev.slipway.domain.capacity.Capacity;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class InstancesReportTest {
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            postgresql              | better: SHOW max_connections.
            heroku-postgresql, neon | better: SHOW max_connections.
            mysql                   | better: SELECT @@max_connections.
            aurora-mysql, mariadb   | better: SELECT @@max_connections.
            sqlserver               | better: SELECT @@MAX_CONNECTIONS.
            postgresql, mysql, sqlserver | SHOW max_connections (PostgreSQL), SELECT @@max_connections (MySQL, MariaDB), SELECT @@MAX_CONNECTIONS (SQL Server).
            """)
    void theQuestionIsThatOfTheEnginesInTheList(String engines, String question) {
        List<Capacity> sizes = Arrays.stream(engines.split(", "))
                .map(InstancesReportTest::size)
                .toList();

        String text = InstancesReport.text(sizes);

        assertThat(text).endsWith(question + "\n");
    }

    private static Capacity size(String engine) {
        return Capacity.given(Optional.of(engine), Optional.of("x"), 10, "a test");
    }
}
