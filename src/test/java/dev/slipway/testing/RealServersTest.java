package dev.slipway.testing;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import org.junit.jupiter.api.Test;

class RealServersTest {
    @Test
    void postgresStartsAndEachTestHasItsOwnDatabase() throws SQLException {
        RealPostgres server = RealPostgres.shared();
        TestDatabase one = server.newDatabase();
        TestDatabase two = server.newDatabase();

        try (Connection connection = server.connect(one, "me")) {
            assertThat(one(connection, "SHOW max_connections")).isEqualTo("100");
            assertThat(one(connection, "SELECT current_user"))
                    .isEqualTo(one.role())
                    .isNotEqualTo(two.role());
            assertThat(one(connection, "SHOW application_name")).isEqualTo("me");
        }
        assertThat(server.socketFolder().resolve(".s.PGSQL." + server.port())).exists();
    }

    @Test
    void mariaDbStartsAndEachTestHasItsOwnDatabase() throws SQLException {
        RealMariaDb server = RealMariaDb.shared();
        TestDatabase one = server.newDatabase();

        try (Connection connection = server.connect(one, "me")) {
            assertThat(one(connection, "SELECT @@max_connections")).isEqualTo("100");
            assertThat(one(connection, "SELECT DATABASE()")).isEqualTo(one.name());
        }
        assertThat(server.socket()).exists();
    }

    private static String one(Connection connection, String sql) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(sql)) {
            assertThat(rows.next()).isTrue();
            return rows.getString(1);
        }
    }
}
