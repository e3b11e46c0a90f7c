package dev.slipway.adapter.rootfs;

import static org.assertj.core.api.Assertions.assertThat;

import dev.slipway.domain.binary.Cpu;
import dev.slipway.domain.binary.loader.FakeCache;
import dev.slipway.domain.binary.loader.LibraryCache;
import dev.slipway.domain.engine.BinaryTarget;
import dev.slipway.domain.engine.TargetTable;
import dev.slipway.domain.platform.LibraryFit;
import dev.slipway.domain.platform.LoadableTarget;
import dev.slipway.domain.platform.Loads;
import dev.slipway.domain.release.PrismaVersion;
import java.io.IOException;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class RootLibrariesTest {
    private static final String TRIPLE = "/usr/lib/x86_64-linux-gnu/";
    private static final int X64 = 62;
    private static final int ARM64 = 183;
    private static final int IA32 = 3;

    @TempDir
    private Path folder;

    private FixtureRoot root;

    @BeforeEach
    void anUnpackedImage() throws IOException {
        root = new FixtureRoot(folder.resolve("image"));
        root.writeLibrary("/lib64/ld-linux-x86-64.so.2", X64, 64);
        root.writeLibrary(TRIPLE + "libc.so.6", X64, 64);
        root.writeLibrary(TRIPLE + "libz.so.1", X64, 64);
        root.writeLibrary(TRIPLE + "libgcc_s.so.1", X64, 64);
    }

    @ParameterizedTest
    @CsvSource({"62, 64, FITTING", "183, 64, FOREIGN", "3, 32, FOREIGN", "62, 32, FOREIGN", "8, 64, FOREIGN"})
    void classAndMachineSayWhetherALibraryFits(int machine, int bits, LibraryFit expected) throws IOException {
        root.writeLibrary("/lib/libssl.so.3", machine, bits);

        assertThat(root.open().library("/lib/libssl.so.3", Cpu.X64)).isEqualTo(expected);
    }

    @Test
    void whatIsNoLibraryIsBroken() throws IOException {
        root.write("/lib/empty", "");
        root.write("/lib/text", "/* GNU ld script */\nGROUP ( /lib/libc.so.6 )\n");
        root.writeElf("/lib/program", X64, 1);
        Files.createDirectories(root.at("/lib/folder"));
        root.link("/lib/loop", "loop");
        root.link("/lib/dangling", "/nowhere");

        for (String name : List.of("empty", "text", "program", "folder", "loop")) {
            assertThat(root.open().library("/lib/" + name, Cpu.X64)).as(name).isNotEqualTo(LibraryFit.FITTING);
        }
        assertThat(root.open().library("/lib/loop", Cpu.X64)).isEqualTo(LibraryFit.BROKEN);
        assertThat(root.open().library("/lib/dangling", Cpu.X64)).isEqualTo(LibraryFit.ABSENT);
        assertThat(root.open().library("/lib/absent", Cpu.X64)).isEqualTo(LibraryFit.ABSENT);
    }

    @Test
    void aLinkIsTheRootsOwn() throws IOException {
        root.writeLibrary("/opt/ssl/libssl.so.3", X64, 64);
        root.link(TRIPLE + "libssl.so.3", "/opt/ssl/libssl.so.3");

        assertThat(loads("5.22.0")).contains("debian-openssl-3.0.x");
    }

    @Test
    void aLibraryOf32BitsInTheCacheCountsForNothing() throws IOException {
        root.writeLibrary("/usr/lib32/libssl.so.1.1", IA32, 32);
        cache("/usr/lib32/libssl.so.1.1");

        assertThat(loads("5.22.0")).isEmpty();

        root.writeLibrary(TRIPLE + "libssl.so.1.1", X64, 64);
        cache("/usr/lib32/libssl.so.1.1", TRIPLE + "libssl.so.1.1");
        assertThat(answer("5.22.0").why()).contains(TRIPLE + "libssl.so.1.1").doesNotContain("lib32");
    }

    @Test
    void whatTheCacheNamesIsFoundWithoutAProgramThatWritesIt() throws IOException {
        root.writeLibrary("/opt/ssl/libssl.so.3", X64, 64);
        cache("/opt/ssl/libssl.so.3");

        assertThat(answer("5.22.0").why()).contains("/opt/ssl/libssl.so.3");
    }

    @Test
    void aLibraryForAnotherCpuIsNamed() throws IOException {
        root.writeLibrary(TRIPLE + "libssl.so.3", ARM64, 64);

        assertThat(loads("5.22.0")).isEmpty();
        assertThat(answer("5.22.0").why()).contains(TRIPLE + "libssl.so.3 is there, but it is no library for the CPU");
    }

    @Test
    void thisMachinesOwnCacheListsWhatItsLoaderFinds() {
        LiveHost host = new LiveHost("Linux", "amd64", Optional.empty(), "");

        for (String path : host.cached("libc.so.6")) {
            assertThat(path).startsWith("/").endsWith("/libc.so.6");
        }
    }

    private void cache(String... paths) throws IOException {
        List<LibraryCache.Library> libraries = java.util.Arrays.stream(paths)
                .map(path -> new LibraryCache.Library(path.substring(path.lastIndexOf('/') + 1), 0x0303, path))
                .toList();
        Files.write(root.at("/etc/ld.so.cache"), new FakeCache(ByteOrder.LITTLE_ENDIAN, libraries).current());
    }

    private Optional<String> loads(String version) {
        return answer(version).binaryTarget().map(BinaryTarget::name);
    }

    private Loads answer(String version) {
        return new LoadableTarget(TargetTable.bundled()).loads(PrismaVersion.of(version), root.open());
    }
}
