package dev.slipway.domain.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.slipway.domain.release.PrismaVersion;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TargetListTest {
    private final TargetList targets = TargetTable.bundled();

    @ParameterizedTest
    @CsvSource({
        "2.0.0-preview-3, 6",
        "2.0.0-preview016.2, 6",
        "2.0.0-preview017, 6",
        "2.0.0-beta.3, 6",
        "2.0.0-beta.4, 8",
        "2.0.0-beta.5, 11",
        "2.0.0-beta.6, 12",
        "2.0.0-beta.7, 12",
        "2.4.1, 12",
        "2.5.0, 13",
        "2.13.1, 13",
        "2.14.0, 15",
        "2.26.0, 15",
        "2.27.0, 16",
        "3.0.2, 16",
        "3.1.0, 18",
        "3.12.0, 18",
        "3.13.0, 22",
        "3.14.0, 23",
        "4.7.1, 23",
        "4.8.0, 24",
        "4.9.0, 24",
        "4.10.0, 26",
        "4.15.0, 26",
        "4.16.0, 28",
        "5.7.1, 28",
        "5.8.0, 29",
        "5.9.1, 29",
        "5.10.0, 30",
        "7.10.1, 30"
    })
    void eachVersionKnowsAsManyNamesAsItsPackageLists(String version, int count) {
        assertThat(targets.of(PrismaVersion.of(version))).hasSize(count);
    }

    @Test
    void theNewestNamesComeInTheOrderInWhichPrismaPrintsThem() {
        assertThat(targets.of(PrismaVersion.of("6.19.3")))
                .extracting(BinaryTarget::name)
                .containsExactly(("darwin darwin-arm64 debian-openssl-1.0.x debian-openssl-1.1.x debian-openssl-3.0.x"
                                + " rhel-openssl-1.0.x rhel-openssl-1.1.x rhel-openssl-3.0.x linux-arm64-openssl-1.1.x"
                                + " linux-arm64-openssl-1.0.x linux-arm64-openssl-3.0.x linux-arm-openssl-1.1.x"
                                + " linux-arm-openssl-1.0.x linux-arm-openssl-3.0.x linux-musl linux-musl-openssl-3.0.x"
                                + " linux-musl-arm64-openssl-1.1.x linux-musl-arm64-openssl-3.0.x linux-nixos"
                                + " linux-static-x64 linux-static-arm64 windows freebsd11 freebsd12 freebsd13 freebsd14"
                                + " freebsd15 openbsd netbsd arm")
                        .split(" "));
    }

    @ParameterizedTest
    @CsvSource({
        "6.19.3, debian-openssl-3.0.x, QUERY_LIBRARY, true",
        "6.19.3, linux-static-x64, QUERY_LIBRARY, false",
        "6.19.3, linux-static-x64, QUERY_BINARY, true",
        "6.19.3, linux-nixos, QUERY_LIBRARY, false",
        "6.19.3, freebsd13, QUERY_BINARY, false",
        "6.19.3, openbsd, QUERY_BINARY, false",
        "6.19.3, arm, QUERY_BINARY, false",
        "6.19.3, debian-openssl-3.5.x, QUERY_BINARY, false",
        "3.0.2, linux-arm-openssl-1.1.x, QUERY_BINARY, true",
        "3.1.0, linux-arm-openssl-1.1.x, QUERY_BINARY, false",
        "3.12.0, debian-openssl-3.0.x, QUERY_LIBRARY, false",
        "3.13.0, debian-openssl-3.0.x, QUERY_LIBRARY, true",
        "2.10.0, debian-openssl-1.1.x, QUERY_LIBRARY, false",
        "7.10.1, debian-openssl-3.0.x, QUERY_LIBRARY, false",
        "7.10.1, debian-openssl-3.0.x, SCHEMA, true",
        "4.16.2, debian-openssl-3.0.x, SCHEMA, false",
        "4.16.2, debian-openssl-3.0.x, MIGRATION, true",
        "4.9.0, debian-openssl-3.0.x, INTROSPECTION, false",
        "4.8.1, debian-openssl-3.0.x, FORMATTER, true",
        "2.0.0-beta.4, musl-openssl-1.1.x, QUERY_BINARY, true"
    })
    void anEngineIsPublishedWhereItWasBuilt(String version, String target, EngineKind kind, boolean published) {
        assertThat(targets.isPublished(PrismaVersion.of(version), new BinaryTarget(target), kind))
                .isEqualTo(published);
    }

    @ParameterizedTest
    @CsvSource({
        "6.19.3, debian-openssl-3.0, debian-openssl-3.0.x",
        "6.19.3, RHEL-openssl-3.0.x, rhel-openssl-3.0.x",
        "6.19.3, linux-must, linux-musl",
        "6.19.3, linux-arm64-openssl-3.1.x, linux-arm64-openssl-1.1.x",
        "6.19.3, window, windows",
        "3.12.0, debian-openssl-3.0.x, debian-openssl-1.0.x",
        "6.19.3, kubernetes, "
    })
    void aTypoIsAnsweredWithTheNearestNameOfThatVersion(String version, String typo, @Nullable String nearest) {
        assertThat(targets.nearest(PrismaVersion.of(version), typo).map(BinaryTarget::name))
                .isEqualTo(Optional.ofNullable(nearest));
    }

    @ParameterizedTest
    @CsvSource({
        "linux-glibc-libssl1.0.1, debian-openssl-1.0.x",
        "linux-glibc-libssl1.0.2-ubuntu1604, debian-openssl-1.0.x",
        "linux-glibc-libssl1.1.0, debian-openssl-1.1.x",
        "musl-openssl-1.1.x, linux-musl",
        "nixos, linux-nixos",
        "windows, ",
        "nonsense, "
    })
    void aNameOfThePreviewsHasASuccessor(String old, @Nullable String now) {
        assertThat(targets.renamed(old)).isEqualTo(Optional.ofNullable(now));
    }

    @Test
    void aRowThatIsNotOneIsRefused() {
        assertThatThrownBy(() -> TargetRow.of(List.of("darwin", "2.0.0")))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("darwin");
    }

    @Test
    void aNameIsKnownOnlyToTheVersionsThatListIt() {
        BinaryTarget target = new BinaryTarget("linux-musl-openssl-3.0.x");

        assertThat(targets.knows(PrismaVersion.of("4.7.1"), target)).isFalse();
        assertThat(targets.knows(PrismaVersion.of("4.8.0"), target)).isTrue();
        assertThat(targets.knownIn(target).map(span -> span.since().text())).contains("4.8.0");
    }
}
