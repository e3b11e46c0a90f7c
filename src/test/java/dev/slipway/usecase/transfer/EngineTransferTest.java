package dev.slipway.usecase.transfer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.slipway.domain.engine.Sha256;
import dev.slipway.domain.problem.Problem;
import dev.slipway.domain.problem.Problem.Kind;
import dev.slipway.domain.problem.ProblemException;
import dev.slipway.port.BrokenDownload;
import dev.slipway.testing.MadeArchive;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Random;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class EngineTransferTest {
    private static final byte[] ENGINE = engine(300_000);

    private final ByteArrayOutputStream sink = new ByteArrayOutputStream();
    private final AtomicLong received = new AtomicLong();

    @Test
    void bothDigestsAndSizesAreThoseOfTheWholeFile() throws Exception {
        byte[] packed = MadeArchive.gzip(ENGINE);

        Transferred got = transfer(packed);

        assertThat(sink.toByteArray()).isEqualTo(ENGINE);
        assertThat(got.packed()).isEqualTo(digest(packed));
        assertThat(got.unpacked()).isEqualTo(digest(ENGINE));
        assertThat(received).hasValue(packed.length);
        assertThat(got.bytes()).isEqualTo(ENGINE.length);
    }

    @Test
    void membersOneAfterTheOtherAreOneFile() throws Exception {
        byte[] half = Arrays.copyOf(ENGINE, 1000);
        byte[] rest = Arrays.copyOfRange(ENGINE, 1000, ENGINE.length);

        Transferred got = transfer(joined(MadeArchive.gzip(half), MadeArchive.gzip(rest)));

        assertThat(got.unpacked()).isEqualTo(digest(ENGINE));
    }

    @ParameterizedTest
    @ValueSource(strings = {"junk", "\u0000\u0000\u0000\u0000", "<html>"})
    void trailingJunkIsRefused(String junk) throws IOException {
        byte[] packed = joined(MadeArchive.gzip(ENGINE), junk.getBytes(StandardCharsets.UTF_8));

        assertThat(problemOf(packed).message()).startsWith("The gzip file from http://m/e.gz is damaged: ");
    }

    @ParameterizedTest
    @ValueSource(ints = {3, 10, 5000, -1, -5, -8})
    void aTruncatedFileIsRefused(int length) throws IOException {
        byte[] packed = MadeArchive.gzip(ENGINE);
        byte[] cut = Arrays.copyOf(packed, length > 0 ? length : packed.length + length);

        assertThat(problemOf(cut).message()).startsWith("The gzip file from http://m/e.gz is damaged: ");
    }

    @Test
    void aFlippedBitIsRefused() throws IOException {
        byte[] packed = MadeArchive.gzip(ENGINE);
        packed[packed.length / 2] ^= 0x10;

        assertThat(problemOf(packed).message()).startsWith("The gzip file from http://m/e.gz is damaged: ");
    }

    @Test
    void anHtmlPageIsCalledWhatItIs() {
        Problem problem = problemOf("<!DOCTYPE html><title>Sign in</title>".getBytes(StandardCharsets.UTF_8));

        assertThat(problem.message()).contains("http://m/e.gz").contains("an HTML page");
        assertThat(problem.remedy()).contains("HTTPS_PROXY");
    }

    @Test
    void anEmptyAnswerIsRefused() {
        assertThat(problemOf(new byte[0]).message()).contains("where a gzip file was expected");
    }

    @Test
    void aGzipBombIsStoppedAtTheLimit() throws IOException {
        byte[] bomb = MadeArchive.gzip(new byte[3_000_000]);

        Problem problem = problemOf(bomb);

        assertThat(problem.message()).contains("larger than 1000000 bytes");
        assertThat(sink.size()).isLessThanOrEqualTo(1_000_000);
    }

    @Test
    void aBreakOfTheConnectionIsNotTakenForDamage() throws IOException {
        byte[] packed = MadeArchive.gzip(ENGINE);
        InputStream start = new ByteArrayInputStream(packed, 0, 2000);
        InputStream breaking = new SequenceInputStream(start, new FilterInputStream(start) {
            @Override
            public int read(byte[] buffer, int offset, int length) throws IOException {
                throw new BrokenDownload(new Problem(Kind.INTEGRITY, "a", "b"), true);
            }
        });

        assertThatThrownBy(() -> new EngineTransfer(SizeLimits.DEFAULT).run("a", breaking, sink, n -> {}))
                .isInstanceOf(BrokenDownload.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"members", "name", "comment", "blocks"})
    void whatUnpacksToNothingForEverIsEnded(String kind) throws IOException {
        byte[] start = {0x1f, (byte) 0x8b, 8, 0, 0, 0, 0, 0, 0, 3};
        byte[] piece = switch (kind) {
            case "members" -> MadeArchive.gzip(new byte[0]);
            // An empty stored block that is not the last (RFC 1951, 3.2.4).
            case "blocks" -> new byte[] {0, 0, 0, (byte) 0xff, (byte) 0xff};
            default -> "n".getBytes(StandardCharsets.US_ASCII);
        };
        start[3] = (byte) (kind.equals("name") ? 8 : kind.equals("comment") ? 16 : 0);
        InputStream packed = new SequenceInputStream(
                new ByteArrayInputStream(kind.equals("members") ? MadeArchive.gzip(ENGINE) : start),
                new Endless(piece));

        ProblemException failure = catchThrowableOfType(
                ProblemException.class,
                () -> new EngineTransfer(SizeLimits.DEFAULT).run("http://m/e.gz", packed, sink, received::addAndGet));

        assertThat(failure.problem().message()).contains("unpack to nothing");
    }

    /** The same bytes again and again. */
    private static final class Endless extends InputStream {
        private final byte[] piece;
        private int at;

        Endless(byte[] piece) {
            this.piece = piece.clone();
        }

        @Override
        public int read() {
            return piece[at++ % piece.length] & 0xff;
        }

        @Override
        public int read(byte[] into, int from, int count) {
            for (int n = 0; n < count; n++) {
                into[from + n] = (byte) read();
            }
            return count;
        }
    }

    private Transferred transfer(byte[] packed) throws IOException, ProblemException {
        return new EngineTransfer(new SizeLimits(1_000_000))
                .run("http://m/e.gz", new ByteArrayInputStream(packed), sink, received::addAndGet);
    }

    private Problem problemOf(byte[] packed) {
        try {
            transfer(packed);
        } catch (ProblemException e) {
            return e.problem();
        } catch (IOException e) {
            throw new AssertionError(e);
        }
        throw new AssertionError("nothing was refused");
    }

    private static byte[] engine(int size) {
        byte[] bytes = new byte[size];
        new Random(1).nextBytes(bytes);
        return bytes;
    }

    private static byte[] joined(byte[] first, byte[] second) {
        byte[] both = Arrays.copyOf(first, first.length + second.length);
        System.arraycopy(second, 0, both, first.length, second.length);
        return both;
    }

    private static Sha256 digest(byte[] bytes) throws Exception {
        return new Sha256(MadeArchive.sha256(bytes));
    }
}
