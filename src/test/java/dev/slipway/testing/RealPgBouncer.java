package dev.slipway.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.apache.commons.io.FileUtils;

/** A real PgBouncer before a real PostgreSQL, of Debian's package, on a free port of 127.0.0.1. */
public final class RealPgBouncer implements AutoCloseable {
    private static final Path PROGRAM = Path.of("/usr/sbin/pgbouncer");
    private static final int TRIES = 100;

    private final Process process;
    private final Path folder;
    private final int port;

    private RealPgBouncer(Process process, Path folder, int port) {
        this.process = process;
        this.folder = folder;
        this.port = port;
    }

    /**
     * One before a database, whose role it lets in.
     *
     * @param mode {@code session} or {@code transaction}
     * @param statements how many prepared statements it follows; 0 for none
     */
    public static RealPgBouncer before(TestDatabase database, String mode, int statements) {
        try {
            Path folder = Files.createTempDirectory("slipway-pgb");
            Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwxrwxrwx"));
            int port = freePort();
            Path users = Files.writeString(
                    folder.resolve("users.txt"), "\"" + database.role() + "\" \"" + database.password() + "\"\n");
            Path config = Files.writeString(
                    folder.resolve("pgbouncer.ini"),
                    """
                    [databases]
                    * = host=%s port=%s

                    [pgbouncer]
                    listen_addr = 127.0.0.1
                    listen_port = %d
                    unix_socket_dir =
                    auth_type = scram-sha-256
                    auth_file = %s
                    pool_mode = %s
                    default_pool_size = 10
                    ignore_startup_parameters = extra_float_digits
                    """.formatted(
                                            database.server().split(":")[0],
                                            database.server().split(":")[1],
                                            port,
                                            users,
                                            mode)
                            // Before 1.21 there is no such setting, and none is followed.
                            + (statements == 0 ? "" : "max_prepared_statements = " + statements + "\n"));
            List<String> command = new ArrayList<>(List.of(PROGRAM.toString()));
            if ("root".equals(System.getProperty("user.name"))) {
                // It does not run as root.
                command.addAll(List.of("-u", "nobody"));
            }
            command.add(config.toString());
            Process process = new ProcessBuilder(command)
                    .redirectErrorStream(true)
                    .redirectOutput(folder.resolve("log").toFile())
                    .start();
            RealPgBouncer started = new RealPgBouncer(process, folder, port);
            started.await();
            return started;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Whether the installed one can follow prepared statements, as it does from 1.21 on. */
    public static boolean followsStatements() {
        try {
            Process asked = new ProcessBuilder(PROGRAM.toString(), "--version").start();
            String version = new String(asked.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            return version.startsWith("PgBouncer 1.") && Integer.parseInt(version.split("\\.")[1]) >= 21;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }

    private void await() throws IOException {
        for (int i = 0; i < TRIES; i++) {
            try (Socket socket = new Socket()) {
                socket.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 100);
                return;
            } catch (IOException notYet) {
                pause();
            }
        }
        throw new IllegalStateException(Files.readString(folder.resolve("log")));
    }

    private static void pause() {
        try {
            TimeUnit.MILLISECONDS.sleep(50);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The same database by way of it. */
    public TestDatabase of(TestDatabase database) {
        return new TestDatabase(
                database.scheme(), "127.0.0.1:" + port, database.name(), database.role(), database.password());
    }

    @Override
    public void close() {
        process.destroy();
        FileUtils.deleteQuietly(folder.toFile());
    }
}
