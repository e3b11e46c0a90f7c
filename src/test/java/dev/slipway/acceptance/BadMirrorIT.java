package dev.slipway.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import dev.slipway.testing.Behaviour;
import dev.slipway.testing.MadeArchive;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Mirrors that send something else than the engine, or nothing. */
final class BadMirrorIT {
    private static final String OTHER = "0".repeat(64);

    @AutoClose
    private final Bench bench;

    BadMirrorIT(@TempDir Path scratch) {
        bench = Bench.in(scratch).withOldEngine();
    }

    /** What is wrong with the mirror, how the program ends, and what it has to say. */
    private record Scenario(String name, int exitCode, List<String> said, Consumer<Bench> wrong) {
        @Override
        public String toString() {
            return name;
        }
    }

    private static Scenario scenario(String name, int exitCode, Consumer<Bench> wrong, String... said) {
        return new Scenario(name, exitCode, List.of(said), wrong);
    }

    static Stream<Scenario> refusals() {
        return Stream.of(
                answer("HTML in place of gzip", 6, Behaviour.html(), "HTML", "login page"),
                answer("an empty file", 6, Behaviour.body(200, ""), "gzip file was expected"),
                answer("JSON", 6, Behaviour.body(200, "{\"error\": 1}"), "gzip file was expected"),
                answer("Cloudflare's 1010", 5, Behaviour.errorCode1010(), "1010", "signature"),
                answer("403", 5, Behaviour.body(403, "no"), "403", "no login was sent"),
                answer("401", 5, Behaviour.status(401), "401", ".netrc"),
                answer("an announced size that no engine has", 5, Behaviour.contentLength(600L << 20), "629145600"),
                scenario("no such engine", 5, BadMirrorIT::empty, "has no libquery", Bench.TARGET),
                scenario("no checksums", 6, BadMirrorIT::withoutChecksums, "no checksums", "--update-lock"),
                scenario("HTML for checksums", 6, BadMirrorIT::checksumPage, "no checksum file", "<!DOCTYPE html>"),
                scenario("junk behind the gzip", 6, BadMirrorIT::junk, "damaged"),
                scenario("a gzip that ends too early", 6, BadMirrorIT::half, "it ends too early"),
                scenario("a wrong packed digest", 6, BadMirrorIT::wrongPacked, "The packed file", OTHER),
                scenario("a wrong unpacked digest", 6, BadMirrorIT::wrongUnpacked, "The unpacked file", OTHER),
                scenario(
                        "an engine for another CPU",
                        6,
                        BadMirrorIT::otherCpu,
                        "cannot be it",
                        "this is an ELF file for arm64.\n"));
    }

    private static Scenario answer(String name, int exitCode, Behaviour behaviour, String... said) {
        return scenario(name, exitCode, b -> b.mirror().always(b.library().path(), behaviour), said);
    }

    private static void empty(Bench bench) {
        bench.mirror().everywhere(Behaviour.status(404));
    }

    private static void withoutChecksums(Bench bench) {
        bench.mirror()
                .always(bench.library().checksumPath(), Behaviour.status(404))
                .always(bench.library().packedChecksumPath(), Behaviour.status(404));
    }

    private static void checksumPage(Bench bench) {
        bench.mirror().always(bench.library().checksumPath(), Behaviour.html());
    }

    private static void junk(Bench bench) {
        byte[] packed = bench.library().packed();
        byte[] longer = Arrays.copyOf(packed, packed.length + 5);
        System.arraycopy("<htm>".getBytes(StandardCharsets.US_ASCII), 0, longer, packed.length, 5);
        bench.library().packedAs(longer, bench.mirror());
    }

    private static void half(Bench bench) {
        byte[] packed = bench.library().packed();
        bench.library().packedAs(Arrays.copyOf(packed, packed.length - 9), bench.mirror());
    }

    private static void wrongPacked(Bench bench) {
        bench.mirror().serve(bench.library().packedChecksumPath(), OTHER + "  x.gz\n");
    }

    private static void wrongUnpacked(Bench bench) {
        bench.mirror().serve(bench.library().checksumPath(), OTHER + "  x\n");
    }

