package dev.slipway.adapter.http;

import static dev.slipway.adapter.http.MirrorFixture.CONTENT;
import static dev.slipway.adapter.http.MirrorFixture.FILE;
import static dev.slipway.adapter.http.MirrorFixture.PACKED;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.slipway.domain.problem.ProblemException;
import dev.slipway.port.BrokenDownload;
import dev.slipway.port.EngineMirror;
import dev.slipway.testing.Behaviour;
import dev.slipway.testing.LoopbackMirror;
import dev.slipway.testing.LoopbackRequest;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class ResumeTest {
    @AutoClose
    private final LoopbackMirror server = MirrorFixture.mirror();

    private final MirrorFixture fixture;

    ResumeTest(@TempDir Path folder) {
        fixture = new MirrorFixture(server.address(), folder);
    }

    static Stream<Behaviour> breaks() {
        return Stream.of(
                Behaviour.resetAfter(5000),
                Behaviour.stallAfter(5000),
                Behaviour.truncateAfter(5000),
                Behaviour.chunkedTruncatedAfter(5000));
    }

    @ParameterizedTest
    @MethodSource("breaks")
    void whateverBreaksTheDownloadTheWholeFileArrives(Behaviour breaking) throws ProblemException, IOException {
        server.next(PACKED, breaking);

        byte[] content = fixture.download();

        assertThat(content).isEqualTo(CONTENT);
    }

    @Test
    void theRestIsAskedForOnConditionThatTheFileIsTheSame() throws ProblemException, IOException {
        server.next(PACKED, Behaviour.truncateAfter(5000), Behaviour.status(503));

        fixture.download();

        List<LoopbackRequest> requests = server.requests(PACKED);
        assertThat(requests).hasSize(3);
        assertThat(requests.get(0).header("Range")).isEmpty();
        assertThat(requests.get(2).header("Range")).hasValue("bytes=5000-");
        assertThat(requests.get(2).header("If-Range")).isPresent();
        assertThat(fixture.notes.get(0)).contains("after 5000 of 20000 bytes of " + server.url(PACKED));
    }

    @Test
    void aLengthThatIsNeverReachedIsNotTakenForTheEnd() {
        server.always(PACKED, Behaviour.contentLength(CONTENT.length + 500));

        BrokenDownload broken = fixture.broken();

        assertThat(broken.problem().message()).contains("20000 of 20500 bytes");
    }

    @Test
    void aBreakBeforeTheFirstByteStartsAfresh() throws ProblemException, IOException {
        server.next(PACKED, Behaviour.truncateAfter(0), Behaviour.stallAfter(0));

        byte[] content = fixture.download();

        assertThat(content).isEqualTo(CONTENT);
        assertThat(server.requests(PACKED))
                .allSatisfy(r -> assertThat(r.header("Range")).isEmpty());
    }

    @Test
    void attemptsAreBoundedOverResumptions() {
        server.next(PACKED, Behaviour.truncateAfter(10));
        server.always(PACKED, Behaviour.status(503));

        BrokenDownload broken = fixture.broken();

        assertThat(broken.worthRestarting()).isFalse();
        assertThat(server.requests(PACKED)).hasSize(4);
    }

    @Test
    void withoutAnythingToTellVersionsApartNothingIsResumed() {
        server.next(PACKED, Behaviour.truncateWithoutValidator(5000));

        BrokenDownload broken = fixture.broken();

        assertThat(broken.worthRestarting()).isTrue();
        assertThat(broken.problem().message()).contains("5000 of 20000 bytes");
        assertThat(server.requests(PACKED)).hasSize(1);
    }

    static Stream<Behaviour> answersThatDoNotContinue() {
        return Stream.of(
                Behaviour.ignoringRange(),
                Behaviour.contentRange("0-19999/20000"),
                Behaviour.contentRange("5000-19998/20000"),
                Behaviour.contentRange("5000-19999/20001"),
                Behaviour.contentRange("nonsense"),
                Behaviour.etag("\"another\""),
                Behaviour.status(416),
                Behaviour.status(206));
    }

    @ParameterizedTest
    @MethodSource("answersThatDoNotContinue")
    void anAnswerThatDoesNotContinueTheFileIsNeverJoinedToIt(Behaviour behaviour) {
        server.next(PACKED, Behaviour.truncateAfter(5000), behaviour);

        BrokenDownload broken = fixture.broken();

        assertThat(broken.worthRestarting()).isTrue();
        assertThat(broken.problem().message()).contains("5000 of 20000 bytes");
    }

    @ParameterizedTest
    @ValueSource(ints = {403, 404})
    void aRefusedResumptionIsFinal(int status) {
        server.next(PACKED, Behaviour.truncateAfter(5000), Behaviour.status(status));

        BrokenDownload broken = fixture.broken();

        assertThat(broken.worthRestarting()).isFalse();
    }

    @Test
    void moreThanTheCapIsNeverRead() {
        server.next(PACKED, Behaviour.chunked());
        fixture.settings(
                s -> s.withPatience(new MirrorPatience(Duration.ofSeconds(5), Duration.ofSeconds(5), 4, 10_000)));

        BrokenDownload broken = fixture.broken();

        assertThat(broken.worthRestarting()).isFalse();
        assertThat(broken.problem().message()).contains("10000");
    }

    @Test
    void chunksWithoutALengthAreRead() throws ProblemException, IOException {
        server.next(PACKED, Behaviour.chunked());

        EngineMirror.Download download = fixture.mirrorUnderTest().open(FILE);

        assertThat(download.length()).isEmpty();
        assertThat(download.content().readAllBytes()).isEqualTo(CONTENT);
    }

    @Test
    void aSlowServerIsNotAStalledOne() throws ProblemException, IOException {
        server.next(PACKED, Behaviour.slow(5, Duration.ofMillis(80)));

        byte[] content = fixture.download();

        assertThat(content).isEqualTo(CONTENT);
        assertThat(fixture.notes).isEmpty();
    }

    @Test
    @Timeout(20)
    void closingFromAnotherThreadEndsAStalledRead() throws Exception {
        server.next(PACKED, Behaviour.stallAfter(10));
        EngineMirror.Download download = fixture.mirrorUnderTest().open(FILE);
        InputStream content = download.content();
        Thread closer = new Thread(download::close);

        closer.start();
        closer.join();

        assertThatThrownBy(content::readAllBytes)
                .isInstanceOf(IOException.class)
                .hasMessageContaining("closed");
        assertThat(fixture.pauses).isEmpty();
    }
}
