package dev.slipway.adapter.http;

import static dev.slipway.adapter.http.MirrorFixture.CONTENT;
import static dev.slipway.adapter.http.MirrorFixture.NAME;
import static dev.slipway.adapter.http.MirrorFixture.PACKED;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import dev.slipway.domain.problem.Problem;
import dev.slipway.domain.problem.Problem.Kind;
import dev.slipway.domain.problem.ProblemException;
import dev.slipway.port.BrokenDownload;
import dev.slipway.testing.Behaviour;
import dev.slipway.testing.Exchange;
import dev.slipway.testing.LoopbackMirror;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Servers that never come to an end, each in its own way; whoever waits for them must not wait for ever. */
@Timeout(60)
class SlowServersTest {
    private static final String OK = "HTTP/1.1 200 OK\r\n";
    private static final String CHUNKED = OK + "Transfer-Encoding: chunked\r\n\r\n";

    @AutoClose
    private final LoopbackMirror server = MirrorFixture.mirror();

    @TempDir
    private Path folder;

    private MirrorFixture fixture = new MirrorFixture("http://nobody.test", Path.of(""));

    @BeforeEach
    void aimAtTheServer() {
        Duration stall = Duration.ofMillis(300);
        MirrorPatience patience = new MirrorPatience(stall, stall, Duration.ofSeconds(5), 1000, 2, 1 << 20);
        fixture = new MirrorFixture(server.address(), folder).settings(s -> s.withPatience(patience));
    }

    /** What is sent first, what is sent for ever after it, and how many milliseconds lie between its bytes. */
    private record Endless(String first, String forEver, int pause) implements Behaviour {
        @Override
        public void answer(Exchange exchange) throws IOException {
            exchange.write(first.getBytes(StandardCharsets.ISO_8859_1));
            byte[] piece = forEver.repeat(pause > 0 ? 1 : 1000).getBytes(StandardCharsets.ISO_8859_1);
            while (true) {
                if (pause == 0) {
                    exchange.write(piece);
                    continue;
                }
                for (byte each : piece) {
                    exchange.write(new byte[] {each});
                    sleep(pause);
                }
            }
        }

        private static void sleep(int pause) throws IOException {
            try {
                Thread.sleep(pause);
            } catch (InterruptedException e) {
                throw new IOException(e);
            }
        }
    }

    static Stream<Behaviour> endlessAnswers() {
        return Stream.of(
                new Endless("", "HTTP", 40),
                new Endless(OK, "A: b\r\n", 40),
                new Endless(OK, "A: b\r\n", 0),
                new Endless(OK + "A: ", "b", 40),
                new Endless(OK + "A: ", "b", 0),
                new Endless("", "HTTP/1.1 100 Continue\r\n\r\n", 20),
                new Endless("", "HTTP/1.1 100 Continue\r\n\r\n", 0),
                new Endless("", "HTTP/1.1 103 Early Hints\r\n\r\n", 20),
                new Endless(OK + "Content-Length: 64\r\n\r\n", "a", 40),
                new Endless(OK + "\r\n", " ", 40),
                new Endless(CHUNKED + "3;a=", "b", 40),
                new Endless(CHUNKED + "3;a=", "b", 0),
                new Endless(CHUNKED + "3\r\nabc\r\n0\r\n", "A: b\r\n", 40),
                new Endless(CHUNKED, "1\r\na\r\n", 40),
                Behaviour.silence());
    }

    @ParameterizedTest
    @MethodSource("endlessAnswers")
    void aChecksumIsNotWaitedForForEver(Behaviour behaviour) {
        server.always(PACKED + ".sha256", behaviour);

        Problem problem = fixture.digestsProblem();

        assertThat(problem.message()).contains(server.address());
    }

    @ParameterizedTest
    @MethodSource("endlessAnswers")
    void anEngineIsNotWaitedForForEver(Behaviour behaviour) {
        server.always(PACKED, behaviour);

        Throwable failure = catchThrowable(fixture::download);

        assertThat(failure).isInstanceOfAny(ProblemException.class, BrokenDownload.class);
    }

    @Test
    void theRefusalBehindATricklingErrorPageIsTold() {
        server.always(PACKED, new Endless("HTTP/1.1 403 No\r\nContent-Length: 4000\r\n\r\n", "x", 40));

        Problem problem = fixture.openProblem();

        assertThat(problem.message()).contains("refused access (HTTP status 403)");
    }

