package dev.slipway.adapter.http;

import dev.slipway.domain.engine.BinaryTarget;
import dev.slipway.domain.engine.EngineFile;
import dev.slipway.domain.engine.EngineKind;
import dev.slipway.domain.engine.MirrorLayout;
import dev.slipway.domain.problem.Problem;
import dev.slipway.domain.problem.ProblemException;
import dev.slipway.domain.release.EngineHash;
import dev.slipway.port.BrokenDownload;
import dev.slipway.port.EngineMirror;
import dev.slipway.testing.LoopbackMirror;
import dev.slipway.testing.NotedProgress;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.UnaryOperator;
import org.assertj.core.api.Assertions;
import org.assertj.core.api.ThrowableAssert;

/** A mirror under test with its notes and pauses on record, and one engine to ask it for. */
final class MirrorFixture {
    static final EngineFile FILE = new EngineFile(
            new EngineHash("0123456789abcdef0123456789abcdef01234567"),
            new BinaryTarget("debian-openssl-3.0.x"),
            EngineKind.QUERY_LIBRARY);
    static final String FOLDER = "/all_commits/0123456789abcdef0123456789abcdef01234567/debian-openssl-3.0.x/";
    static final String NAME = FOLDER + "libquery_engine.so.node";
    static final String PACKED = NAME + ".gz";
    static final String HEX = "ab".repeat(32);
    static final byte[] CONTENT = content();

    final List<String> notes = new CopyOnWriteArrayList<>();
    final List<Duration> pauses = new CopyOnWriteArrayList<>();
    private final Map<String, String> environment = new HashMap<>();
    private MirrorSettings settings;

    MirrorFixture(String base, Path folder) {
        settings = MirrorSettings.of(base, MirrorLayout.CURRENT, "9.8.7", new Surroundings(Map.of(), folder, folder))
                .withPatience(new MirrorPatience(Duration.ofSeconds(5), Duration.ofMillis(300), 4, 1 << 20));
    }

    static LoopbackMirror mirror() {
        return filled(LoopbackMirror.start());
    }

    static LoopbackMirror filled(LoopbackMirror mirror) {
        return mirror.serve(PACKED, CONTENT)
                .serve(PACKED + ".sha256", HEX + "  ./debian-openssl-3.0.x/libquery_engine.so.node.gz\n")
                .serve(NAME + ".sha256", HEX.toUpperCase(Locale.ROOT) + "\n");
    }

    MirrorFixture with(String variable, String value) {
        environment.put(variable, value);
        return this;
    }

    MirrorFixture settings(UnaryOperator<MirrorSettings> change) {
        settings = change.apply(settings);
        return this;
    }

    EngineMirror mirrorUnderTest() throws ProblemException {
        Surroundings old = settings.surroundings();
        Surroundings surroundings = new Surroundings(environment, old.home(), old.workingFolder());
        MirrorSettings all = new MirrorSettings(
                settings.base(),
                settings.layout(),
                settings.version(),
                surroundings,
                settings.headers(),
                settings.caCert(),
                settings.patience(),
                settings.offline(),
                settings.chosenBy());
        return new EngineMirrors(new NotedProgress(notes), pauses::add).at(all);
    }

    /** Downloads the engine. */
    byte[] download() throws ProblemException, IOException {
        try (EngineMirror.Download download = mirrorUnderTest().open(FILE)) {
            return download.content().readAllBytes();
        }
    }

    /** The problem with which the download does not even begin. */
    Problem openProblem() {
        return problem(() -> mirrorUnderTest().open(FILE).close());
    }

    /** How the download breaks off after it has begun. */
    BrokenDownload broken() {
        return Assertions.catchThrowableOfType(BrokenDownload.class, this::download);
    }

    Problem digestsProblem() {
        return problem(() -> mirrorUnderTest().digests(FILE));
    }

    /** The problem that a call ends in. */
    static Problem problem(ThrowableAssert.ThrowingCallable call) {
        return Assertions.catchThrowableOfType(ProblemException.class, call).problem();
    }

    private static byte[] content() {
        byte[] content = new byte[20_000];
        new Random(1).nextBytes(content);
        return content;
    }
}
