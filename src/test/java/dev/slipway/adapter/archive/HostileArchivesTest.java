package dev.slipway.adapter.archive;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.slipway.domain.artefact.Artefact;
import dev.slipway.domain.artefact.Layers;
import dev.slipway.domain.problem.Problem.Kind;
import dev.slipway.domain.problem.ProblemException;
import dev.slipway.testing.MadeArchive;
import dev.slipway.testing.MadeImage;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Arrays;
import java.util.zip.GZIPOutputStream;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveOutputStream;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipArchiveOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The limits of docs/artefacts.md. */
final class HostileArchivesTest {
    private static final int BLOCK = 512;

    @TempDir
    private Path folder;

    private Path write(byte[] bytes) throws IOException {
        return Files.write(folder.resolve("it"), bytes);
    }

    private static void refused(Path file, String why) {
        assertThatExceptionOfType(ProblemException.class)
                .isThrownBy(() -> Opened.open(file))
                .withMessageContaining(why)
                .satisfies(failure -> assertThat(failure.problem().kind()).isEqualTo(Kind.INPUT));
    }

    @ParameterizedTest
    @ValueSource(strings = {"../x", "a/../../x", "/../x"})
    void namesThatLeadOut(String name) throws IOException {
        refused(write(new MadeArchive().file(name, "x").tar()), "leads out of it");
        refused(write(new MadeArchive().file(name, "x").zip()), "leads out of it");
        refused(
                write(MadeImage.tar(
                        MadeImage.of(new MadeArchive().file(name, "x").tar()).oldDocker())),
                "leads out of it");
    }

    @Test
    void entriesBelowFiles() throws IOException {
        refused(write(new MadeArchive().file("a", "x").file("a/b", "x").tar()), "no folder");
        refused(write(new MadeArchive().file("a", "x").file("a/b", "x").zip()), "no folder");
    }

    @Test
    void theLaterOfTwoEntriesOfOneName() throws Exception {
        MadeArchive twice = new MadeArchive().file("a", "old").file("a", "new");

        assertThat(Opened.listing(write(twice.tar()))).isEqualTo("/a 644 = new\n");
        assertThat(Opened.listing(write(twice.zip()))).isEqualTo("/a 644 = new\n");
    }

    @Test
    void aTarThatIsCutOff() throws IOException {
        byte[] tar = new MadeArchive().file("a", "x".repeat(5000)).tar();

        refused(write(Arrays.copyOf(tar, 2000)), "cannot be read");
    }

    @Test
    void aBombOfGzip() throws IOException {
        Path file = folder.resolve("bomb.tar.gz");
        try (OutputStream gzip = new GZIPOutputStream(Files.newOutputStream(file), 1 << 16)) {
            byte[] header = Arrays.copyOf(
                    new MadeArchive().file("zeros", 0644, new byte[0]).tar(), 2 * BLOCK);
            gzip.write(withSize(header, 3L << 30));
            byte[] zeros = new byte[1 << 20];
            for (int mebibyte = 0; mebibyte < 300; mebibyte++) {
                gzip.write(zeros);
            }
        }

        refused(file, "expands more than 100-fold");
    }

    /** The size as octal in the header of the only entry, and the sum anew. */
    private static byte[] withSize(byte[] tar, long size) {
        byte[] header = Arrays.copyOfRange(tar, tar.length - BLOCK, tar.length);
        byte[] octal = ("00000000000" + Long.toOctalString(size)).getBytes(StandardCharsets.US_ASCII);
        System.arraycopy(octal, octal.length - 11, header, 124, 11);
        Arrays.fill(header, 148, 156, (byte) ' ');
        int sum = 0;
        for (byte each : header) {
            sum += each & 0xff;
        }
        byte[] check = ("000000" + Integer.toOctalString(sum)).getBytes(StandardCharsets.US_ASCII);
        System.arraycopy(check, check.length - 6, header, 148, 6);
        header[154] = 0;
        return header;
    }

    @Test
    void aHeaderWithoutEnd() throws IOException {
        TarArchiveEntry name = new TarArchiveEntry("././@LongLink", (byte) 'L');
        Path file = folder.resolve("long.tar");
        try (TarArchiveOutputStream tar = new TarArchiveOutputStream(Files.newOutputStream(file))) {
            name.setSize(64 << 20);
            tar.putArchiveEntry(name);
            tar.write(new byte[64 << 20]);
            tar.closeArchiveEntry();
        }

        refused(file, "larger than 1 MiB");
    }

    @Test
    void moreEntriesInAZipThanItsEndSays() throws IOException {
        Path file = folder.resolve("many.zip");
        try (ZipArchiveOutputStream zip = new ZipArchiveOutputStream(file)) {
            zip.setMethod(ZipArchiveOutputStream.STORED);
            for (int i = 0; i <= ZipItems.MOST_ENTRIES; i++) {
                ZipArchiveEntry entry = new ZipArchiveEntry("f" + i);
                entry.setCrc(0);
                entry.setSize(0);
                zip.putArchiveEntry(entry);
                zip.closeArchiveEntry();
            }
        }

        refused(file, "more than 200000 entries");
    }

    @Test
    void filesOfAZipThatShareBytes() throws IOException {
        byte[] zip = new MadeArchive().file("a", "x").file("b", "y").zip();
        ByteBuffer bytes = ByteBuffer.wrap(zip).order(ByteOrder.LITTLE_ENDIAN);
        int second = -1;
        for (int at = 0; at < zip.length - 4; at++) {
            second = bytes.getInt(at) == 0x02014b50 ? at : second;
        }
        bytes.putInt(second + 42, 0);

        refused(write(zip), "share bytes");
    }

    @Test
    void aSizeThatIsALie() throws Exception {
        byte[] zip = new MadeArchive().file("a", "xyz").zip();
        ByteBuffer bytes = ByteBuffer.wrap(zip).order(ByteOrder.LITTLE_ENDIAN);
        for (int at = 0; at < zip.length - 4; at++) {
            if (bytes.getInt(at) == 0x02014b50) {
                bytes.putInt(at + 24, 2_000_000_000);
            }
        }

        try (Artefact artefact = Opened.open(write(zip))) {
            var file = artefact.tree().entry("/a").orElseThrow();
            assertThatExceptionOfType(IOException.class)
                    .isThrownBy(() -> artefact.tree().open(file).read(0, 100))
                    .withMessageContaining("shorter");
        }
    }

    @Test
    void whiteoutsWithoutEnd() throws IOException {
        Path file = folder.resolve("layer.tar");
        try (TarArchiveOutputStream tar = new TarArchiveOutputStream(Files.newOutputStream(file), 1 << 16)) {
            for (int i = 0; i <= Layers.MOST_ENTRIES; i++) {
                tar.putArchiveEntry(new TarArchiveEntry("d/.wh.f" + i, (byte) '0'));
                tar.closeArchiveEntry();
            }
        }
        Path image = MadeImage.folder(
                folder.resolve("image"),
                MadeImage.of(new MadeArchive().file("a", "x").tar()).oldDocker());
        try (var parts = Files.walk(image)) {
            Path layer =
                    parts.filter(part -> part.endsWith("layer.tar")).findFirst().orElseThrow();
            Files.move(file, layer, StandardCopyOption.REPLACE_EXISTING);
        }

        refused(image, "more than 500000 entries");
    }
}
