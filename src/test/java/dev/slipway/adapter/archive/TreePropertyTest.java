package dev.slipway.adapter.archive;

import static org.assertj.core.api.Assertions.assertThat;

import dev.slipway.domain.artefact.Artefact;
import dev.slipway.domain.artefact.Tree;
import dev.slipway.domain.artefact.TreeEntry;
import dev.slipway.port.Artefacts.Wanted;
import dev.slipway.testing.MadeArchive;
import dev.slipway.testing.MadeImage;
import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.SortedMap;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Any tree, packed in any way, is the same tree. */
final class TreePropertyTest {
    private static final String[] NAMES = {"a", "b", "c d", "ü", "node_modules", ".x", "k"};

    @TempDir
    private Path folder;

    private final Random random = new Random(7);

    /** Files and links of some names in some folders, by their paths. */
    private SortedMap<String, String> things() {
        SortedMap<String, String> things = new TreeMap<>();
        List<String> folders = new ArrayList<>(List.of(""));
        for (int i = random.nextInt(30); i >= 0; i--) {
            String path = folders.get(random.nextInt(folders.size())) + "/" + NAMES[random.nextInt(NAMES.length)];
            if (things.putIfAbsent(path, random.nextInt(3) + "x".repeat(random.nextInt(2000))) == null
                    && things.get(path).startsWith("0")) {
                folders.add(path);
            }
        }
        return things;
    }

    private MadeArchive made(SortedMap<String, String> things) {
        MadeArchive made = new MadeArchive();
        things.forEach((path, what) -> {
            String name = path.substring(1);
            switch (what.charAt(0)) {
                case '0' -> made.folder(name);
                case '1' -> made.link(name, things.firstKey());
                default -> made.file(name, what);
            }
        });
        return made;
    }

    @Test
    void aRandomTreeIsTheSameHoweverItIsPacked() throws Exception {
        for (int i = 0; i < 60; i++) {
            MadeArchive made = made(things());
            String zip = listing(made.zip());
            Path parts = MadeImage.folder(
                    Files.createTempDirectory(folder, "oci"),
                    MadeImage.oci(List.of(MadeImage.of(MadeArchive.gzip(made.tar())))));

            assertThat(listing(made.tar())).isEqualTo(zip);
            assertThat(listing(MadeArchive.gzip(made.tar()))).isEqualTo(zip);
            assertThat(listing(MadeImage.tar(MadeImage.of(made.tar()).newDocker())))
                    .isEqualTo(zip);
            assertThat(Opened.listing(parts)).isEqualTo(zip);
        }
    }

    @Test
    void everyPartOfAFileCanBeAskedForInAnyOrder() throws Exception {
        byte[] content = new byte[3 << 20];
        random.nextBytes(content);
        MadeArchive made = new MadeArchive().file("k", 0644, content);
        for (byte[] packed : List.of(made.zip(), made.tar(), MadeArchive.gzip(made.tar()))) {
            try (Artefact artefact = Opened.open(Files.write(folder.resolve("it"), packed))) {
                TreeEntry file = artefact.tree().entry("/k").orElseThrow();
                for (int i = 0; i < 50; i++) {
                    int from = random.nextInt(content.length);
                    byte[] read = artefact.tree().open(file).read(from, 5000);
                    assertThat(new ByteArrayInputStream(content, from, 5000).readAllBytes())
                            .isEqualTo(read);
                }
            }
        }
    }

    @Test
    void lambdaLayersLieBelowOpt() throws Exception {
        Path app = Files.write(
                folder.resolve("app.zip"),
                new MadeArchive().file("index.js", "x").zip());
        Path one = Files.write(
                folder.resolve("one.zip"),
                new MadeArchive().file("lib/k", "one").file("a", "1").zip());
        Path two = Files.write(
                folder.resolve("two.zip"),
                new MadeArchive().file("lib/k", "two").zip());
        Wanted wanted = new Wanted(app, Optional.empty(), (file, head) -> 0, "/var/task", List.of(one, two), Map.of());

        try (Artefact artefact = new ArchiveArtefacts(InputStream.nullInputStream()).open(wanted)) {
            Tree tree = artefact.tree();
            assertThat(Opened.listing(tree)).isEqualTo("""
                    /opt/
                    /opt/a 644 = 1
                    /opt/lib/
                    /opt/lib/k 644 = two
                    /var/
                    /var/task/
                    /var/task/index.js 644 = x
                    """);
        }
    }

    private String listing(byte[] packed) throws Exception {
        Path file = Files.write(folder.resolve("packed"), packed);
        return Opened.listing(file);
    }

    @Test
    void aFolderInPlaceOfTheZipOfAFunctionReadsTheSame() throws Exception {
        Path app = Files.createDirectory(folder.resolve("app"));
        Files.writeString(app.resolve("index.js"), "x", StandardCharsets.UTF_8);
        Wanted wanted = new Wanted(app, Optional.empty(), (file, head) -> 0, "/var/task", List.of(), Map.of());

        try (Artefact artefact = new ArchiveArtefacts(InputStream.nullInputStream()).open(wanted)) {
            assertThat(artefact.tree().names("/var/task")).contains(List.of("index.js"));
        }
    }
}
