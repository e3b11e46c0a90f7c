package dev.slipway.adapter.tables;

import static org.assertj.core.api.Assertions.assertThat;

import dev.slipway.domain.problem.ProblemException;
import dev.slipway.domain.verification.Distribution;
import dev.slipway.domain.verification.KnownLibrary;
import dev.slipway.domain.verification.ProvidingPackage;
import dev.slipway.port.SystemTables.RuntimeShelf;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LibraryTablesTest {
    private final LibraryTables tables = new LibraryTables(new Tsv(Map.of()));

    @ParameterizedTest
    @CsvSource({
        "lambda:nodejs22.x, libssl.so.3, true",
        "lambda:nodejs22.x, libcrypto.so.3, true",
        "lambda:nodejs22.x, libssl.so.1.1, false",
        "lambda:nodejs22.x, libcrypto.so.1.1, false",
        "lambda:nodejs18.x, libssl.so.10, true",
        "lambda:nodejs18.x, libssl.so.3, false",
        "lambda:nodejs22.x, libc.so.6, true",
        "lambda:nodejs22.x, ld-linux-x86-64.so.2, true",
        "lambda:nodejs22.x, libc.musl-x86_64.so.1, false",
        "lambda:nodejs22.x, libstdc++.so.6, true",
        "lambda:nodejs22.x, libuuid.so.1, ",
        "image:node:22-bookworm-slim, libssl.so.3, false",
        "image:node:22-bookworm-slim, libstdc++.so.6, true",
        "image:node:22-alpine, libc.musl-x86_64.so.1, true",
        "image:node:22-alpine, ld-linux-x86-64.so.2, false",
        "image:node:22-alpine, libc.so.6, "
    })
    void whatNoRowTellsIsNotKnown(String runtime, String library, Boolean there) throws ProblemException {
        RuntimeShelf shelf = tables.runtime(runtime, Optional.empty());

        KnownLibrary known = shelf.libraries().get(library);

        assertThat(known == null ? null : known.path().isPresent()).isEqualTo(there);
    }

    @ParameterizedTest
    @CsvSource({
        "amzn1, lambda:nodejs8.10, GLIBC_2.17, GLIBC_2.18",
        "amzn2, lambda:nodejs18.x, GLIBC_2.26, GLIBC_2.27",
        "amzn2023, lambda:nodejs22.x, GLIBC_2.34, GLIBC_2.35",
        "debian12, image:node:22-bookworm, GLIBC_2.36, GLIBC_2.37"
    })
    void glibcIsAsOldAsItIs(String name, String runtime, String has, String lacks) throws ProblemException {
        KnownLibrary libc = Objects.requireNonNull(
                tables.runtime(runtime, Optional.empty()).libraries().get("libc.so.6"));

        assertThat(libc.has(has)).as(name).contains(true);
        assertThat(libc.has(lacks)).as(name).contains(false);
    }

    @Test
    void theProcessorNamesTheLoader() throws ProblemException {
        RuntimeShelf shelf = tables.runtime("lambda:nodejs22.x", Optional.of("arm64"));

        assertThat(shelf.loader()).isEqualTo("/lib/ld-linux-aarch64.so.1");
        assertThat(shelf.libraries()).containsKey("ld-linux-aarch64.so.1");
    }

    @ParameterizedTest
    @CsvSource({
        "libssl.so.3, debian, 12, libssl3",
        "libssl.so.3, debian, 13, libssl3t64",
        "libssl.so.3, ubuntu, 24.04, libssl3t64",
        "libssl.so.1.1, alpine, 3.18.4, openssl1.1-compat",
        "libssl.so.1.1, alpine, 3.1, ",
        "libz.so.1, alpine, 3.99.0, zlib",
        "libssl.so.1.1, amzn, 2, openssl11-libs",
        "libcrypt.so.1, amzn, 2023, libxcrypt-compat"
    })
    void aPackageIsThatOfTheRelease(String library, String id, String release, String install) throws ProblemException {
        Optional<ProvidingPackage> provider = tables.provider(library, new Distribution(id, List.of(), release));

        assertThat(provider.flatMap(ProvidingPackage::install).orElse(null)).isEqualTo(install);
    }

    @Test
    void aReleaseThatHasNoneIsKnownToHaveNone() throws ProblemException {
        ProvidingPackage provider = tables.provider("libssl.so.1.1", new Distribution("debian", List.of(), "12"))
                .orElseThrow();

        assertThat(provider.install()).isEmpty();
    }

    @Test
    void theReleaseOfADistributionIsNotThatOfTheOneItIsLike() throws ProblemException {
        assertThat(tables.provider("libssl.so.3", new Distribution("linuxmint", List.of("ubuntu", "debian"), "21")))
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "win32, kernel32.dll, true",
        "win32, api-ms-win-crt-heap-l1-1-0.dll, true",
        "win32, vcruntime140.dll, false",
        "darwin, /usr/lib/libSystem.B.dylib, true",
        "darwin, /System/Library/Frameworks/Security.framework/Versions/A/Security, true",
        "darwin, @rpath/libvips-cpp.42.dylib, false",
        "linux, kernel32.dll, false"
    })
    void systemsHaveTheirLibraries(String os, String library, boolean has) throws ProblemException {
        assertThat(tables.isSystems(os, library)).isEqualTo(has);
    }
}
