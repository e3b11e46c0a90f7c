package dev.slipway.adapter.archive;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.slipway.domain.artefact.Artefact;
import dev.slipway.domain.artefact.Artefact.Form;
import dev.slipway.testing.MadeArchive;
import dev.slipway.testing.MadeImage;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** However it is packed, the same tree is read. */
final class SameTreeTest {
    private static final String LISTING = """
            /app/
            /app/bin 755 = kept
            /app/current -> bin
            /app/index.js 644 = console.log(1)
            /app/ünï 644 = x
            """;

    @TempDir
    private Path folder;

    private static MadeArchive app() {
        return new MadeArchive()
                .folder("app")
                .file("app/index.js", "console.log(1)")
                .file("app/bin", 0755, "kept".getBytes(StandardCharsets.UTF_8))
                .link("app/current", "bin")
                .file("app/ünï", "x");
    }

    private static MadeArchive onlyKept() {
        return new MadeArchive().file("app/bin", 0755, "kept".getBytes(StandardCharsets.UTF_8));
    }

    private Path write(byte[] bytes) throws Exception {
        return Files.write(folder.resolve("it"), bytes);
    }

    @Test
    void aFolder() throws Exception {
        Path app = Files.createDirectories(folder.resolve("root/app"));
        Files.writeString(app.resolve("index.js"), "console.log(1)");
        Files.writeString(app.resolve("ünï"), "x");
        Files.writeString(app.resolve("bin"), "kept");
        Files.createSymbolicLink(app.resolve("current"), Path.of("bin"));
        for (String name : List.of("index.js", "ünï")) {
            Files.setPosixFilePermissions(app.resolve(name), PosixFilePermissions.fromString("rw-r--r--"));
        }
        Files.setPosixFilePermissions(app.resolve("bin"), PosixFilePermissions.fromString("rwxr-xr-x"));

        assertThat(Opened.listing(folder.resolve("root"))).isEqualTo(LISTING);
    }

    @Test
    void aZip() throws Exception {
        assertThat(Opened.listing(write(app().zip()))).isEqualTo(LISTING);
    }

    @Test
    void aTar() throws Exception {
        assertThat(Opened.listing(write(app().tar()))).isEqualTo(LISTING);
    }

    @Test
    void aTarMadeSmaller() throws Exception {
        assertThat(Opened.listing(write(MadeArchive.gzip(app().tar())))).isEqualTo(LISTING);
    }

    @Test
    void whatDockerWroteBeforeVersion25() throws Exception {
        Map<String, byte[]> parts = MadeImage.of(app().tar()).oldDocker();

        assertThat(Opened.listing(write(MadeImage.tar(parts)))).isEqualTo(LISTING);
        assertThat(Opened.listing(MadeImage.folder(folder.resolve("parts"), parts)))
                .isEqualTo(LISTING);
    }

    @Test
    void whatDockerWritesSinceThen() throws Exception {
        Map<String, byte[]> parts = MadeImage.of(app().tar()).newDocker();

        assertThat(Opened.listing(write(MadeImage.tar(parts)))).isEqualTo(LISTING);
        assertThat(Opened.open(folder.resolve("it")).form()).isEqualTo(Form.DOCKER_ARCHIVE);
    }

    @Test
    void whatJibWrites() throws Exception {
        byte[] image =
                MadeImage.tar(MadeImage.of(MadeArchive.gzip(onlyKept().tar())).jib());

        assertThat(Opened.listing(write(image))).isEqualTo("/app/\n/app/bin 755 = kept\n");
        assertThat(Opened.listing(write(MadeArchive.gzip(image)))).isEqualTo("/app/\n/app/bin 755 = kept\n");
        assertThat(Opened.piped(image)).isEqualTo("/app/\n/app/bin 755 = kept\n");
    }

    @ParameterizedTest
    @ValueSource(strings = {"{\"name\": \"a web application\"}", "[]", "[{\"Config\": 1}]", "", "[{\"Layers\": []}]"})
    void aManifestOfAnotherKindMakesNoImage(String manifest) throws Exception {
        byte[] tar = new MadeArchive().file("manifest.json", manifest).tar();

        assertThat(Opened.listing(write(tar))).isEqualTo("/manifest.json 644 = " + manifest + "\n");
    }

