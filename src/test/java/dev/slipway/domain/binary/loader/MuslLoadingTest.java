package dev.slipway.domain.binary.loader;

import static dev.slipway.domain.binary.loader.SmallRoot.library;
import static org.assertj.core.api.Assertions.assertThat;

import dev.slipway.domain.binary.Cpu;
import dev.slipway.domain.binary.loader.Loading.Answer;
import dev.slipway.domain.binary.loader.Loading.Cause;
import dev.slipway.testing.ElfBuilder;
import java.io.IOException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class MuslLoadingTest {
    @ParameterizedTest
    @CsvSource({
        "libc.so.6, LOADS",
        "libm.so.6, LOADS",
        "libpthread.so.0, LOADS",
        "libdl.so.2, LOADS",
        "librt.so.1, LOADS",
        "libc.musl-x86_64.so.1, LOADS",
        "/lib/ld-musl-x86_64.so.1, LOADS",
        "libmvec.so.1, REFUSED",
        "libresolv.so.2, REFUSED",
        "ld-linux-x86-64.so.2, REFUSED"
    })
    void someNamesAreItself(String name, Answer answer) throws IOException {
        assertThat(alpine().load(library("e").needed(name)).answer()).isEqualTo(answer);
    }

    @Test
    void theWordsAreMusls() throws IOException {
        Loading missing = alpine().load(library("e").needed("libssl.so.3"));

        assertThat(missing.cause()).contains(Cause.MISSING_LIBRARY);
        assertThat(missing.loaderWords())
                .contains("Error loading shared library libssl.so.3: No such file or directory (needed by"
                        + " /app/engine.node)");
        assertThat(missing.needed().get(0).searched()).containsExactly("/lib", "/usr/local/lib", "/usr/lib");
        assertThat(alpine().load(library("e").undefined("__isnan")).loaderWords())
                .contains("Error relocating /app/engine.node: __isnan: symbol not found");
    }

    @Test
    void versionsAreNothingToIt() throws IOException {
        Loading loading = alpine().load(library("e")
                .needed("libc.so.6")
                .needsVersion("libc.so.6", "GLIBC_2.99")
                .undefined("malloc", "GLIBC_2.99"));

        assertThat(loading.answer()).isEqualTo(Answer.LOADS);
        assertThat(loading.versions()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"3, REFUSED", "5, LOADS"})
    void glibcsNamesForLargeFilesAreKnownSince124(int patch, Answer answer) throws IOException {
        assertThat(SmallRoot.musl(patch).load(library("e").undefined("open64")).answer())
                .isEqualTo(answer);
    }

    @Test
    void itLooksAtNothingOfTheHeader() throws IOException {
        assertThat(alpine().load(library("e").osAbi(9, 1).flags1(0x8000840).withoutStackHeader())
                        .answer())
                .isEqualTo(Answer.LOADS);
        assertThat(alpine().load(library("e").stack(7)).answer()).isEqualTo(Answer.LOADS);
        assertThat(alpine().load(ElfBuilder.of(Cpu.ARM64).undefined("malloc")).cause())
                .contains(Cause.WRONG_ARCHITECTURE);
        assertThat(alpine().load(ElfBuilder.of(Cpu.IA32)).answer()).isEqualTo(Answer.REFUSED);
    }

    @Test
    void aRunpathIsInherited() throws IOException {
        SmallRoot root = alpine().with("/opt/a/liba.so", library("liba.so").needed("libb.so"))
                .with("/opt/a/libb.so", library("libb.so"));

        assertThat(root.load(library("e").needed("liba.so").runpath("/opt/a")).answer())
                .isEqualTo(Answer.LOADS);
    }

    @ParameterizedTest
    @CsvSource({
        "$ORIGIN/libs, LOADS",
        "${ORIGIN}/libs, LOADS",
        "/none:/app/libs, LOADS",
        "$LIB:/app/libs, REFUSED",
        "$PLATFORM:$ORIGIN/libs, REFUSED"
    })
    void originIsTheOnlyToken(String path, Answer answer) throws IOException {
        SmallRoot root = alpine().with("/app/libs/libx.so", library("libx.so"));

        assertThat(root.load(library("e").needed("libx.so").runpath(path)).answer())
                .isEqualTo(answer);
    }

    @Test
    void thePathFileReplacesTheDefaultFolders() throws IOException {
        SmallRoot root = alpine().with("/usr/lib/liba.so", library("liba.so"))
                .with("/opt/libb.so", library("libb.so"))
                .text("/etc/ld-musl-x86_64.path", "/none:/lib\n/opt\n");

        assertThat(root.load(library("e").needed("liba.so")).answer()).isEqualTo(Answer.REFUSED);
        assertThat(root.load(library("e").needed("libb.so")).answer()).isEqualTo(Answer.LOADS);
        assertThat(root.text("/etc/ld-musl-x86_64.path", "")
                        .load(library("e").needed("libb.so"))
                        .answer())
                .isEqualTo(Answer.REFUSED);
    }

    @ParameterizedTest
    @ValueSource(strings = {"loop", "folder", "empty", "foreign"})
    void whatOpensFirstIsTaken(String kind) throws IOException {
        SmallRoot root = alpine().with("/usr/lib/libx.so", library("libx.so"));
        switch (kind) {
            case "loop" -> root.link("/lib/libx.so", "libx.so");
            case "folder" -> root.folder("/lib/libx.so");
            case "empty" -> root.text("/lib/libx.so", "");
            default -> root.with("/lib/libx.so", SmallRoot.arm("libx.so").undefined("malloc"));
        }

        assertThat(root.load(library("e").needed("libx.so")).answer()).isEqualTo(Answer.REFUSED);
    }

    @Test
    void anotherCLibraryIsTakenForItself() throws IOException {
        SmallRoot root = alpine().with(
                        "/opt/libc.so.6",
                        library("libc.so.6")
                                .needed("nobody.so")
                                .defined("__libc_start_main")
                                .defined("stdin"));

        assertThat(root.load(library("e").needed("/opt/libc.so.6")).answer()).isEqualTo(Answer.LOADS);
    }

    @Test
    void aFileCalledLikeGlibcsLoaderIsNoGlibc() throws IOException {
        SmallRoot root = alpine().link("/lib64/ld-linux-x86-64.so.2", "/lib/ld-musl-x86_64.so.1");

        assertThat(root.load(library("e").undefined("__register_atfork")).loaderWords())
                .contains("Error relocating /app/engine.node: __register_atfork: symbol not found");
    }

    @Test
    void itHasNoPreloadFile() throws IOException {
        SmallRoot root = alpine().with("/opt/libx.so", library("libx.so").defined("f"))
                .text("/etc/ld.so.preload", "/opt/libx.so");

        assertThat(root.load(library("e").undefined("f")).answer()).isEqualTo(Answer.REFUSED);
        assertThat(root.started(new LoaderOptions("", "/opt/libx.so", "/"))
                        .load(library("e").undefined("f"))
                        .answer())
                .isEqualTo(Answer.LOADS);
    }

    private static SmallRoot alpine() {
        return SmallRoot.musl(5);
    }
}
