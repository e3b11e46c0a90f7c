package dev.slipway.adapter.http;

import static dev.slipway.adapter.http.MirrorFixture.CONTENT;
import static dev.slipway.adapter.http.MirrorFixture.FILE;
import static dev.slipway.adapter.http.MirrorFixture.HEX;
import static dev.slipway.adapter.http.MirrorFixture.NAME;
import static dev.slipway.adapter.http.MirrorFixture.PACKED;
import static org.assertj.core.api.Assertions.assertThat;

import dev.slipway.domain.engine.Sha256;
import dev.slipway.domain.problem.Problem;
import dev.slipway.domain.problem.Problem.Kind;
import dev.slipway.domain.problem.ProblemException;
import dev.slipway.port.EngineMirror;
import dev.slipway.testing.Behaviour;
import dev.slipway.testing.LoopbackMirror;
import dev.slipway.testing.LoopbackRequest;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class HttpEngineMirrorTest {
    @AutoClose
    private final LoopbackMirror server = MirrorFixture.mirror();

    @TempDir
    private Path folder;

    private MirrorFixture fixture = new MirrorFixture("http://nobody.test", Path.of(""));

    @BeforeEach
    void aimAtTheServer() {
        fixture = new MirrorFixture(server.address(), folder);
    }

    @Test
    void itDownloadsFromTheLayoutOfPrismasHost() throws ProblemException, IOException {
        EngineMirror.Download download = fixture.mirrorUnderTest().open(FILE);

        assertThat(download.content().readAllBytes()).isEqualTo(CONTENT);
        assertThat(download.length()).hasValue(CONTENT.length);
        assertThat(download.address()).isEqualTo(server.url(PACKED));
        assertThat(fixture.notes).isEmpty();
        download.close();
    }

    @Test
    void itSaysWhoItIsWithoutNamingJava() throws ProblemException, IOException {
        fixture.download();

        LoopbackRequest request = server.requests().get(0);
        assertThat(request.header("User-Agent")).hasValue("slipway/9.8.7");
        assertThat(request.header("Accept-Encoding")).hasValue("identity");
        assertThat(request.header("Authorization")).isEmpty();
    }

    @Test
    void itReadsDigestsInEitherCase() throws ProblemException {
        EngineMirror.PublishedDigests digests = fixture.mirrorUnderTest().digests(FILE);

        assertThat(digests.packed()).hasValue(new Sha256(HEX));
        assertThat(digests.unpacked()).hasValue(new Sha256(HEX));
    }

    @ParameterizedTest
    @ValueSource(ints = {404, 410})
    void aMissingChecksumFileIsNoDigest(int status) throws ProblemException {
        server.always(NAME + ".sha256", Behaviour.status(status));

        EngineMirror.PublishedDigests digests = fixture.mirrorUnderTest().digests(FILE);

        assertThat(digests.packed()).isPresent();
        assertThat(digests.unpacked()).isEmpty();
    }

    @Test
    void anObjectStoreThatHidesMissingFilesHasNoDigest() throws ProblemException {
        server.always(
                NAME + ".sha256",
                Behaviour.body(403, "<?xml version=\"1.0\"?><Error><Code>AccessDenied</Code></Error>"));

        EngineMirror.PublishedDigests digests = fixture.mirrorUnderTest().digests(FILE);

        assertThat(digests.unpacked()).isEmpty();
    }

    @Test
    void aPageInPlaceOfAChecksumIsAnIntegrityProblemThatShowsItsBeginning() {
        server.always(PACKED + ".sha256", Behaviour.html());

        Problem problem = fixture.digestsProblem();

        assertThat(problem.kind()).isEqualTo(Kind.INTEGRITY);
        assertThat(problem.message()).contains(server.url(PACKED + ".sha256")).contains("<!DOCTYPE html>");
    }

    @Test
    void aChecksumThatIsCutShortIsAskedForAgain() throws ProblemException {
        server.next(PACKED + ".sha256", Behaviour.truncateAfter(10), Behaviour.status(503));

        EngineMirror.PublishedDigests digests = fixture.mirrorUnderTest().digests(FILE);

        assertThat(digests.packed()).isPresent();
        assertThat(fixture.pauses).hasSize(2);
    }

    @Test
    void aMissingEngineIsNamedWithMirrorHashTargetAndFile() {
        server.always(PACKED, Behaviour.status(404));

        Problem problem = fixture.openProblem();

        assertThat(problem.kind()).isEqualTo(Kind.NOT_PUBLISHED);
        assertThat(problem.message())
                .contains(server.address(), FILE.hash().hex(), "debian-openssl-3.0.x", "libquery_engine.so.node.gz");
        assertThat(server.requests(PACKED)).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(ints = {400, 401, 403, 404, 410, 451})
    void refusalsThatStayAreNotTriedAgain(int status) {
        server.always(PACKED, Behaviour.status(status));

        Problem problem = fixture.openProblem();

        assertThat(problem.kind()).isEqualTo(status == 404 || status == 410 ? Kind.NOT_PUBLISHED : Kind.ENVIRONMENT);
        assertThat(server.requests(PACKED)).hasSize(1);
        assertThat(fixture.pauses).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(ints = {408, 429, 500, 502, 503, 504, 520})
    void refusalsThatPassAreTriedAgainWithANote(int status) throws ProblemException, IOException {
        server.next(PACKED, Behaviour.status(status));

        byte[] content = fixture.download();

        assertThat(content).isEqualTo(CONTENT);
        assertThat(fixture.notes)
                .singleElement()
                .asString()
                .startsWith("retry 1 of 3 in 0.")
                .endsWith("s: HTTP " + status + " from " + server.url(PACKED));
    }

    @Test
    void pausesDoubleUntilTheAttemptsAreUsedUp() {
        server.always(PACKED, Behaviour.status(503));

        Problem problem = fixture.openProblem();

        assertThat(problem.message()).contains("503").contains(server.url(PACKED));
        assertThat(server.requests(PACKED)).hasSize(4);
        assertThat(fixture.pauses).hasSize(3);
        assertThat(fixture.pauses.get(0)).isBetween(Duration.ofMillis(500), Duration.ofMillis(625));
        assertThat(fixture.pauses.get(1)).isBetween(Duration.ofMillis(1000), Duration.ofMillis(1250));
        assertThat(fixture.pauses.get(2)).isBetween(Duration.ofMillis(2000), Duration.ofMillis(2500));
    }

    @Test
    void retryAfterIsFollowedUpToAMinute() throws ProblemException, IOException {
        server.next(PACKED, Behaviour.status(429, "Retry-After: 7"), Behaviour.status(503, "Retry-After: 4000"));

        fixture.download();

        assertThat(fixture.pauses).containsExactly(Duration.ofSeconds(7), Duration.ofSeconds(60));
    }

    @Test
    void anAnswerOfCloudflaresErrorCode1010IsExplained() {
        server.always(PACKED, Behaviour.errorCode1010());

        Problem problem = fixture.openProblem();

        assertThat(problem.message()).contains("error code: 1010").contains("User-Agent");
        assertThat(problem.remedy()).contains("--mirror");
    }

    @Test
    void aFileAboveTheCapIsRefusedBeforeItIsRead() {
        server.always(PACKED, Behaviour.contentLength(2 << 20));

        Problem problem = fixture.openProblem();

        assertThat(problem.message()).contains("2097152").contains("1048576");
    }

    @Test
    void nobodyListeningIsUnreachable() {
        server.close();

        Problem problem = fixture.openProblem();

        assertThat(problem.kind()).isEqualTo(Kind.ENVIRONMENT);
        assertThat(problem.message()).contains(server.url(PACKED)).contains("refused");
        assertThat(fixture.pauses).hasSize(3);
    }

    @Test
    void aProxyThatOnlyNpmKnowsIsPointedOut() {
        server.close();

        Problem problem = fixture.with("npm_config_proxy", "http://127.0.0.1:1").openProblem();

        assertThat(problem.remedy()).contains("npm_config_proxy").contains("HTTPS_PROXY");
    }

    @Test
    void anUnknownHostIsTriedTwiceMore() {
        MirrorFixture nowhere = new MirrorFixture("http://mirror.invalid", folder);

        Problem problem = nowhere.openProblem();

        assertThat(problem.message()).contains("mirror.invalid").contains("not known");
        assertThat(nowhere.pauses).hasSize(2);
    }

    @Test
    void offlineNothingIsAsked() {
        Problem problem = fixture.settings(s -> s.withOffline(true)).openProblem();

        assertThat(problem.kind()).isEqualTo(Kind.ENVIRONMENT);
        assertThat(problem.message()).startsWith("--offline:").contains("is not in the cache");
        assertThat(server.requests()).isEmpty();
    }

    @Test
    void aSilentServerIsGivenUpOn() {
        server.always(PACKED, Behaviour.silence());

        Problem problem = fixture.openProblem();

        assertThat(problem.message()).contains("nothing was sent for");
    }

    @Test
    void aServerThatOnlySaysContinueHasFailed() {
        server.always(PACKED, Behaviour.endlessContinue());

        Problem problem = fixture.openProblem();

        assertThat(problem.kind()).isEqualTo(Kind.ENVIRONMENT);
        assertThat(problem.message()).contains("100 Continue");
    }
}
