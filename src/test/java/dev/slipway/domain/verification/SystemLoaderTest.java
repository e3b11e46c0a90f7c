package dev.slipway.domain.verification;

import static org.assertj.core.api.Assertions.assertThat;

import dev.slipway.domain.artefact.ByteSource;
import dev.slipway.domain.binary.Cpu;
import dev.slipway.domain.binary.NativeFile;
import dev.slipway.domain.binary.loader.Loading;
import dev.slipway.domain.binary.loader.Loading.Answer;
import dev.slipway.testing.ElfBuilder;
import dev.slipway.testing.MachOBuilder;
import dev.slipway.testing.PeBuilder;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** What is said of macOS and Windows, which nobody has looked at: only what all of them have in common. */
class SystemLoaderTest {
    private static final String C = "/usr/lib/libSystem.B.dylib";

    @Test
    void whatNeedsOnlyWhatEachSystemHasLoads() throws IOException {
        Loading pe = load("win32", PeBuilder.x64().needed("KERNEL32.dll").bytes());

        assertThat(pe.answer()).isEqualTo(Answer.LOADS);
        assertThat(pe.needed())
                .containsExactly(new Loading.Library("kernel32.dll", Optional.of("kernel32.dll"), List.of()));
        assertThat(load("darwin", MachOBuilder.arm64().needed(C).bytes()).answer())
                .isEqualTo(Answer.LOADS);
    }

    @Test
    void anotherLibraryLeavesItOpen() throws IOException {
        Loading loading = load(
                "win32",
                PeBuilder.x64()
                        .needed("KERNEL32.dll")
                        .needed("VCRUNTIME140.dll")
                        .bytes());

        assertThat(loading.answer()).isEqualTo(Answer.NOT_DECIDED);
        assertThat(loading.why()).startsWith("not every system has vcruntime140.dll,");
        assertThat(loading.needed())
                .extracting(Loading.Library::found)
                .containsExactly(Optional.of("kernel32.dll"), Optional.empty());
    }

    /** Another part of a universal file may need what this one does not. */
    @Test
    void thePartForThisCpuCounts() throws IOException {
        MachOBuilder other = MachOBuilder.x64().needed("/opt/lib/libx.dylib");

        assertThat(load(
                                "darwin",
                                MachOBuilder.universal(
                                        other, MachOBuilder.arm64().needed(C)))
                        .answer())
                .isEqualTo(Answer.LOADS);
        assertThat(load("darwin", MachOBuilder.universal(other, other)).why()).contains("its part for this CPU");
        assertThat(load("darwin", MachOBuilder.universal(other, other)).answer())
                .isEqualTo(Answer.NOT_DECIDED);
    }

    @Test
    void theOldestSystemThatItIsForIsNamed() throws IOException {
        assertThat(load(
                                "darwin",
                                MachOBuilder.arm64()
                                        .minimumOs(11, 0, 0)
                                        .needed(C)
                                        .bytes())
                        .why())
                .isEqualTo("it needs macOS 11.0 or newer, and the version is not known");
    }

    @Test
    void aFileOfAnotherSystemIsNotGuessedAt() throws IOException {
        assertThat(load("freebsd", ElfBuilder.x64().bytes()).answer()).isEqualTo(Answer.NOT_DECIDED);
    }

    private static Loading load(String os, byte[] file) throws IOException {
        Site site = new Site(
                "there",
                "",
                false,
                Optional.of(os),
                Optional.of(os.equals("darwin") ? Cpu.ARM64 : Cpu.X64),
                Optional.empty(),
                Optional.empty(),
                new Runner.Unknown(""));
        return new SystemLoader(site, Set.of(C, "kernel32.dll")::contains).load(NativeFile.read(ByteSource.of(file)));
    }
}
