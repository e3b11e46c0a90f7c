package dev.slipway.adapter.archive;

import dev.slipway.domain.artefact.Artefact;
import dev.slipway.domain.artefact.TreeEntry;
import dev.slipway.domain.problem.ProblemException;
import dev.slipway.testing.Fuzz;
import dev.slipway.testing.MadeArchive;
import dev.slipway.testing.MadeImage;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Whatever an archive holds, it is read or refused; nothing else is thrown. */
final class ArchiveFuzzTest {
    private static final int RUNS = 3_000;

    @TempDir
    private Path folder;

    private static MadeArchive small() {
        return new MadeArchive()
                .folder("d")
                .file("d/k", "kept")
                .file("d/" + "long".repeat(40), "x")
                .link("l", "d/k")
                .hardLink("h", "d/k")
                .file("d/.wh.k", "")
                .file("d/.wh..wh..opq", "");
    }

    @Test
    void tars() {
        fuzz(1, List.of(small().tar()));
    }

    @Test
    void compressedTars() {
        fuzz(7, List.of(MadeArchive.gzip(small().tar()), MadeArchive.zstd(small().tar())));
    }

    @Test
    void zips() {
        byte[] zip = new MadeArchive()
                .folder("d")
                .file("d/k", "kept")
                .link("l", "d/k")
                .file("ü", "x")
                .zip();

        fuzz(2, List.of(zip));
    }

    @Test
    void imagesAndTheirLayers() {
        byte[] layer = new MadeArchive().file("a", "x").file(".wh.b", "").tar();
        byte[] image = MadeImage.tar(MadeImage.of(layer, layer).oldDocker());

        fuzz(3, List.of(image));
    }

    @Test
    void theJsonOfImages() {
        MadeImage image = MadeImage.of(new MadeArchive().file("a", "x").tar());
        Map<String, byte[]> docker = image.oldDocker();
        Map<String, byte[]> oci = MadeImage.oci(List.of(image, image));
        fuzz(4, docker, "manifest.json");
        fuzz(5, oci, "index.json");
        for (String part : oci.keySet()) {
            if (part.startsWith("blobs") && oci.get(part)[0] == '{') {
                fuzz(6, oci, part);
            }
        }
    }

    private void fuzz(long seed, Map<String, byte[]> parts, String part) {
        try {
            Path image = MadeImage.folder(Files.createTempDirectory(folder, "image"), parts);
            Fuzz.run(seed, RUNS, List.of(text(Objects.requireNonNull(parts.get(part)))), text -> {
                write(image.resolve(part), text);
                read(image);
            });
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private void fuzz(long seed, List<byte[]> corpus) {
        Path file = folder.resolve("it");
        Fuzz.run(seed, RUNS, corpus.stream().map(ArchiveFuzzTest::text).toList(), text -> {
            write(file, text);
            read(file);
        });
    }

    private static String text(byte[] bytes) {
        return new String(bytes, StandardCharsets.ISO_8859_1);
    }

    private static void write(Path file, String text) {
        try {
            Files.write(file, text.getBytes(StandardCharsets.ISO_8859_1));
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private static void read(Path path) {
        try (Artefact artefact = Opened.open(path)) {
            artefact.tree().each(entry -> look(artefact, entry));
        } catch (ProblemException | IOException expected) {
            // It says what is wrong, or what of it cannot be read.
        }
    }

    private static void look(Artefact artefact, TreeEntry entry) {
        artefact.tree().resolve(entry.path());
        if (entry.kind() == TreeEntry.Kind.FILE) {
            try {
                artefact.tree().open(entry).read(0, 100);
                artefact.tree().open(entry).read(Math.max(0, entry.size() - 100), 100);
            } catch (IOException expected) {
                // A file that is not whole.
            }
        }
    }
}
