package dev.slipway.domain.install;

import static org.assertj.core.api.Assertions.assertThat;

import dev.slipway.domain.judgement.Place;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PlatformNamesTest {
    @ParameterizedTest
    @CsvSource({
        "@img/sharp-linuxmusl-x64, @img-sharp, linux, x64, musl",
        "@img/sharp-linux-arm64, @img-sharp, linux, arm64, ",
        "@rollup/rollup-linux-x64-gnu, @rollup-rollup, linux, x64, glibc",
        "@rollup/rollup-linux-arm-gnueabihf, @rollup-rollup, linux, arm, glibc",
        "@rollup/rollup-win32-x64-msvc, @rollup-rollup, win32, x64, ",
        "@esbuild/linux-x64, @esbuild, linux, x64, ",
        "esbuild-windows-64, esbuild, win32, x64, ",
        "turbo-darwin-aarch64, turbo, darwin, arm64, ",
        "x-macos-x86_64, x, darwin, x64, ",
        "X-Linux-AMD64-MUSL, x, linux, x64, musl",
        "x-darwin-universal, x, darwin, universal, "
    })
    void aPackageNamesItsPlatform(String name, String family, String system, String cpu, String libc) {
        assertThat(NamedPlatform.of(name)).contains(new NamedPlatform(family, system, cpu, Optional.ofNullable(libc)));
    }

    @ParameterizedTest
    @CsvSource({"sharp", "linux-tools", "x64-decoder", "@types/node", "musl-x64", "''"})
    void aNameWithoutASystemAndACpuIsOfNone(String name) {
        assertThat(NamedPlatform.of(name)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            A=1                      | A 1 1:1
            A = 1 ; B: 'two words'   | A 1 1:1, B two words 1:9
            A=1 A=2                  | A 1 1:1, A 2 1:5
            ENV A "x y"            | A x y 1:5
            env A 1                  | A 1 1:5
            RUN A 1                  |
            {"A":"1","B":2}    | A 1 1:3, B 2 1:11
            A='unclosed              | A unclosed 1:1
            A=                       | A  1:1
            if [ $A == 1 ]; then     |
            A==1                     |
            x = process.env.A = 1    |
            ${A}=1                   |
            unset A                  |
            // A=1                   |
            x #A=1                   |
            x#A=1                    | A 1 1:3
            AB=1 C_A=1 A-B=1 1A=1    |
            - name: A~  value: '1'   | A 1 1:9
            - name: A~  valueFrom: x |
            - key: A~  value: '1'    |
            - name: A                |
            x~~  A: b}               | A b 3:3
            """)
    void anAssignmentIsFoundInAnyFile(String text, String found) {
        List<Assignment> assignments = Assignments.in(new ProjectText("f", text.replace('~', '\n')), List.of("A", "B"));

        assertThat(assignments.stream()
                        .map(each -> each.name() + " " + each.value() + " "
                                + each.place().line() + ":" + each.place().column())
                        .toList())
                .isEqualTo(found == null ? List.of() : List.of(found.split(", ")));
    }

    @ParameterizedTest
    @CsvSource({"abc, true", "a$B, false", "'{{ a }}', false", "%A%, false"})
    void aValueIsPlainWhereNothingIsPutInItsPlace(String value, boolean plain) {
        assertThat(new Assignment("A", value, Place.in("f", 1, "")).isPlain()).isEqualTo(plain);
    }

    @Test
    void aTextIsFoundByItsFirstLine() {
        ProjectText file = new ProjectText("f", "one\n  two token=abc\ntwo\n");

        assertThat(file.place("two").place()).isEqualTo("f:2");
        assertThat(file.place("two").column()).isEqualTo(3);
        assertThat(file.place("two").text()).isEqualTo("two token=***");
        assertThat(file.place("four").line()).isZero();
    }
}
