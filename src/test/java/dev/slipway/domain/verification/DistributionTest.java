package dev.slipway.domain.verification;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DistributionTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "ID=debian\nVERSION_ID=\"12\"\n",
                "VERSION_ID='12'\r\nID=\"debian\"\r\n",
                "ID=Debian \nVERSION_ID=12"
            })
    void quotesAndLineEndsDoNotMatter(String osRelease) {
        assertThat(Distribution.parse(osRelease).orElseThrow().toString()).isEqualTo("debian 12");
    }

    @Test
    void itIsItselfBeforeItIsLikeOthers() {
        Distribution rocky =
                Distribution.parse("ID=rocky\nID_LIKE=\"rhel centos\"\n").orElseThrow();

        assertThat(rocky.names()).containsExactly("rocky", "rhel", "centos");
    }

    @Test
    void withoutAnIdItIsNone() {
        assertThat(Distribution.parse("NAME=x\nBUILD_ID=3\n")).isEmpty();
    }
}
