package dev.slipway.testing;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.Driver;
import java.sql.SQLException;
import java.util.Map;
import java.util.Properties;
import org.apache.commons.io.FileUtils;

/** What the real servers of tests have in common. */
final class RealServers {
    /** Each pass may meet a file that the server's own end takes away at that moment. */
    private static final int PASSES = 5;

    private RealServers() {}

    static Connection connect(Driver driver, String url, String user, String password, Map<String, String> more)
            throws SQLException {
        Properties login = new Properties();
        login.setProperty("user", user);
        login.setProperty("password", password);
        login.putAll(more);
        return driver.connect(url, login);
    }

    /** Opens a session. */
    interface Login {
        Connection open() throws SQLException;
    }

    static void execute(Login login, String... statements) {
        try (Connection connection = login.open();
                var statement = connection.createStatement()) {
            for (String sql : statements) {
                statement.execute(sql);
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    static void delete(Path folder) {
        for (int pass = 0; pass < PASSES && Files.exists(folder); pass++) {
            FileUtils.deleteQuietly(folder.toFile());
        }
    }
}