    @Test
    void theReasonNamesTheVariablesThatGiveMoreTime() {
        server.always(PACKED + ".sha256", new Endless(OK + "Content-Length: 64\r\n\r\n", "a", 40));

        assertThat(fixture.digestsProblem().message()).contains("SLIPWAY_MIN_SPEED");
    }

    @Test
    void aSlowServerIsToldBeforeItIsGivenUp() {
        Duration stall = Duration.ofSeconds(3);
        MirrorPatience patience = new MirrorPatience(stall, stall, Duration.ofSeconds(5), 1000, 1, 1 << 20);
        server.always(PACKED + ".sha256", Behaviour.silence());

        fixture.settings(s -> s.withPatience(patience)).digestsProblem();

        assertThat(fixture.notes)
                .singleElement()
                .asString()
                .startsWith("waiting for " + server.url(PACKED + ".sha256"))
                .contains("SLIPWAY_STALL_SECONDS");
    }

    @Test
    void aTimeInAllEndsWhatIsFastEnough() {
        MirrorPatience patience =
                new MirrorPatience(Duration.ofSeconds(5), Duration.ofSeconds(5), Duration.ofSeconds(1), 1, 4, 1 << 20);
        server.always(PACKED, new Endless(OK + "\r\n", "aaaaaaaaaa", 10));

        Throwable failure = catchThrowable(
                () -> fixture.settings(s -> s.withPatience(patience)).download());

        assertThat(failure).isInstanceOf(BrokenDownload.class);
        assertThat(((BrokenDownload) failure).problem().message()).contains("SLIPWAY_TOTAL_SECONDS");
    }

    @Test
    void aSteadyServerIsWaitedForThoughItIsSlow() throws ProblemException, IOException {
        server.always(PACKED, Behaviour.slow(20, Duration.ofMillis(50)));

        assertThat(fixture.download()).isEqualTo(CONTENT);
    }

    @Test
    void whoIsInterruptedStopsWaiting() throws Exception {
        Duration hour = Duration.ofHours(1);
        MirrorPatience patience = new MirrorPatience(hour, hour, hour, 1, 4, 1 << 20);
        server.always(NAME + ".sha256", Behaviour.silence());
        MirrorFixture patient = fixture.settings(s -> s.withPatience(patience));
        CompletableFuture<Problem> failure = new CompletableFuture<>();
        Thread waiting = new Thread(() -> failure.complete(patient.digestsProblem()));

        waiting.start();
        while (server.requests(NAME + ".sha256").isEmpty()) {
            Thread.onSpinWait();
        }
        waiting.interrupt();

        assertThat(failure.get().kind()).isEqualTo(Kind.ENVIRONMENT);
        assertThat(patient.pauses).isEmpty();
    }

    @Test
    void aRefusalNamesWhatChoseTheMirror() {
        server.everywhere(Behaviour.status(403));
        for (String variable : List.of("PRISMA_ENGINES_MIRROR", "PRISMA_BINARIES_MIRROR", "--mirror")) {
            Problem problem = fixture.settings(s -> s.withChosenBy(variable)).openProblem();

            assertThat(problem.message()).endsWith("The mirror was chosen by " + variable + ".");
        }
    }

    @Test
    void eachVariableSetsItsTime() throws ProblemException {
        MirrorPatience patience = MirrorPatience.of(Map.of(
                "SLIPWAY_CONNECT_SECONDS", "1",
                "SLIPWAY_STALL_SECONDS", "2",
                "SLIPWAY_TOTAL_SECONDS", "3",
                "SLIPWAY_MIN_SPEED", "4",
                "SLIPWAY_ATTEMPTS", "5"));

        assertThat(patience)
                .isEqualTo(new MirrorPatience(
                        Duration.ofSeconds(1),
                        Duration.ofSeconds(2),
                        Duration.ofSeconds(3),
                        4,
                        5,
                        MirrorPatience.DEFAULT.maxPackedBytes()));
    }

    @Test
    void timesThatAreNoneAreRefused() {
        for (String variable : Arrays.asList("SLIPWAY_CONNECT_SECONDS", "SLIPWAY_TOTAL_SECONDS", "SLIPWAY_ATTEMPTS")) {
            for (String value : List.of("0", "-1", "x", "1.5", "99999999999")) {
                Problem problem = MirrorFixture.problem(() -> MirrorPatience.of(Map.of(variable, value)));

                assertThat(problem.kind()).isEqualTo(Kind.USAGE);
                assertThat(problem.message()).contains(variable).contains(value);
            }
        }
    }
}
