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
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FolderEngineMirrorTest {
    @TempDir
    private Path folder;

    @BeforeEach
    void fill() throws IOException {
        Path packed = folder.resolve("my mirror" + PACKED);
        Files.createDirectories(packed.resolve("..").normalize());
        Files.write(packed, CONTENT);
        Files.writeString(folder.resolve("my mirror" + PACKED + ".sha256"), HEX + "  x\n");
    }

    @Test
    void relativeAndAbsoluteAddressesLeadToTheSameFolder() throws ProblemException, IOException {
        assertThat(read("file:my mirror")).isEqualTo(CONTENT);
        assertThat(read("file:my%20mirror/")).isEqualTo(CONTENT);
        assertThat(read("file:./my mirror")).isEqualTo(CONTENT);
        assertThat(read("file:" + folder.resolve("my mirror"))).isEqualTo(CONTENT);
        assertThat(read("file://" + folder.resolve("my mirror"))).isEqualTo(CONTENT);
        assertThat(read(folder.resolve("my mirror").toUri().toString())).isEqualTo(CONTENT);
    }

    private byte[] read(String address) throws ProblemException, IOException {
        return new MirrorFixture(address, folder)
                .settings(s -> s.withOffline(true))
                .download();
    }

    @Test
    void digestsAreEmptyWhereTheFolderHasNone() throws ProblemException {
        EngineMirror.PublishedDigests digests =
                new MirrorFixture("file:my mirror", folder).mirrorUnderTest().digests(FILE);

        assertThat(digests.packed()).hasValue(new Sha256(HEX));
        assertThat(digests.unpacked()).isEmpty();
    }

    @Test
    void somethingElseThanADigestIsAnIntegrityProblem() throws IOException {
        Files.writeString(folder.resolve("my mirror" + NAME + ".sha256"), "<html>\u001b[31m");

        Problem problem = new MirrorFixture("file:my mirror", folder).digestsProblem();

        assertThat(problem.kind()).isEqualTo(Kind.INTEGRITY);
        assertThat(problem.message()).contains("<html>").doesNotContain("\u001b");
    }

    @Test
    void aMissingFolderIsNamed() {
        Problem problem = new MirrorFixture("file:nowhere", folder).openProblem();

        assertThat(problem.kind()).isEqualTo(Kind.ENVIRONMENT);
        assertThat(problem.message())
                .contains("file:nowhere")
                .contains(folder.resolve("nowhere").toString());
    }

    @Test
    void aMissingEngineIsNamedWithItsPlace() throws IOException {
        Files.delete(folder.resolve("my mirror" + PACKED));

        Problem problem = new MirrorFixture("file:my mirror", folder).openProblem();

        assertThat(problem.kind()).isEqualTo(Kind.NOT_PUBLISHED);
        assertThat(problem.message())
                .contains("debian-openssl-3.0.x", FILE.hash().hex());
    }

    @Test
    void aFileAboveTheCapIsNotOpened() {
        Problem problem = new MirrorFixture("file:my mirror", folder)
                .settings(s -> s.withPatience(new MirrorPatience(Duration.ZERO, Duration.ZERO, 1, 100)))
                .openProblem();

        assertThat(problem.message()).contains("20000").contains("100");
    }
}
