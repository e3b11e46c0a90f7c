package dev.slipway.adapter.http;

import static dev.slipway.adapter.http.MirrorFixture.CONTENT;
import static dev.slipway.adapter.http.MirrorFixture.PACKED;
import static org.assertj.core.api.Assertions.assertThat;

import dev.slipway.domain.problem.Problem;
import dev.slipway.domain.problem.Problem.Kind;
import dev.slipway.domain.problem.ProblemException;
import dev.slipway.testing.Behaviour;
import dev.slipway.testing.LoopbackMirror;
import dev.slipway.testing.LoopbackProxy;
import dev.slipway.testing.LoopbackTls;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class TlsTest {
    private final LoopbackTls tls;
    private final LoopbackMirror server;
    private final Path folder;

    TlsTest(@TempDir Path folder) {
        this.folder = folder;
        this.tls = LoopbackTls.create(folder);
        this.server = MirrorFixture.filled(LoopbackMirror.startTls(tls.context()));
    }

    @BeforeAll
    void writeABundle() throws IOException {
        String pem = Files.readString(tls.certificate());
        Files.writeString(folder.resolve("bundle.pem"), "# company\nSubject: x\n" + pem + "\n# again\n" + pem);
    }

    @AfterAll
    void stop() {
        server.close();
    }

    private MirrorFixture fixture() {
        return new MirrorFixture(server.address(), folder);
    }

    @Test
    void anUnknownIssuerIsNamedWithTheRemedy() {
        MirrorFixture fixture = fixture().with("NODE_TLS_REJECT_UNAUTHORIZED", "0");

        Problem problem = fixture.openProblem();

        assertThat(problem.kind()).isEqualTo(Kind.ENVIRONMENT);
        assertThat(problem.message()).contains(server.url(PACKED)).contains("CN=loopback");
        assertThat(problem.remedy()).contains("--cacert FILE").contains("NODE_EXTRA_CA_CERTS");
        assertThat(fixture.pauses).isEmpty();
        assertThat(fixture.notes).singleElement().asString().contains("NODE_TLS_REJECT_UNAUTHORIZED=0 is not followed");
    }

    @ParameterizedTest
    @ValueSource(strings = {"NODE_EXTRA_CA_CERTS", "SSL_CERT_FILE"})
    void aBundleNamedByAVariableIsTrusted(String variable) throws ProblemException, IOException {
        byte[] content = fixture().with(variable, "bundle.pem").download();

        assertThat(content).isEqualTo(CONTENT);
    }

    @Test
    void theFileOfTheOptionIsTrusted() throws ProblemException, IOException {
        byte[] content = fixture()
                .settings(s -> s.withCaCert(Optional.of(tls.certificate())))
                .download();

        assertThat(content).isEqualTo(CONTENT);
    }

    @Test
    void aHostThatTheCertificateDoesNotNameIsRefused() {
        try (LoopbackProxy proxy = LoopbackProxy.start(server.port())) {
            Problem problem = new MirrorFixture("https://other.test", folder)
                    .with("NODE_EXTRA_CA_CERTS", "bundle.pem")
                    .with("HTTPS_PROXY", "http://" + proxy.hostAndPort())
                    .openProblem();

            assertThat(problem.message()).contains("other.test").contains("not trusted");
        }
    }

    @Test
    void aMissingFileOfAVariableIsOnlyNoted() {
        MirrorFixture fixture = fixture().with("NODE_EXTRA_CA_CERTS", "missing.pem");

        Problem problem = fixture.openProblem();

        assertThat(problem.message()).contains("is not trusted: ");
        assertThat(fixture.notes).singleElement().asString().contains("missing.pem");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "nothing of the kind",
                "-----BEGIN CERTIFICATE-----\nAAAA\n-----END CERTIFICATE-----\n",
                "-----BEGIN CERTIFICATE-----\nAAAA\n"
            })
    void aFileWithoutGoodCertificatesIsNamed(String text) throws IOException {
        Path bad = Files.writeString(folder.resolve("bad.pem"), text);

        Problem problem =
                fixture().settings(s -> s.withCaCert(Optional.of(bad))).openProblem();

        assertThat(problem.message()).contains(bad.toString()).contains("--cacert");
    }

    @Test
    void aMissingFileOfTheOptionIsAProblem() {
        Path missing = folder.resolve("gone.pem");

        Problem problem =
                fixture().settings(s -> s.withCaCert(Optional.of(missing))).openProblem();

        assertThat(problem.message()).contains(missing.toString());
    }

    @Test
    void httpsIsNeverGivenUpForHttp() {
        try (LoopbackMirror plain = MirrorFixture.mirror()) {
            server.next(PACKED, Behaviour.redirect(plain.url(PACKED)));

            Problem problem =
                    fixture().with("NODE_EXTRA_CA_CERTS", "bundle.pem").openProblem();

            assertThat(problem.message()).contains("gives up TLS");
            assertThat(plain.requests()).isEmpty();
        }
    }

    @Test
    void aPortThatSpeaksNoTlsIsNamed() {
        try (LoopbackMirror plain = MirrorFixture.mirror()) {
            MirrorFixture fixture = new MirrorFixture("https://127.0.0.1:" + plain.port(), folder);

            Problem problem = fixture.openProblem();

            assertThat(problem.kind()).isEqualTo(Kind.ENVIRONMENT);
            assertThat(problem.message()).contains("127.0.0.1:" + plain.port());
        }
    }

    @Test
    void aTunnelWithALoginLeadsToTheMirror() throws ProblemException, IOException {
        try (LoopbackProxy proxy = LoopbackProxy.start(server.port(), "ann", "p@ss")) {
            byte[] content = new MirrorFixture("https://mirror.test", folder)
                    .with("NODE_EXTRA_CA_CERTS", "bundle.pem")
                    .with("https_proxy", "http://ann:p%40ss@" + proxy.hostAndPort())
                    .download();

            assertThat(content).isEqualTo(CONTENT);
            assertThat(proxy.requests()).allSatisfy(r -> assertThat(r.path()).isEqualTo("mirror.test:443"));
            assertThat(server.requests())
                    .allSatisfy(r -> assertThat(r.headers()).doesNotContainKey("proxy-authorization"));
        }
    }

    @Test
    void aTunnelThatIsRefusedNamesTheProxyAndNotThePassword() {
        try (LoopbackProxy proxy = LoopbackProxy.start(server.port(), "ann", "right")) {
            MirrorFixture fixture = new MirrorFixture("https://mirror.test", folder)
                    .with("https_proxy", "http://ann:wrong@" + proxy.hostAndPort());

            Problem problem = fixture.openProblem();

            assertThat(problem.message())
                    .contains(proxy.hostAndPort())
                    .contains("407")
                    .doesNotContain("wrong");
            assertThat(problem.remedy()).contains("USER:PASSWORD@");
            assertThat(fixture.pauses).isEmpty();
        }
    }
}
