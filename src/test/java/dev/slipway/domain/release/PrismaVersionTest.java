package dev.slipway.domain.release;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PrismaVersionTest {
    /** In the order in which they were published. */
    private static final List<String> IN_ORDER = List.of(
            "2.0.0-preview-3",
            "2.0.0-preview015",
            "2.0.0-preview016.2",
            "2.0.0-preview017.2",
            "2.0.0-preview025",
            "2.0.0-beta.1",
            "2.0.0-beta.9",
            "2.0.0",
            "2.0.1",
            "2.9.0",
            "2.10.0",
            "6.20.0-dev.3",
            "6.20.0-dev.12",
            "6.20.0",
            "7.10.1");

    @Test
    void versionsSortByTheTimeOfTheirRelease() {
        List<PrismaVersion> versions =
                new ArrayList<>(IN_ORDER.stream().map(PrismaVersion::of).toList());
        Collections.shuffle(versions, new Random(7));

        Collections.sort(versions);

        assertThat(versions).extracting(PrismaVersion::text).containsExactlyElementsOf(IN_ORDER);
    }

    @ParameterizedTest
    @CsvSource({"v6.19.3, 6.19.3", "' 6.19.3 ', 6.19.3", "6.19.3+build.5, 6.19.3+build.5", "10.20.300, 10.20.300"})
    void aVersionMayHaveALeadingVAndBuildData(String text, String shown) {
        assertThat(PrismaVersion.parse(text)).map(PrismaVersion::text).contains(shown);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "v",
                "6",
                "6.19",
                "6.19.",
                "6.19.3.1",
                "^6.19.3",
                "~6.0.0",
                "6.x",
                "latest",
                "6.19.3-",
                "6.19.3-a b",
                "6.19.99999",
                "-6.19.3",
                "6..3",
                "6.19.3/../x",
                "workspace:6.19.3"
            })
    void whatIsNoExactVersionIsRefused(String text) {
        assertThat(PrismaVersion.parse(text)).isEmpty();
    }

    @Test
    void anEndlessPreReleaseIsRefused() {
        assertThat(PrismaVersion.parse("6.0.0-" + "1".repeat(10_000))).isEmpty();
    }
}
