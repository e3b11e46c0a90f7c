package dev.slipway.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.slipway.testing.RealPostgres;
import dev.slipway.testing.TestDatabase;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The packaged program through Debian's PgBouncer before a real server. */
@Tag("real")
class RealPoolerIT {
    private static final Path PROGRAM = Path.of(System.getProperty("slipway.home", "target/slipway"), "bin", "slipway");

    @TempDir
    private Path folder;

    @ParameterizedTest
    @CsvSource({"transaction, false", "session, true"})
    void thePoolersModeShowsItself(String mode, boolean kept) throws Exception {
        RealPostgres server = RealPostgres.shared();
        TestDatabase own = server.newDatabase();
        int port = freePort();
        Process pooler = pooler(mode, port, server.port(), own);
        try {
            await(port);
            JsonNode status = status("postgresql://" + own.role() + "@127.0.0.1:" + port + "/" + own.name());

            assertThat(status.path("maxConnections").path("value").intValue()).isEqualTo(100);
            assertThat(status.path("pooler").path("keepsSession").path("value").booleanValue())
                    .isEqualTo(kept);
            assertThat(status.path("pooler").path("product").asText()).isEqualTo("a pooler");
        } finally {
            pooler.destroy();
            pooler.waitFor();
        }
    }

    private Process pooler(String mode, int port, int server, TestDatabase own) throws IOException {
        Files.writeString(folder.resolve("users"), "\"" + own.role() + "\" \"\"\n");
        Path settings = Files.writeString(folder.resolve("pgbouncer.ini"), """
                [databases]
                * = host=127.0.0.1 port=%d user=%s password='%s'
                [pgbouncer]
                listen_addr = 127.0.0.1
                listen_port = %d
                unix_socket_dir =
                auth_type = trust
                auth_file = %s
                pool_mode = %s
                """.formatted(
                        server, own.role(), own.password(), port, folder.resolve("users"), mode));
        folder.toFile().setReadable(true, false);
        folder.toFile().setExecutable(true, false);
        List<String> command = new ArrayList<>(List.of("pgbouncer"));
        if ("root".equals(System.getProperty("user.name"))) {
            command.addAll(List.of("-u", "nobody"));
        }
        command.add(settings.toString());
        return new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve("log").toFile())
                .start();
    }

    private JsonNode status(String url) throws IOException, InterruptedException {
        Process program = new ProcessBuilder(
                        PROGRAM.toString(), "connections", "status", "--format", "json", "--url", url)
                .redirectError(folder.resolve("err").toFile())
                .start();
        String out = new String(program.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(program.waitFor())
                .as(Files.readString(folder.resolve("err")))
                .isZero();
        return new ObjectMapper().readTree(out);
    }

    private static int freePort() throws IOException {
        try (ServerSocket free = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return free.getLocalPort();
        }
    }

    private static void await(int port) throws InterruptedException {
        for (int i = 0; i < 100; i++) {
            try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
                assertThat(socket.isConnected()).isTrue();
                return;
            } catch (IOException e) {
                Thread.sleep(50);
            }
        }
    }
}
