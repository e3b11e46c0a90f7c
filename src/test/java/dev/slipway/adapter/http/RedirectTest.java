package dev.slipway.adapter.http;

import static dev.slipway.adapter.http.MirrorFixture.CONTENT;
import static dev.slipway.adapter.http.MirrorFixture.PACKED;
import static org.assertj.core.api.Assertions.assertThat;

import dev.slipway.domain.problem.Problem;
import dev.slipway.domain.problem.Problem.Kind;
import dev.slipway.domain.problem.ProblemException;
import dev.slipway.testing.Behaviour;
import dev.slipway.testing.LoopbackMirror;
import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RedirectTest {
    @AutoClose
    private final LoopbackMirror server = MirrorFixture.mirror();

    private final MirrorFixture fixture;

    RedirectTest(@TempDir Path folder) {
        fixture = new MirrorFixture(server.address(), folder);
    }

    @ParameterizedTest
    @ValueSource(ints = {301, 302, 303, 307, 308})
    void relativeRedirectsAreFollowed(int status) throws ProblemException, IOException {
        server.serve("/elsewhere", CONTENT).always(PACKED, Behaviour.status(status, "Location: /elsewhere"));

        byte[] content = fixture.download();

        assertThat(content).isEqualTo(CONTENT);
    }

    @Test
    void aBrokenDownloadIsResumedFromThePublishedAddress() throws ProblemException, IOException {
        server.serve("/signed?key=1", CONTENT)
                .always(PACKED, Behaviour.redirect("/signed?key=1"))
                .next("/signed?key=1", Behaviour.truncateAfter(5000));

        byte[] content = fixture.download();

        assertThat(content).isEqualTo(CONTENT);
        assertThat(server.requests(PACKED)).hasSize(2);
    }

    @Test
    void aLoopIsDetected() {
        server.always(PACKED, Behaviour.redirect("/b")).always("/b", Behaviour.redirect(PACKED));

        Problem problem = fixture.openProblem();

        assertThat(problem.kind()).isEqualTo(Kind.ENVIRONMENT);
        assertThat(problem.message()).contains("where it had been before");
        assertThat(server.requests()).hasSize(2);
    }

    @Test
    void tenRedirectsAreFollowedAndNotEleven() throws ProblemException, IOException {
        server.serve("/10", CONTENT).always(PACKED, Behaviour.redirect("/1"));
        for (int i = 1; i < 10; i++) {
            server.always("/" + i, Behaviour.redirect("/" + (i + 1)));
        }

        byte[] content = fixture.download();
        server.always("/10", Behaviour.redirect("/11"));
        Problem problem = fixture.openProblem();

        assertThat(content).isEqualTo(CONTENT);
        assertThat(problem.message()).contains("after 10 redirects");
    }

    @ParameterizedTest
    @ValueSource(strings = {"file:///etc/passwd", "ftp://127.0.0.1/x", "http:///x", "http://[broken"})
    void whatIsNoWebAddressIsNotFollowed(String location) {
        server.always(PACKED, Behaviour.redirect(location));

        Problem problem = fixture.openProblem();

        assertThat(problem.message()).contains(server.url(PACKED) + " redirects to");
    }

    @Test
    void signedQueriesAreNotShown() {
        server.always(PACKED, Behaviour.redirect("/signed?signature=s3cret"))
                .always("/signed?signature=s3cret", Behaviour.status(403));

        Problem problem = fixture.openProblem();

        assertThat(problem.message()).contains("/signed?***").doesNotContain("s3cret");
    }
}
