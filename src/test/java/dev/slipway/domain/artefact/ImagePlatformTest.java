package dev.slipway.domain.artefact;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ImagePlatformTest {
    /** Builders write the usual variant of a CPU or leave it out: both are the same image. */
    @ParameterizedTest
    @CsvSource({
        "linux/arm64, linux/arm64, true",
        "linux/arm64, linux/arm64/v8, true",
        "linux/arm64/v8, linux/arm64, true",
        "linux/arm64/v8, linux/arm64/v8, true",
        "linux/arm64/v9, linux/arm64, false",
        "linux/arm64/v8, linux/arm64/v9, false",
        "linux/amd64/v1, linux/amd64, true",
        "linux/amd64/v3, linux/amd64, false",
        "linux/arm/v7, linux/arm, true",
        "linux/arm/v6, linux/arm, false",
        "linux/arm, linux/arm/v6, true",
        "linux/arm64, linux/amd64, false",
        "linux/amd64, windows/amd64, false"
    })
    void takesWhatIsForItsCpu(String asked, String other, boolean takes) {
        assertThat(platform(asked).takes(platform(other))).isEqualTo(takes);
    }

    private static ImagePlatform platform(String text) {
        return ImagePlatform.parse(text).orElseThrow();
    }
}
