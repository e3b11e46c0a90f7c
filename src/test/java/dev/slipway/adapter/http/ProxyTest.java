package dev.slipway.adapter.http;

import static dev.slipway.adapter.http.MirrorFixture.CONTENT;
import static org.assertj.core.api.Assertions.assertThat;

import dev.slipway.domain.problem.Problem;
import dev.slipway.domain.problem.ProblemException;
import dev.slipway.testing.LoopbackMirror;
import dev.slipway.testing.LoopbackProxy;
import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ProxyTest {
    private static final String ADDRESS = "http://mirror.invalid";

    @AutoClose
    private final LoopbackMirror server = MirrorFixture.mirror();

    @AutoClose
    private final LoopbackProxy proxy = LoopbackProxy.start(server.port());

    @TempDir
    private Path folder;

    @Test
    void theProxyResolvesTheHost() throws ProblemException, IOException {
        byte[] content = new MirrorFixture(ADDRESS, folder)
                .with("HTTP_PROXY", "http://" + proxy.hostAndPort())
                .download();

        assertThat(content).isEqualTo(CONTENT);
        assertThat(proxy.requests().get(0).path()).startsWith("http://mirror.invalid/all_commits/");
    }

    @Test
    void aProxyWithoutASchemeIsUnderstood() throws ProblemException, IOException {
        byte[] content = new MirrorFixture(ADDRESS, folder)
                .with("http_proxy", proxy.hostAndPort())
                .download();

        assertThat(content).isEqualTo(CONTENT);
    }

    @Test
    void theLoginInTheProxysAddressIsSent() throws ProblemException, IOException {
        try (LoopbackProxy strict = LoopbackProxy.start(server.port(), "ann", "p@ss")) {
            byte[] content = new MirrorFixture(ADDRESS, folder)
                    .with("HTTP_PROXY", "http://ann:p%40ss@" + strict.hostAndPort())
                    .download();

            assertThat(content).isEqualTo(CONTENT);
            assertThat(server.requests())
                    .allSatisfy(r -> assertThat(r.headers()).doesNotContainKey("proxy-authorization"));
        }
    }

    @Test
    void aRefusedLoginAtTheProxyIsFinal() {
        try (LoopbackProxy strict = LoopbackProxy.start(server.port(), "ann", "right")) {
            Problem problem = new MirrorFixture(ADDRESS, folder)
                    .with("HTTP_PROXY", "http://ann:wrong@" + strict.hostAndPort())
                    .openProblem();

            assertThat(problem.message()).contains("proxy").contains("407").doesNotContain("wrong");
            assertThat(server.requests()).isEmpty();
        }
    }

    @Test
    void aDeadProxyIsNamedWithItsVariable() {
        proxy.close();

        Problem problem = new MirrorFixture(ADDRESS, folder)
                .with("HTTP_PROXY", "http://u:s3cret@" + proxy.hostAndPort())
                .openProblem();

        assertThat(problem.message())
                .contains("through the proxy http://u:***@" + proxy.hostAndPort() + " (HTTP_PROXY)")
                .doesNotContain("s3cret");
    }

    @Test
    void hostsOfNoProxyAreReachedDirectly() throws ProblemException, IOException {
        new MirrorFixture(server.address(), folder)
                .with("HTTP_PROXY", "http://" + proxy.hostAndPort())
                .with("NO_PROXY", "127.0.0.1")
                .download();

        assertThat(proxy.requests()).isEmpty();
    }

    @Test
    void anUnusableProxyIsNotedOnceAndTheWayIsDirect() throws ProblemException, IOException {
        MirrorFixture fixture = new MirrorFixture(server.address(), folder).with("HTTP_PROXY", "quic://u:s3cret@p:1");

        fixture.download();

        assertThat(fixture.notes)
                .singleElement()
                .asString()
                .contains("HTTP_PROXY")
                .contains("quic://u:***@p:1")
                .doesNotContain("s3cret");
    }

    @Test
    void theProxyOfNpmIsNotUsed() throws ProblemException, IOException {
        new MirrorFixture(server.address(), folder)
                .with("npm_config_proxy", "http://" + proxy.hostAndPort())
                .download();

        assertThat(proxy.requests()).isEmpty();
    }
}
