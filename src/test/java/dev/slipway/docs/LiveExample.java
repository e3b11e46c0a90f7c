package dev.slipway.docs;

import dev.slipway.testing.RealPostgres;
import dev.slipway.testing.TestDatabase;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;

/** An example that needs a server: {@code server.sql} is run on a real one, and the project's URL leads to it. */
final class LiveExample {
    private static final String SQL = "server.sql";

    private LiveExample() {}

    /** Makes the server of a project that was laid out, where it names one; the page's role and database get names of their own. */
    static void prepare(Path project) throws IOException {
        Path script = project.resolve(SQL);
        if (Files.notExists(script)) {
            return;
        }
        RealPostgres server = RealPostgres.shared();
        TestDatabase database = server.newDatabase();
        run(server, database, Files.readString(script));
        Files.delete(script);
        Path env = project.resolve(".env");
        Files.writeString(
                env,
                Files.readString(env)
                        .replace("localhost:5432/shop", database.server() + "/" + database.name())
                        .replace("app:", database.role() + ":"));
    }

    private static void run(RealPostgres server, TestDatabase database, String script) {
        try (Connection connection = server.connect(database.name());
                Statement statement = connection.createStatement()) {
            for (String sql : List.of(script.split(";\n"))) {
                statement.execute(sql.strip()
                        .replace("CREATE ROLE app LOGIN", "ALTER ROLE app LOGIN")
                        .replace("CREATE DATABASE shop OWNER app", "SELECT 1")
                        .replaceAll("\\bapp\\b", database.role()));
            }
        } catch (SQLException e) {
            throw new IllegalStateException(script, e);
        }
    }
}
