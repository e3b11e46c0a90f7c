package dev.slipway.precision;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Of a project that is as it should be nothing is found, of any level, however it is packed. */
class CleanLayoutsTest {
    @TempDir
    private Path folder;

    static List<Layout> layouts() {
        return Stream.of(LambdaLayouts.all(), HostedLayouts.all(), ImageLayouts.all())
                .flatMap(List::stream)
                .toList();
    }

    @Test
    void thereAreManyOfThem() {
        assertThat(layouts())
                .hasSizeGreaterThanOrEqualTo(20)
                .extracting(Layout::name)
                .doesNotHaveDuplicates();
    }

    @ParameterizedTest
    @MethodSource("layouts")
    void checkFindsNothing(Layout layout) throws IOException {
        Judge judge = Judge.of(layout, folder, "check");

        assertThat(judge.findings())
                .allSatisfy(finding -> assertThat(layout.said()).anyMatch(finding::contains));
        assertThat(judge.code()).isZero();
    }

    @ParameterizedTest
    @MethodSource("layouts")
    void theCheckOfADeployFindsNothing(Layout layout) throws IOException {
        Judge judge = Judge.of(layout, folder, "deploy-check", layout.platform());

        assertThat(judge.findings())
                .allSatisfy(finding -> assertThat(layout.said()).anyMatch(finding::contains));
        assertThat(judge.code()).isZero();
    }
}
