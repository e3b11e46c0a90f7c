package dev.slipway.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import dev.slipway.testing.Behaviour;
import dev.slipway.testing.LoopbackMirror;
import dev.slipway.testing.LoopbackProxy;
import dev.slipway.testing.LoopbackTls;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The way to the mirror: TLS, proxies, redirects, and mirrors that are not there. */
final class NetworkIT {
    /** The discard port: nothing listens there. */
    private static final String DEAD = "http://127.0.0.1:9";

    @TempDir
    static Path keys;

    // Made once: keytool takes a second.
    private static LoopbackTls tls;

    @AutoClose
    private final Bench plain;

    @AutoClose
    private final Bench secure;

    NetworkIT(@TempDir Path scratch) {
        plain = Bench.in(scratch.resolve("plain")).withOldEngine();
        secure = Bench.in(scratch.resolve("secure"), LoopbackMirror.startTls(tls.context()))
                .withOldEngine();
    }

    @BeforeAll
    static void makeKeys() {
        tls = LoopbackTls.create(keys);
    }

    @Test
    void aCertificateThatNobodyVouchesForIsRefusedWithTheWayOut() throws Exception {
        Ran ran = secure.notFetched(5);

        assertThat(ran.errors())
                .contains("not trusted")
                .contains("--cacert FILE")
                .contains("NODE_EXTRA_CA_CERTS");
    }

    @Test
    void theFileOfTheOptionVouchesForIt() throws Exception {
        secure.fetched("--cacert", tls.certificate().toString());

        assertThat(secure.engine()).hasBinaryContent(secure.library().bytes());
    }

    @Test
    void theFileOfNodesVariableVouchesForIt() throws Exception {
        secure.with("NODE_EXTRA_CA_CERTS", tls.certificate().toString()).fetched();

        assertThat(secure.engine()).hasBinaryContent(secure.library().bytes());
    }

    @Test
    void aFileOfCertificatesThatIsNoneIsNamed() throws Exception {
        Path bad = Files.writeString(keys.resolve("bad.pem"), "nothing of the kind");

        Ran ran = secure.notFetched(5, "--cacert", bad.toString());

        assertThat(ran.errors()).contains(bad.toString()).contains("PEM");
    }

    @Test
    void aPortThatSpeaksNoTlsIsNamed() throws Exception {
        String address = "https://127.0.0.1:" + plain.mirror().port();

        Ran ran = plain.with("SLIPWAY_STALL_SECONDS", "2")
                .with("SLIPWAY_ATTEMPTS", "1")
                .refused(5, "engine", "fetch", "--mirror", address);

        assertThat(ran.errors()).contains(address);
    }

    @Test
    void aMirrorThatIsNotThereIsNamed() throws Exception {
        Ran ran = plain.refused(5, "engine", "fetch", "--mirror", DEAD);

        assertThat(ran.errors()).contains(DEAD).contains("--mirror");
    }

    @Test
    void theProxyOfTheEnvironmentLeadsToTheMirror() throws Exception {
        try (LoopbackProxy proxy = LoopbackProxy.start(plain.mirror().port())) {
            plain.with("HTTP_PROXY", "http://" + proxy.hostAndPort())
                    .done("engine", "fetch", "--mirror", "http://mirror.test");

            assertThat(proxy.requests())
                    .isNotEmpty()
                    .allSatisfy(r -> assertThat(r.path()).startsWith("http://mirror.test/all_commits/"));
            assertThat(plain.engine()).hasBinaryContent(plain.library().bytes());
        }
    }

    @Test
    void aTunnelOfTheProxyLeadsToASecureMirror() throws Exception {
        try (LoopbackProxy proxy = LoopbackProxy.start(secure.mirror().port(), "ann", "secret")) {
            secure.with("https_proxy", "http://ann:secret@" + proxy.hostAndPort())
                    .done(
                            "engine",
                            "fetch",
                            "--mirror",
                            "https://mirror.test",
                            "--cacert",
                            tls.certificate().toString());

            assertThat(proxy.requests())
                    .last()
                    .satisfies(r -> assertThat(r.path()).isEqualTo("mirror.test:443"));
            assertThat(secure.engine()).hasBinaryContent(secure.library().bytes());
        }
    }

    @Test
    void hostsOfNoProxyAreReachedDirectly() throws Exception {
        plain.with("HTTP_PROXY", DEAD).with("NO_PROXY", "localhost, 127.0.0.1").fetched();

        assertThat(plain.engine()).hasBinaryContent(plain.library().bytes());
    }

    @Test
    void aProxyThatIsNotThereIsNamed() throws Exception {
        Ran ran = plain.with("HTTP_PROXY", DEAD).notFetched(5);

        assertThat(ran.errors()).contains("127.0.0.1:9").contains("proxy");
        assertThat(plain.mirror().requests()).isEmpty();
    }

    @Test
    void aProxyThatWantsALoginSaysHow() throws Exception {
        try (LoopbackProxy proxy = LoopbackProxy.start(plain.mirror().port(), "ann", "right")) {
            Ran ran = plain.with("HTTP_PROXY", "http://ann:wr0ng@" + proxy.hostAndPort())
                    .notFetched(5);

            assertThat(ran.errors())
                    .contains("407")
                    .contains(proxy.hostAndPort())
                    .contains("USER:PASSWORD@")
                    .doesNotContain("wr0ng");
        }
    }

    @Test
    void aRedirectIsFollowed() throws Exception {
        String path = plain.library().path();
        plain.mirror().serve("/elsewhere.gz", plain.library().packed());
        plain.mirror().always(path, Behaviour.redirect("/elsewhere.gz"));

        plain.fetched();

        assertThat(plain.engine()).hasBinaryContent(plain.library().bytes());
    }

    @Test
    void aRedirectInACircleEnds() throws Exception {
        plain.mirror()
                .always(
                        plain.library().path(),
                        Behaviour.redirect(plain.library().path()));

        Ran ran = plain.notFetched(5);

        assertThat(ran.errors()).contains("redirect");
    }
}