    @Test
    void zstdInsideAndOutside() throws Exception {
        byte[] image = MadeImage.tar(MadeImage.of(MadeArchive.zstd(app().tar())).newDocker());

        assertThat(Opened.listing(write(image))).isEqualTo(LISTING);
        assertThat(Opened.listing(write(MadeArchive.zstd(image)))).isEqualTo(LISTING);
    }

    @Test
    void anImageMadeSmallerAsAWhole() throws Exception {
        Map<String, byte[]> old = MadeImage.of(app().tar()).oldDocker();
        Map<String, byte[]> current =
                MadeImage.of(MadeArchive.gzip(app().tar())).newDocker();

        assertThat(Opened.listing(write(MadeArchive.gzip(MadeImage.tar(old))))).isEqualTo(LISTING);
        assertThat(Opened.listing(write(MadeArchive.gzip(MadeImage.tar(current)))))
                .isEqualTo(LISTING);
    }

    @Test
    void anImageThroughAPipe() throws Exception {
        byte[] image = MadeImage.tar(MadeImage.of(onlyKept().tar()).oldDocker());

        assertThat(Opened.piped(image)).isEqualTo("/app/\n/app/bin 755 = kept\n");
    }

    @Test
    void anOciLayoutWithLayersMadeSmaller() throws Exception {
        Map<String, byte[]> parts = MadeImage.oci(List.of(MadeImage.of(MadeArchive.gzip(app().tar()))));

        assertThat(Opened.listing(write(MadeImage.tar(parts)))).isEqualTo(LISTING);
        assertThat(Opened.listing(MadeImage.folder(folder.resolve("parts"), parts)))
                .isEqualTo(LISTING);
    }

    @Test
    void whatSkopeoWritesIntoAFolder() throws Exception {
        Map<String, byte[]> parts = MadeImage.of(MadeArchive.gzip(app().tar())).directory();

        assertThat(Opened.listing(MadeImage.folder(folder.resolve("parts"), parts)))
                .isEqualTo(LISTING);
    }

    /** As umoci leaves a layer: neither the rest of the last record nor the end of an archive is there. */
    @Test
    void aTarThatEndsBehindItsLastFile() throws Exception {
        byte[] tar = app().tar();
        byte[] layer = cut(tar, 0);

        assertThat(layer.length % 512).isNotZero();
        assertThat(Opened.listing(write(layer))).isEqualTo(LISTING);
        assertThat(Opened.listing(write(MadeImage.tar(MadeImage.of(layer).newDocker()))))
                .isEqualTo(LISTING);
        assertThat(Opened.piped(
                        MadeImage.tar(MadeImage.of(cut(onlyKept().tar(), 0)).oldDocker())))
                .isEqualTo("/app/\n/app/bin 755 = kept\n");
    }

    @Test
    void aTarThatEndsWithinItsLastFile() throws Exception {
        Path file = write(cut(onlyKept().tar(), 1));

        assertThatThrownBy(() -> Opened.listing(file)).hasMessageContaining("cannot be read");
    }

    private static byte[] cut(byte[] tar, int more) {
        return Arrays.copyOf(tar, lastOf(tar) + 1 - more);
    }

    private static int lastOf(byte[] tar) {
        int last = tar.length - 1;
        while (tar[last] == 0) {
            last--;
        }
        return last;
    }

    @Test
    void anImageSaysHowItIsRun() throws Exception {
        Map<String, byte[]> parts = MadeImage.of(app().tar()).oldDocker();

        try (Artefact artefact = Opened.open(write(MadeImage.tar(parts)))) {
            assertThat(artefact.image()).get().satisfies(image -> {
                assertThat(image.user()).isEqualTo("node");
                assertThat(image.environment()).containsEntry("A", "b=c");
                assertThat(image.workingFolder()).isEqualTo("/app");
                assertThat(image.command()).containsExactly("node", "x.js");
                assertThat(image.platform()).hasToString("linux/amd64");
            });
        }
    }
}
