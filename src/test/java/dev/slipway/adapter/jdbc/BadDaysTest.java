package dev.slipway.adapter.jdbc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.slipway.domain.datasource.ConnectionUrl;
import dev.slipway.domain.live.Patience;
import dev.slipway.domain.live.Stage;
import dev.slipway.domain.live.UnreachedException;
import dev.slipway.domain.problem.Problem.Kind;
import dev.slipway.port.LiveDatabase;
import dev.slipway.testing.LoopbackTls;
import dev.slipway.testing.RealPostgres;
import dev.slipway.testing.TestDatabase;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.Connection;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class BadDaysTest {
    private static final Patience SHORT = new Patience(Duration.ofSeconds(2), Duration.ofSeconds(2));

    @TempDir
    private Path folder;

    private LiveDatabase open(String url) throws Exception {
        return new JdbcDatabases().open(ConnectionUrl.read(url, Optional.empty()), folder, SHORT);
    }

    private UnreachedException failure(String url) {
        long start = System.nanoTime();
        UnreachedException failure = catchThrowableOfType(UnreachedException.class, () -> open(url));
        // Whatever happens, it ends in time; a machine that is busy gets a little more.
        assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofSeconds(6));
        assertThat(failure).as(url).isNotNull();
        assertThat(failure.problem().kind()).isEqualTo(Kind.ENVIRONMENT);
        return failure;
    }

    @ParameterizedTest
    @ValueSource(strings = {"postgresql", "mysql"})
    void whoTakesAConnectionAndSaysNothingIsNotWaitedForLong(String scheme) throws IOException {
        try (ServerSocket silent = new ServerSocket(0, 50, InetAddress.getLoopbackAddress())) {
            UnreachedException failure = failure(scheme + "://u:p@127.0.0.1:" + silent.getLocalPort() + "/d");

            assertThat(failure.stage()).as(failure.getMessage()).isGreaterThanOrEqualTo(Stage.TCP);
        }
    }

    @Test
    void whoHangsUpIsToldFromWhoRefuses() throws Exception {
        UnreachedException failure = answeredWith("", Duration.ZERO);

        assertThat(failure.stage()).isEqualTo(Stage.AUTHENTICATION);
        assertThat(failure).hasMessageContaining("took the connection and hung up");
    }

    @Test
    void whoAnswersInAnotherLanguageIsNotPostgres() throws Exception {
        UnreachedException failure = answeredWith("HTTP/1.1 400 Bad Request\r\n\r\n", Duration.ZERO);

        assertThat(failure.stage()).isEqualTo(Stage.TLS);
        assertThat(failure).hasMessageContaining("answered otherwise than PostgreSQL does");
    }

    @Test
    void whoAnswersLateAndInTimeIsHeard() throws Exception {
        UnreachedException failure = answeredWith("?", Duration.ofMillis(1400));

        assertThat(failure).hasMessageContaining("answered otherwise than PostgreSQL does");
    }

    private UnreachedException answeredWith(String answer, Duration after) throws Exception {
        try (ServerSocket other = new ServerSocket(0, 50, InetAddress.getLoopbackAddress())) {
            Thread answers = new Thread(() -> {
                try (Socket taken = other.accept()) {
                    assertThat(taken.getInputStream().readNBytes(8)).hasSize(8);
                    Thread.sleep(after.toMillis());
                    taken.getOutputStream().write(answer.getBytes(StandardCharsets.US_ASCII));
                } catch (IOException e) {
                    throw new UncheckedIOException(e);
                } catch (InterruptedException e) {
                    Thread.currentThread().interrupt();
                }
            });
            answers.start();
            UnreachedException failure = failure("postgresql://u:p@127.0.0.1:" + other.getLocalPort() + "/d");
            answers.join();
            return failure;
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"postgresql", "mysql"})
    void packetsThatAreLostAreNotWaitedForLong(String scheme) throws IOException {
        // Nobody accepts, and a full queue lets no packet in.
        try (ServerSocket full = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            List<Socket> queue = new ArrayList<>();
            try {
                for (int i = 0; i < 3; i++) {
                    Socket socket = new Socket();
                    queue.add(socket);
                    connect(socket, full);
                }
                UnreachedException failure = failure(scheme + "://u:p@127.0.0.1:" + full.getLocalPort() + "/d");

                assertThat(failure.stage()).as(failure.getMessage()).isEqualTo(Stage.TCP);
            } finally {
                for (Socket each : queue) {
                    each.close();
                }
            }
        }
    }

    private static void connect(Socket socket, ServerSocket full) {
        try {
            socket.connect(full.getLocalSocketAddress(), 200);
        } catch (IOException e) {
            assertThat(e).hasMessageContaining("timed out");
        }
    }

    @Test
    void aServerThatAnswersSlowlyIsLeftAfterTheTimeOfAStatement() throws Exception {
        RealPostgres server = RealPostgres.shared();
        TestDatabase own = server.newDatabase();
        try (Connection locking = server.connect(own, "locking");
                LiveDatabase database = open(own.url())) {
            locking.createStatement()
                    .execute(
                            "CREATE TABLE _prisma_migrations (id TEXT, checksum TEXT, finished_at TIMESTAMPTZ, migration_name TEXT,"
                                    + " rolled_back_at TIMESTAMPTZ, started_at TIMESTAMPTZ)");
            locking.setAutoCommit(false);
            locking.createStatement().execute("LOCK TABLE _prisma_migrations IN ACCESS EXCLUSIVE MODE");

            UnreachedException failure = catchThrowableOfType(UnreachedException.class, database::migrations);

            assertThat(failure.stage()).isEqualTo(Stage.QUERY);
            assertThat(failure).hasMessageContaining("did not say its migrations in time");
        }
    }

    @Test
    void tlsIsUsedAsTheUrlSays() throws Exception {
        LoopbackTls tls = LoopbackTls.create(folder);
        Map<String, String> settings = Map.of(
                "ssl",
                "on",
                "ssl_cert_file",
                tls.certificate().toString(),
                "ssl_key_file",
                tls.key().toString());
        try (RealPostgres server =
                RealPostgres.started(settings, List.of("hostssl all all 127.0.0.1/32 scram-sha-256"))) {
            TestDatabase own = server.newDatabase();

            for (String works :
                    List.of("", "sslmode=require", "sslaccept=strict&sslcert=loopback.pem", "sslmode=verify-full")) {
                try (LiveDatabase database = open(own.url(works))) {
                    assertThat(database.status().role()).isEqualTo(own.role());
                }
            }
            assertThat(failure(own.url("sslmode=disable")).stage()).isEqualTo(Stage.TLS);
            assertThat(failure(own.url("sslaccept=strict")).stage()).isEqualTo(Stage.TLS);
            assertThat(failure(own.url("sslaccept=strict&sslcert=none.pem")).stage())
                    .isEqualTo(Stage.TLS);
        }
    }
}
