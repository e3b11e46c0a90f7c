package dev.slipway.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.DataInputStream;
import java.io.IOException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** The shipped jar, in which what Java links at each start has become classes: docs/adr/0020. */
class LinkedJarIT {
    private static final Path LIB =
            Path.of(Optional.ofNullable(System.getProperty("slipway.home")).orElseThrow(), "lib");
    /** The first format that has stack maps. */
    private static final int JAVA_6 = 50;

    private static final Pattern MADE = Pattern.compile(".+\\$L\\d+\\.class");

    @Test
    void noClassOfOursIsLinkedAtRunTime() throws IOException {
        List<String> linked = new ArrayList<>();

        try (JarFile jar = new JarFile(LIB.resolve("slipway.jar").toFile())) {
            for (JarEntry entry : jar.stream().toList()) {
                if (entry.getName().startsWith("dev/slipway/")
                        && entry.getName().endsWith(".class")) {
                    // Names stand in a class as they are; what is replaced leaves none, since the class is written
                    // anew.
                    String bytes = new String(jar.getInputStream(entry).readAllBytes(), StandardCharsets.ISO_8859_1);
                    if (bytes.contains("metafactory") || bytes.contains("java/lang/runtime/ObjectMethods")) {
                        linked.add(entry.getName());
                    }
                }
            }
        }

        assertThat(linked).isEmpty();
    }

    @Test
    void noClassIsTooOldToBeLinkedInAnArchive() throws IOException {
        try (JarFile jar = new JarFile(LIB.resolve("slipway.jar").toFile())) {
            for (JarEntry entry : jar.stream()
                    .filter(each -> each.getName().endsWith(".class"))
                    .toList()) {
                try (DataInputStream file = new DataInputStream(jar.getInputStream(entry))) {
                    file.skipNBytes(6);
                    assertThat(file.readUnsignedShort()).as(entry.getName()).isGreaterThanOrEqualTo(JAVA_6);
                }
            }
        }
    }

    @Test
    void everyClassThatWasWrittenPassesTheVerifier() throws Exception {
        List<String> made;
        try (JarFile jar = new JarFile(LIB.resolve("slipway.jar").toFile())) {
            made = jar.stream()
                    .map(JarEntry::getName)
                    .filter(name -> (name.startsWith("picocli/") && name.endsWith(".class"))
                            || MADE.matcher(name).matches())
                    .toList();
        }
        assertThat(made).hasSizeGreaterThan(1000);

        URL[] jars = {
            LIB.resolve("slipway.jar").toUri().toURL(),
            LIB.resolve("slipway-chart.jar").toUri().toURL(),
            LIB.resolve("slipway-jdbc.jar").toUri().toURL()
        };
        try (URLClassLoader loader = new URLClassLoader(jars, ClassLoader.getPlatformClassLoader())) {
            for (String name : made) {
                String type =
                        name.substring(0, name.length() - ".class".length()).replace('/', '.');
                // Initialising links, and linking verifies.
                boolean synthetic = Class.forName(type, true, loader).isSynthetic();
                assertThat(synthetic || !MADE.matcher(name).matches()).as(type).isTrue();
            }
        }
    }

    @Test
    void theTablesStandInAJarThatHasNoClass() throws IOException {
        try (JarFile facts = new JarFile(LIB.resolve("slipway-facts.jar").toFile())) {
            assertThat(facts.stream().map(JarEntry::getName))
                    .contains("dev/slipway/releases.tsv", "dev/slipway/rules.tsv", "dev/slipway/version.txt")
                    .noneMatch(name -> name.endsWith(".class"));
        }
    }
}
