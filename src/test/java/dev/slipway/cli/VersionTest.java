package dev.slipway.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class VersionTest {
    @Test
    void aReleaseIsItsNumber() {
        assertThat(Version.described("1.2.3", List.of("", "190ba4c"))).isEqualTo("1.2.3");
    }

    @Test
    void anyOtherBuildSaysSoWithItsCommit() {
        assertThat(Version.described("1.2.3", List.of("unreleased", "190ba4c")))
                .isEqualTo("1.2.3 (unreleased, 190ba4c)");
    }

    @Test
    void withoutGitThereIsNoCommitToName() {
        assertThat(Version.described("1.2.3", List.of("unreleased", "")))
                .isEqualTo(Version.described("1.2.3", List.of("unreleased", "${build.commit}")))
                .isEqualTo("1.2.3 (unreleased)");
    }
}
