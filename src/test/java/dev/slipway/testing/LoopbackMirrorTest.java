package dev.slipway.testing;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.Proxy;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LoopbackMirrorTest {
    @Test
    void itServesWhatItWasGivenAndRemembersWhoAsked() throws IOException {
        try (LoopbackMirror mirror = LoopbackMirror.start()) {
            mirror.serve("/file", "content");

            String read = read(mirror.url("/file"));

            assertThat(read).isEqualTo("content");
            assertThat(mirror.requests("/file"))
                    .singleElement()
                    .satisfies(r -> assertThat(r.method()).isEqualTo("GET"));
        }
    }

    @Test
    void itServesAFolder(@TempDir Path folder) throws IOException {
        Files.createDirectories(folder.resolve("a"));
        Files.writeString(folder.resolve("a/file"), "from a folder");
        try (LoopbackMirror mirror = LoopbackMirror.start()) {
            mirror.serveFolder(folder);

            String read = read(mirror.url("/a/file"));

            assertThat(read).isEqualTo("from a folder");
        }
    }

    private static String read(String url) throws IOException {
        try (var in = URI.create(url).toURL().openConnection(Proxy.NO_PROXY).getInputStream()) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
