package dev.slipway.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.jar.JarFile;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What a distribution carries besides the program: papers, and help for the shell. */
class DistributionIT {
    private static final Path HOME =
            Path.of(Optional.ofNullable(System.getProperty("slipway.home")).orElseThrow());
    private static final String COLUMNS = " {2,}";

    @ParameterizedTest
    @ValueSource(
            strings = {
                "LICENSE",
                "README.md",
                "CHANGELOG.md",
                "THIRD-PARTY.txt",
                "LGPL-2.1.txt",
                "completion/slipway.bash"
            })
    void itHasTheFile(String name) {
        assertThat(HOME.resolve(name)).isNotEmptyFile();
    }

    @ParameterizedTest
    @ValueSource(strings = {"NOTICE", "FastDoubleParser-LICENSE", "Schubfach-LICENSE"})
    void itsJarKeepsTheNoticesOfTheLibraries(String name) throws IOException {
        try (JarFile jar = jar()) {
            assertThat(jar.getEntry("META-INF/" + name)).isNotNull();
        }
    }

    @Test
    void everyLibraryInItsJarsIsListedWithItsLicence() throws IOException {
        List<String> listed = packages();
        Set<String> found = new TreeSet<>();

        for (String library : List.of("lib/slipway.jar", "lib/slipway-chart.jar", "lib/slipway-jdbc.jar")) {
            try (JarFile jar = new JarFile(HOME.resolve(library).toFile())) {
                for (String name : jar.stream()
                        .map(e -> e.getName())
                        .filter(DistributionIT::isForeign)
                        .toList()) {
                    found.add(
                            listed.stream().filter(name::startsWith).findFirst().orElse(name));
                }
            }
        }

        assertThat(found).containsExactlyInAnyOrderElementsOf(listed);
    }

    private static JarFile jar() throws IOException {
        return new JarFile(HOME.resolve("lib/slipway.jar").toFile());
    }

    private static boolean isForeign(String name) {
        return name.endsWith(".class") && !name.startsWith("dev/slipway/") && !name.startsWith("META-INF/");
    }

    /** The second column of the list, as paths. */
    private static List<String> packages() throws IOException {
        try (Stream<String> lines = Files.lines(HOME.resolve("THIRD-PARTY.txt"))) {
            return lines.dropWhile(line -> !line.startsWith("library "))
                    .skip(1)
                    .takeWhile(line -> !line.isEmpty())
                    .map(line -> line.split(COLUMNS, -1)[1].replace('.', '/') + "/")
                    .collect(Collectors.toList());
        }
    }
}
