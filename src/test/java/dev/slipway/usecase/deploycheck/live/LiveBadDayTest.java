package dev.slipway.usecase.deploycheck.live;

import static org.assertj.core.api.Assertions.assertThat;

import dev.slipway.testing.RealPostgres;
import dev.slipway.testing.TestDatabase;
import dev.slipway.usecase.deploycheck.live.LiveProject.Answered;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.file.Path;
import java.sql.Connection;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Checks that ask a server on a bad day: each ends with the stage and a remedy, and in time. */
class LiveBadDayTest {
    private final LiveProject project;

    LiveBadDayTest(@TempDir Path folder) throws IOException {
        project = LiveProject.in(folder, "postgresql");
    }

    @Test
    void aServerThatIsDownFailsAtTcp() throws Exception {
        int free;
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            free = socket.getLocalPort();
        }

        Answered answered = project.url("postgresql://app:s3cr3t@127.0.0.1:" + free + "/shop?connection_limit=1")
                .check();

        assertThat(answered.messages("DB001")).singleElement().asString().contains("the stage TCP");
        assertThat(answered.open("DB002", "notChecked"))
                .singleElement()
                .asString()
                .contains("(DB001)");
        assertThat(answered.code()).isEqualTo(1);
    }

    @Test
    void whereTheServerIsDownTheSumIsMadeWithWhatElseIsKnown() throws Exception {
        project.url("postgresql://app:s3cr3t@127.0.0.1:1/shop?connection_limit=1")
                .sandboxes(20);

        Answered known = project.check("--instance", "m5.large");
        Answered unknown = project.check();

        assertThat(known.passed("CON001")).isTrue();
        assertThat(known.json().at("/arithmetic/0/steps/0/source").asText()).doesNotContain("asked");
        assertThat(unknown.open("CON001", "notChecked")).isNotEmpty();
        assertThat(unknown.messages("DB001")).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"postgresql", "mysql"})
    void aServerThatTakesTheConnectionAndSaysNothingIsNotWaitedForLong(String provider, @TempDir Path folder)
            throws Exception {
        List<Socket> taken = new ArrayList<>();
        try (ServerSocket hole = new ServerSocket(0, 50, InetAddress.getLoopbackAddress())) {
            Thread taker = new Thread(() -> {
                try {
                    while (true) {
                        taken.add(hole.accept());
                    }
                } catch (IOException closed) {
                    return;
                }
            });
            taker.setDaemon(true);
            taker.start();
            Instant start = Instant.now();

            Answered answered = LiveProject.in(folder, provider)
                    .url(provider + "://app:s3cr3t@127.0.0.1:" + hole.getLocalPort() + "/shop?connection_limit=1")
                    .check("--connect-timeout", "500ms");

            // Two runs, one for each format, of half a second each.
            assertThat(Duration.between(start, Instant.now())).isLessThan(Duration.ofSeconds(8));
            assertThat(answered.messages("DB001")).hasSize(1);
            assertThat(answered.code()).isEqualTo(1);
        } finally {
            for (Socket socket : taken) {
                socket.close();
            }
        }
    }

    @Test
    void aNameThatNobodyKnowsFailsAtDns() throws Exception {
        Answered answered = project.url("postgresql://app:s3cr3t@nowhere.invalid/shop?connection_limit=1")
                .check();

        assertThat(answered.messages("DB001")).singleElement().asString().contains("the stage DNS");
    }

    @Test
    void aServerWhoseSlotsAreAllTakenFailsAtItsLimit() throws Exception {
        List<Connection> all = new ArrayList<>();
        try (RealPostgres server = RealPostgres.started(Map.of("max_connections", "10"))) {
            TestDatabase database = server.newDatabase();
            project.url(database.url("connection_limit=1"));
            for (int i = 0; i < 7; i++) {
                all.add(server.connect(database, "crowd"));
            }

            Answered full = project.check();
            all.remove(0).close();
            Thread.sleep(300);
            Answered room = project.check();

            assertThat(full.messages("DB001"))
                    .singleElement()
                    .asString()
                    .contains("the stage limit", "remaining connection slots");
            assertThat(room.messages("DB001")).isEmpty();
            assertThat(room.severities("DB002")).containsExactly("warning");
        } finally {
            for (Connection each : all) {
                each.close();
            }
        }
    }

    @Test
    void aServerThatWantsTlsFailsAtTls() throws Exception {
        try (RealPostgres server =
                RealPostgres.started(Map.of(), List.of("hostssl all all 127.0.0.1/32 scram-sha-256"))) {
            TestDatabase database = server.newDatabase();

            Answered answered = project.url(database.url("connection_limit=1")).check();

            assertThat(answered.messages("DB001")).singleElement().asString().contains("the stage TLS");
        }
    }

    @Test
    void aServerWithoutTlsIsNotReachedByAUrlThatDemandsIt() throws Exception {
        TestDatabase database = RealPostgres.shared().newDatabase();

        Answered require =
                project.url(database.url("connection_limit=1&sslmode=require")).check();
        Answered prefer =
                project.url(database.url("connection_limit=1&sslmode=prefer")).check();

        assertThat(require.messages("DB001")).singleElement().asString().contains("the stage TLS");
        assertThat(prefer.passed("DB001")).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"file:./dev.db", "prisma://accelerate.prisma-data.net/?api_key=s3cr3tkey"})
    void whatIsNoServerIsNotApplicable(String url, @TempDir Path folder) throws Exception {
        Answered answered = LiveProject.in(folder, url.startsWith("file") ? "sqlite" : "postgresql")
                .url(url)
                .check();

        for (String rule : List.of("DB001", "DB002", "DB003", "DB004")) {
            assertThat(answered.open(rule, "notApplicable")).as(rule).hasSize(1);
        }
        assertThat(answered.text() + answered.json()).doesNotContain("s3cr3tkey");
    }

    @ParameterizedTest
    @ValueSource(strings = {"mongodb://app:s3cr3t@h/db", "sqlserver://h:1433;database=db;user=sa;password=s3cr3t"})
    void otherServersAreNotChecked(String url, @TempDir Path folder) throws Exception {
        Answered answered = LiveProject.in(folder, url.substring(0, url.indexOf(':')))
                .url("\"" + url + "\"")
                .check();

        assertThat(answered.open("DB001", "notChecked"))
                .singleElement()
                .asString()
                .contains("is not asked");
    }

    @Test
    void withoutLiveNothingIsAskedAndNothingIsSaid() throws Exception {
        project.url("postgresql://app:s3cr3t@127.0.0.1:1/shop?connection_limit=1");

        Answered asked = project.check();
        assertThat(asked.json().toString()).contains("DB001");
        Answered quiet = project.quiet("check");
        assertThat(quiet.json().toString()).doesNotContain("DB00");
    }
}
