package dev.slipway.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.slipway.testing.LoopbackTls;
import dev.slipway.testing.RealMariaDb;
import dev.slipway.testing.TestDatabase;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The packaged program in a project whose MariaDB lets nobody in without TLS. */
@Tag("real")
final class RealMariaDbTlsIT {
    private static final String PROGRAM = Path.of(
                    System.getProperty("slipway.home", "target/slipway"), "bin", "slipway")
            .toAbsolutePath()
            .toString();

    @TempDir
    private static Path keys;

    @TempDir
    private static Path others;

    private static LoopbackTls tls;
    private static LoopbackTls other;
    private static RealMariaDb server;
    private static TestDatabase own;

    @TempDir
    private Path project;

    @BeforeAll
    static void start() {
        tls = LoopbackTls.create(keys);
        other = LoopbackTls.create(others);
        server = RealMariaDb.started(
                List.of("--ssl-cert=" + tls.certificate(), "--ssl-key=" + tls.key(), "--ssl-ca=" + tls.certificate()));
        own = server.newDatabase();
        server.execute("SET GLOBAL require_secure_transport = ON");
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    @Test
    void withoutTlsNobodyIsLetInAndTheRemedyIsNamed() throws Exception {
        Ran refused = status(own.url());

        assertRefused(refused);
        assertThat(refused.errors())
                .contains("does not let \"" + own.role() + "\" in", "demands TLS", "add sslaccept=strict to the URL");
    }

    @ParameterizedTest
    @ValueSource(strings = {"sslaccept=accept_invalid_certs", "sslaccept=strict&sslcert=ca.pem"})
    void withTlsAsTheUrlWishesItAnswers(String wish) throws Exception {
        Ran answered = status(own.url(wish));

        assertThat(answered.exitCode()).as(answered.toString()).isZero();
        JsonNode status = new ObjectMapper().readTree(answered.output());
        assertThat(status.path("product").asText()).startsWith("MariaDB 10.11");
        assertThat(status.path("database").asText()).isEqualTo(own.name());
        assertThat(status.path("role").asText()).isEqualTo(own.role());
        assertThat(status.path("maxConnections").path("value").intValue()).isEqualTo(100);
    }

    @ParameterizedTest
    @ValueSource(strings = {"sslaccept=strict", "sslaccept=strict&sslcert=other.pem"})
    void aCertificateThatNobodyTrustsIsRefused(String wish) throws Exception {
        Ran refused = status(own.url(wish));

        assertRefused(refused);
        assertThat(refused.errors())
                .contains("TLS with 127.0.0.1:" + server.port() + " failed", "with sslcert= in the URL");
    }

    /** MariaDB's driver would send it, and a wrong password would be what is complained of. */
    @Test
    void thePasswordIsNotSentToWhomNobodyTrusts() throws Exception {
        TestDatabase wrong = new TestDatabase(own.scheme(), own.server(), own.name(), own.role(), "not his");

        assertThat(status(wrong.url("sslaccept=strict&sslcert=other.pem")).errors())
                .contains("TLS with 127.0.0.1:" + server.port() + " failed");
        assertThat(status(wrong.url("sslaccept=strict&sslcert=ca.pem")).errors())
                .contains("does not let \"" + own.role() + "\" in");
    }

    private static void assertRefused(Ran refused) {
        assertThat(refused.exitCode()).as(refused.toString()).isEqualTo(5);
        assertThat(refused.output()).isEmpty();
        assertThat(refused.errors()).doesNotContain(own.password(), own.url());
    }

    private Ran status(String url) throws IOException, InterruptedException {
        Path schema = Files.createDirectories(project.resolve("prisma"));
        Files.writeString(schema.resolve("schema.prisma"), """
                datasource db {
                  provider = "mysql"
                  url      = env("DATABASE_URL")
                }
                """);
        Files.write(schema.resolve("ca.pem"), Files.readAllBytes(tls.certificate()));
        Files.write(schema.resolve("other.pem"), Files.readAllBytes(other.certificate()));
        Files.writeString(project.resolve(".env"), "DATABASE_URL=\"" + url + "\"\n");
        return Ran.in(project, Map.of(), List.of(PROGRAM, "connections", "status", "--format", "json"));
    }
}
