package dev.slipway.testing;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.postgresql.Driver;

/**
 * A real PostgreSQL 16, unpacked from a test dependency and started on a free port of 127.0.0.1, as root or not. Its
 * superuser {@code postgres} logs in without a password, every other role with its own.
 */
public final class RealPostgres implements AutoCloseable {
    private static final String TRUSTED = """
            local all postgres trust
            host all postgres 127.0.0.1/32 trust
            host replication postgres 127.0.0.1/32 trust
            """;
    private static final List<String> USUAL = List.of(
            "local all all scram-sha-256",
            "host all all 127.0.0.1/32 scram-sha-256",
            "host all all ::1/128 scram-sha-256");
    private static final AtomicInteger NAMES = new AtomicInteger();

    private final EmbeddedPostgres server;
    private final Path folder;

    private RealPostgres(EmbeddedPostgres server, Path folder) {
        this.server = server;
        this.folder = folder;
    }

    /** The one of this JVM, with room for 100 sessions; started when first asked for, and ended with the JVM. */
    public static RealPostgres shared() {
        return Shared.SERVER;
    }

    /** One of its own, with settings as of postgresql.conf. */
    public static RealPostgres started(Map<String, String> settings) {
        return started(settings, USUAL);
    }

    /**
     * One of its own.
     *
     * @param hosts lines of pg_hba.conf for all roles but {@code postgres}
     */
    public static RealPostgres started(Map<String, String> settings, List<String> hosts) {
        try {
            Path folder = Files.createTempDirectory("slipway-pg");
            Path hba = Files.writeString(folder.resolve("pg_hba.conf"), TRUSTED + String.join("\n", hosts) + "\n");
            EmbeddedPostgres.Builder builder = EmbeddedPostgres.builder()
                    .setDataDirectory(folder.resolve("data"))
                    // Two that end it at once leave what neither of them can take away.
                    .setRegisterShutdownHook(false)
                    .setServerConfig("max_connections", "100")
                    .setServerConfig("fsync", "off")
                    .setServerConfig("unix_socket_directories", folder.toString())
                    .setServerConfig("hba_file", hba.toString());
            settings.forEach(builder::setServerConfig);
            RealPostgres server = new RealPostgres(builder.start(), folder);
            Runtime.getRuntime().addShutdownHook(new Thread(server::close));
            return server;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public int port() {
        return server.getPort();
    }

    /** Where its socket is, as {@code host=} of a URL takes it. */
    public Path socketFolder() {
        return folder;
    }

    /** A database of its own that belongs to a role of its own, so that tests do not meet. */
    public TestDatabase newDatabase() {
        String name = "test_" + ProcessHandle.current().pid() + "_" + NAMES.incrementAndGet();
        execute("CREATE ROLE " + name + " LOGIN PASSWORD 'secret of " + name + "'");
        execute("CREATE DATABASE " + name + " OWNER " + name);
        return new TestDatabase("postgresql", "127.0.0.1:" + port(), name, name, "secret of " + name);
    }

    /** A session of the superuser. */
    public Connection connect(String database) throws SQLException {
        return connect(database, "postgres", "", "test");
    }

    public Connection connect(TestDatabase database, String application) throws SQLException {
        return connect(database.name(), database.role(), database.password(), application);
    }

    public Connection connect(String database, String role, String password, String application) throws SQLException {
        String url = "jdbc:postgresql://127.0.0.1:" + port() + "/" + database;
        return RealServers.connect(new Driver(), url, role, password, Map.of("ApplicationName", application));
    }

    /** Statements of the superuser, in the database postgres. */
    public void execute(String... statements) {
        RealServers.execute(() -> connect("postgres"), statements);
    }

    @Override
    public void close() {
        try {
            server.close();
            RealServers.delete(folder);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Not started before somebody asks for it. */
    private static final class Shared {
        static final RealPostgres SERVER = RealPostgres.started(Map.of());
    }
}
