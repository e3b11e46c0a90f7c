package dev.slipway.domain.platform;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class OpenSslTextTest {

    @ParameterizedTest
    @CsvSource({
        "libssl.so.1, 1.0.x",
        "libssl.so.1.0.0, 1.0.x",
        "libssl.so.1.0.2k, 1.0.x",
        "libssl.so.10, 1.0.x",
        "libssl.so.1.1, 1.1.x",
        "libssl.so.1.1.1, 1.1.x",
        "libssl.so.1.1.1g, 1.1.x",
        "libssl.so.1.1.1w, 1.1.x",
        "libssl.so.3, 3.0.x",
        "libssl.so.3.0.8, 3.0.x",
        "libssl.so.3.1, 3.0.x",
        "libssl.so.3.5, 3.0.x",
        "libssl.so.1.2, ",
        "libssl.so.2, ",
        "libssl.so.4, ",
        "libssl.so.43, ",
        "libssl.so.53, ",
        "libssl.so.6, ",
        "libssl.so.0.9.8, ",
        "libssl.so, ",
        "libssl3.so, "
    })
    void aFileNameTellsTheOpenSsl(String name, @Nullable String version) {
        Optional<String> found = OpenSslText.ofFiles(List.of(name))
                .map(OpenSslText.InName::version)
                .flatMap(OpenSslRule.SUPPORTED::accept);

        assertThat(found).isEqualTo(Optional.ofNullable(version));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            OpenSSL 1.0.1e-fips 11 Feb 2013 | 1.0.x
            OpenSSL 1.0.2k-fips  26 Jan 2017 | 1.0.x
            OpenSSL 1.0.2g  1 Mar 2016 | 1.0.x
            OpenSSL 1.1.0d  1 Feb 2014 | 1.1.x
            OpenSSL 1.1.0l  10 Sep 2019 | 1.1.x
            OpenSSL 1.1.1k  FIPS 25 Mar 2021 | 1.1.x
            OpenSSL 3.0.2 15 Mar 2022 (Library: OpenSSL 3.0.2 15 Mar 2022) | 3.0.x
            OpenSSL 3.1.0 14 Mar 2023 | 3.0.x
            OpenSSL 3.5.1 1 Jul 2025 | 3.0.x
            OpenSSL 3.6.0-beta1 | 3.0.x
            OpenSSL 4.0.0 |
            OpenSSL 4.0.1 |
            OpenSSL 2.0.1 |
            OpenSSL 0.9.8zh 3 Dec 2015 |
            OpenSSL 10.0.1 |
            OpenSSL 3.0 |
            LibreSSL 3.3.6 |
            BoringSSL |
            openssl 3.0.2 |
            ` OpenSSL 3.0.2` |
            OpenSSL  3.0.2 |
            """)
    void theCommandTellsTheOpenSsl(String output, @Nullable String version) {
        Optional<String> found = OpenSslText.ofCommand(output).flatMap(OpenSslRule.SUPPORTED::accept);

        assertThat(found).isEqualTo(Optional.ofNullable(version));
    }

    @ParameterizedTest
    @CsvSource({
        "UNCHECKED, 3.5.x, 3.5.x",
        "UNCHECKED, 0.9.x, 0.9.x",
        "NORMALISED, 3.5.x, 3.0.x",
        "NORMALISED, 0.9.x, 0.0.x",
        "NORMALISED, 1.2.x, 1.2.x",
        "SUPPORTED, 1.2.x, ",
        "SUPPORTED, 0.9.x, ",
        "SUPPORTED, 1.1.x, 1.1.x"
    })
    void whatBecomesOfAVersionDependsOnTheEra(OpenSslRule rule, String version, @Nullable String accepted) {
        assertThat(rule.accept(version)).isEqualTo(Optional.ofNullable(accepted));
    }

    @Test
    void theFirstNameThatCanBeReadCounts() {
        List<String> names = List.of("libssl.so", "libssl3.so", "libssl.so.1.1", "libssl.so.3");

        assertThat(OpenSslText.ofFiles(names)).contains(new OpenSslText.InName("libssl.so.1.1", "1.1.x"));
    }

    @Test
    void theOldestVersionsWantedThreeNumbersInAName() {
        List<String> names = List.of("libssl.so.3", "libssl.so.3.0.8");

        assertThat(OpenSslText.ofLongFiles(names)).contains(new OpenSslText.InName("libssl.so.3.0.8", "3.0.x"));
        assertThat(OpenSslText.exactOfFiles(names)).contains(new OpenSslText.InName("libssl.so.3.0.8", "3.0.8"));
    }

    @Test
    void numbersInNamesAreOrderedAsNumbersByLsV() {
        List<String> sorted =
                List.of("libssl.so.10", "libssl.so.3", "libssl.so", "libssl.so.1.1", "libssl.so.1.0.2k").stream()
                        .sorted(new NumberOrder())
                        .toList();

        assertThat(sorted)
                .containsExactly("libssl.so", "libssl.so.1.0.2k", "libssl.so.1.1", "libssl.so.3", "libssl.so.10");
    }
}