    private static void otherCpu(Bench bench) {
        Published.library(Bench.TARGET, NativeFile.arm64("for another")).on(bench.mirror());
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("refusals")
    void whatIsNoEngineChangesNothing(Scenario scenario) throws Exception {
        scenario.wrong.accept(bench);

        Ran ran = bench.notFetched(scenario.exitCode);

        assertThat(ran.errors()).contains(scenario.said);
    }

    @Test
    void bothDigestsOfAMismatchAreTold() throws Exception {
        wrongUnpacked(bench);

        Ran ran = bench.notFetched(6);

        assertThat(ran.errors()).contains("is " + bench.library().sha256()).contains("says " + OTHER);
    }

    @Test
    void oneBadEngineOfTwoInstallsNeither() throws Exception {
        bench.targets(Bench.TARGET, "rhel-openssl-3.0.x");
        Published.library("rhel-openssl-3.0.x", NativeFile.x64("another")).on(bench.mirror());
        wrongUnpacked(bench);

        Ran ran = bench.notFetched(6);

        assertThat(ran.errors()).contains(Bench.TARGET);
    }

    @Test
    void aBombIsStoppedAtTheLimit() throws Exception {
        byte[] zeros = MadeArchive.gzip(new byte[8 << 20]);
        ByteArrayOutputStream bomb = new ByteArrayOutputStream();
        for (int i = 0; i < 70; i++) {
            bomb.writeBytes(zeros);
        }
        bench.library().packedAs(bomb.toByteArray(), bench.mirror());

        Ran ran = bench.notFetched(6);

        assertThat(ran.errors()).contains("larger than 536870912 bytes");
    }

    @Test
    void aDownloadThatAlwaysBreaksOffEndsWithTheReason() throws Exception {
        bench.mirror().always(bench.library().path(), Behaviour.truncateAfter(10));

        Ran ran = bench.notFetched(5);

        assertThat(ran.errors())
                .contains("error: The download of ")
                .contains("broke off after 10 of " + bench.library().packed().length + " bytes");
        assertThat(ran.errors().split("starting libquery", -1)).hasSize(3);
    }

    @Test
    void aServerThatIsDownForAMomentIsAskedAgain() throws Exception {
        bench.mirror()
                .next(bench.library().path(), Behaviour.status(503))
                .next(bench.library().checksumPath(), Behaviour.status(500));

        Ran ran = bench.fetched();

        assertThat(ran.errors()).contains("503").contains("500");
        assertInstalled();
    }

    @Test
    void aBusyServerIsAskedAgainWhenItSays() throws Exception {
        bench.mirror().next(bench.library().path(), Behaviour.status(429, "Retry-After: 1"));

        Ran ran = bench.fetched();

        assertThat(ran.errors()).contains("retry 1 of 3 in 1.0 s").contains("429");
        assertInstalled();
    }

    @Test
    void aResetInMidBodyIsResumed() throws Exception {
        bench.mirror().next(bench.library().path(), Behaviour.resetAfter(20));

        bench.fetched();

        assertInstalled();
        assertThat(bench.mirror().requests(bench.library().path())).hasSize(2);
    }

    @Test
    void aCutBodyIsResumedWhereItEnded() throws Exception {
        bench.mirror().next(bench.library().path(), Behaviour.truncateAfter(20));

        bench.fetched();

        assertInstalled();
        assertThat(bench.mirror().requests(bench.library().path())).last().satisfies(again -> {
            assertThat(again.header("Range")).contains("bytes=20-");
            assertThat(again.header("If-Range")).isPresent();
        });
    }

    @Test
    void aFileThatChangedMeanwhileIsReadFromItsStart() throws Exception {
        bench.mirror().next(bench.library().path(), Behaviour.truncateAfter(20), Behaviour.etag("\"new\""));

        bench.fetched();

        assertInstalled();
    }

    @Test
    void aMirrorThatFallsSilentIsGivenUpAndAskedAgain() throws Exception {
        bench.with("SLIPWAY_STALL_SECONDS", "1").mirror().next(bench.library().path(), Behaviour.stallAfter(20));

        Ran ran = bench.fetched();

        assertThat(ran.errors()).contains("nothing was sent for 1 s");
        assertInstalled();
    }

    @Test
    void upperCaseChecksumsAreRight() throws Exception {
        Published engine = bench.library();
        bench.mirror().serve(engine.checksumPath(), engine.sha256().toUpperCase(Locale.ROOT));

        bench.fetched();

        assertInstalled();
    }

    private void assertInstalled() throws IOException {
        assertThat(bench.engine()).hasBinaryContent(bench.library().bytes());
        assertThat(Files.isExecutable(bench.engine())).isTrue();
    }
}
