package dev.slipway.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import dev.slipway.adapter.archive.ArchiveArtefacts;
import dev.slipway.domain.artefact.Artefact;
import dev.slipway.domain.artefact.Tree;
import dev.slipway.domain.artefact.TreeEntry;
import dev.slipway.port.Artefacts.Wanted;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Images that umoci and skopeo (packages of Debian) have made are read as umoci unpacks them. */
@Tag("real")
final class RealImageIT {
    @TempDir
    private Path scratch;

    private void run(String command) throws Exception {
        Process process = new ProcessBuilder("sh", "-euc", command)
                .directory(scratch.toFile())
                .redirectErrorStream(true)
                .start();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor()).as(said).isZero();
    }

    @BeforeEach
    void anImageOfThreeLayers() throws Exception {
        run("""
                umoci init --layout oci
                umoci new --image oci:app
                umoci unpack --rootless --image oci:app bundle
                cd bundle/rootfs
                mkdir -p usr/lib usr/bin opt/old/deep app/data
                ln -s usr/lib lib; ln -s usr/bin bin; ln -s nowhere dangling
                cp /bin/ls usr/bin/ls; ln usr/bin/ls usr/bin/dir
                echo one > opt/old/deep/file; echo one > app/data/file; echo one > app/gone; chmod 4755 usr/bin/ls
                cd ../..
                umoci repack --refresh-bundle --image oci:app bundle
                cd bundle/rootfs
                rm -r opt/old app/gone; mkdir -p opt/old; echo two > opt/old/new; echo two > lib/libx.so; rm dangling
                mkdir dangling; echo two > dangling/file
                cd ../..
                umoci repack --refresh-bundle --image oci:app bundle
                cd bundle/rootfs
                rm -r dangling app/data; echo three > app/data; rm usr/bin/dir; ln -s /app/data three
                cd ../..
                umoci repack --refresh-bundle --image oci:app bundle
                umoci unpack --rootless --image oci:app unpacked
                """);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "true",
                "skopeo --insecure-policy copy -q oci:oci:app docker-archive:app.tar:app:1",
                "skopeo --insecure-policy copy -q oci:oci:app oci-archive:app.tar",
                "skopeo --insecure-policy copy -q oci:oci:app docker-archive:app.tar:app:1 && "
                        + "skopeo --insecure-policy copy -q --dest-compress-format zstd docker-archive:app.tar oci:zstd:app",
                "tar -C oci -cf app.tar . && gzip -c app.tar > app.tar.gz"
            })
    void itIsReadAsItIsUnpacked(String pack) throws Exception {
        run(pack);

        for (Path image : List.of("oci", "zstd", "app.tar", "app.tar.gz").stream()
                .map(scratch::resolve)
                .filter(Files::exists)
                .toList()) {
            assertThat(listing(image)).isEqualTo(listing(scratch.resolve("unpacked/rootfs")));
        }
    }

    @Test
    void theListingHasTheLastLayerAndNoneOfWhatWasTakenAway() throws Exception {
        assertThat(listing(scratch.resolve("oci")))
                .contains("/app/data 644 three", "/opt/old/new 644 two", "/usr/bin/ls 4755", "/usr/lib/libx.so 644 two")
                .doesNotContain("gone", "deep", "dangling", "/usr/bin/dir");
    }

    /** All entries with modes and the beginning of their content. */
    private static String listing(Path path) throws Exception {
        Wanted wanted = Wanted.of(path, Optional.empty(), (file, head) -> file.size());
        StringBuilder lines = new StringBuilder();
        try (Artefact artefact = new ArchiveArtefacts(InputStream.nullInputStream()).open(wanted)) {
            artefact.tree().each(entry -> lines.append(line(artefact.tree(), entry)));
        }
        return lines.toString();
    }

    private static String line(Tree tree, TreeEntry entry) {
        String mode = entry.kind() == TreeEntry.Kind.LINK
                ? ""
                : " " + Integer.toOctalString(entry.mode().orElse(0));
        return entry.path() + mode + entry.link().map(to -> " -> " + to).orElse("") + content(tree, entry) + "\n";
    }

    private static String content(Tree tree, TreeEntry entry) {
        if (entry.kind() != TreeEntry.Kind.FILE) {
            return "";
        }
        try {
            byte[] head = tree.open(entry).read(0, 16);
            return " " + new String(head, StandardCharsets.ISO_8859_1).strip() + " " + entry.size();
        } catch (IOException failure) {
            return " " + failure;
        }
    }
}
