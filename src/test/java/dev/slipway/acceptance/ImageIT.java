package dev.slipway.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import dev.slipway.testing.MadeArchive;
import dev.slipway.testing.MadeImage;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is packed is judged as what it was packed from. */
final class ImageIT {
    private static final List<String> ROOT =
            List.of("etc/os-release", "lib/ld-musl-x86_64.so.1", "usr/lib/libssl.so.3");

    private final Path scratch;

    @AutoClose
    private final Bench bench;

    ImageIT(@TempDir Path scratch) {
        this.scratch = scratch;
        bench = Bench.in(scratch);
    }

    @BeforeEach
    void aRoot() throws IOException {
        for (String path : ROOT) {
            Files.createDirectories(scratch.resolve("root").resolve(path).getParent());
        }
        Files.writeString(scratch.resolve("root/etc/os-release"), "ID=alpine\n");
        for (String library : ROOT.subList(1, 3)) {
            Files.write(scratch.resolve("root").resolve(library), NativeFile.needing("libc.so"));
        }
    }

    private byte[] read(String path) throws IOException {
        return Files.readAllBytes(scratch.resolve("root").resolve(path));
    }

    private Path write(String name, byte[] bytes) throws IOException {
        return Files.write(scratch.resolve(name), bytes);
    }

    private byte[] rootTar() throws IOException {
        MadeArchive tar = new MadeArchive();
        for (String path : ROOT) {
            tar.file(path, 0644, read(path));
        }
        return tar.tar();
    }

    private static byte[] image(byte[] layer, String... architectures) {
        List<MadeImage> images = Stream.of(architectures)
                .map(each -> new MadeImage("\"os\":\"linux\",\"architecture\":\"" + each + "\"", List.of(layer)))
                .toList();
        return MadeImage.tar(images.size() == 1 ? images.get(0).oldDocker() : MadeImage.oci(images));
    }

    private static String answer(Ran ran) {
        return ran.output().substring(ran.output().indexOf('\n') + 1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"tar", "tar.gz", "image", "image.gz-layers"})
    void packedOrNotTheAnswerIsTheSame(String form) throws Exception {
        byte[] bytes = switch (form) {
            case "tar" -> rootTar();
            case "tar.gz" -> MadeArchive.gzip(rootTar());
            case "image" -> image(rootTar(), "amd64");
            default -> image(MadeArchive.gzip(rootTar()), "amd64");
        };
        Path file = write(form, bytes);

        Ran packed = bench.slipway("engine", "platform", "--image", file.toString(), "--explain");
        Ran unpacked = bench.slipway(
                "engine", "platform", "--root", scratch.resolve("root").toString(), "--explain");

        assertThat(packed.exitCode()).isZero();
        assertThat(answer(packed)).isEqualTo(answer(unpacked)).contains("linux-musl-openssl-3.0.x");
        assertThat(packed.output()).contains(file.toString());
        assertThat(packed.errors()).isEqualTo(unpacked.errors());
    }

    @Test
    void ofSeveralImagesOneMustBeNamed() throws Exception {
        String file = write("app.tar", image(rootTar(), "arm64", "amd64")).toString();

        Ran open = bench.slipway("engine", "platform", "--image", file);
        Ran named = bench.slipway("engine", "platform", "--image", file, "--platform", "linux/arm64");
        Ran wrong = bench.slipway("engine", "platform", "--image", file, "--platform", "linux/s390x");

        assertThat(open.exitCode()).isEqualTo(2);
        assertThat(open.errors()).contains("linux/amd64, linux/arm64", "--platform linux/");
        assertThat(named.exitCode()).isZero();
        assertThat(named.output()).contains("for linux/arm64");
        assertThat(named.errors()).contains("ld-musl-x86_64.so.1 in it is for x64");
        assertThat(wrong.exitCode()).isEqualTo(3);
        assertThat(wrong.errors()).contains("linux/s390x", "linux/amd64, linux/arm64");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "no archive at all", "\u001f\u008b broken"})
    void whatIsNoneIsAProblem(String content) throws Exception {
        Path file = write("app.tar", content.getBytes(StandardCharsets.ISO_8859_1));

        Ran ran = bench.slipway("engine", "platform", "--image", file.toString());

        assertThat(ran.exitCode()).isEqualTo(3);
        assertThat(ran.errors()).contains(file.toString());
    }

    @Test
    void halfAnImageIsAProblem() throws Exception {
        Path file = write("app.tar", Arrays.copyOf(image(MadeArchive.gzip(rootTar()), "amd64"), 700));

        Ran ran = bench.slipway("engine", "platform", "--image", file.toString());

        assertThat(ran.exitCode()).isEqualTo(3);
    }
}
