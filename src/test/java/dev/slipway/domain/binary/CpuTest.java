package dev.slipway.domain.binary;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

final class CpuTest {
    @ParameterizedTest
    @CsvSource({
        "x64, X64",
        "amd64, X64",
        "x86_64, X64",
        "X86-64, X64",
        "arm64, ARM64",
        "aarch64, ARM64",
        "arm, ARM",
        "armv7l, ARM",
        "armhf, ARM",
        "ia32, IA32",
        "i386, IA32",
        "x86, IA32",
        "s390x, S390X",
        "ppc64, PPC64",
        "ppc64le, PPC64",
        "riscv64, RISCV64",
        "loong64, LOONG64",
        "loongarch64, LOONG64"
    })
    void everyWorldsWordIsUnderstood(String word, Cpu cpu) {
        assertThat(Cpu.named(word)).contains(cpu);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "x65", "64", "sparc"})
    void otherWordsAreNot(String word) {
        assertThat(Cpu.named(word)).isEmpty();
    }

    @ParameterizedTest
    @EnumSource
    void itsOwnWordsMeanItself(Cpu cpu) {
        assertThat(Cpu.named(cpu.node())).contains(cpu);
        assertThat(Cpu.named(cpu.machine())).contains(cpu);
    }
}
