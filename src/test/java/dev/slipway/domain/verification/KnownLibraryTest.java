package dev.slipway.domain.verification;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class KnownLibraryTest {
    @ParameterizedTest
    @CsvSource({
        "GLIBC_2.34, GLIBC_2.34, true",
        "GLIBC_2.34, GLIBC_2.4, true",
        "GLIBC_2.34, GLIBC_2.2.5, true",
        "GLIBC_2.34, GLIBC_2.35, false",
        "GLIBC_2.34, GLIBC_3.0, false",
        "GLIBC_2.34, GLIBC_2.34.1, false",
        "GLIBC_2.34, GLIBC_PRIVATE, ",
        "GLIBC_2.34, GLIBC_ABI_DT_RELR, ",
        "GCC_4.2.0+, GCC_3.0, true",
        "GCC_4.2.0+, GCC_7.0.0, ",
        "OPENSSL_1_1_0+, OPENSSL_1_1_0d, ",
        "OPENSSL_1_1_0, OPENSSL_1_1_0d, false",
        "OPENSSL_1_1_1, OPENSSL_1_1_0d, true",
        "GLIBCXX_3.4.30, GLIBCXX_3.4.9, true",
        "GLIBCXX_3.4.30, CXXABI_1.3, "
    })
    void aVersionUpToTheNewestIsThereAndOfOtherKindsNothingIsKnown(String newest, String version, Boolean has) {
        KnownLibrary library = new KnownLibrary(Optional.of("/lib/l"), List.of(newest), List.of());

        assertThat(library.has(version).orElse(null)).isEqualTo(has);
    }
}
