package dev.slipway.domain.natives;

import static org.assertj.core.api.Assertions.assertThat;

import dev.slipway.testing.ShippedFiles;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NativeFamilyTest {
    @Test
    void buildsOfOneThingAreAFamilyInTheOrderOfTheFiles() {
        List<NativeFamily> families = ShippedFiles.families(
                "@img/sharp-linux-x64/s.node LOADS",
                "bcrypt/b.node LOADS",
                "@img/sharp-linuxmusl-x64/s.node MUSL",
                "@img/sharp-linux-arm64/s.node CPU");

        assertThat(families)
                .extracting(NativeFamily::folder)
                .containsExactly("/app/node_modules/@img/sharp-linux-x64", "/app/node_modules/bcrypt");
        assertThat(families.get(0).files()).hasSize(3);
        assertThat(families.get(0).severalPlatforms()).isTrue();
        assertThat(families.get(0).platformPackage()).isTrue();
        assertThat(families.get(1).severalPlatforms()).isFalse();
        assertThat(families.get(1).platformPackage()).isFalse();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            # files of one package                                     | foreign | fit  | decide | asked for
            linux-x64/a.node LOADS                                     |         | 0    | 0      |
            linux-x64/a.node LOADS, linux-arm64/a.node CPU             | 1       | 0    | 0      | 1
            linux-arm64/a.node CPU, linux-x64/a.node LOADS             | 0       | 1    | 1      | 0
            linux-arm64/a.node CPU                                     | 0       |      |        | 0
            linux-x64/a.node MUSL                                      | 0       |      |        | 0
            linux-x64/a.node REFUSED, linux-x64-glibc/a.node LOADS     |         | 0, 1 | 1      |
            linux-x64/a.node REFUSED, linux-x64-glibc/a.node OPEN      |         | 0, 1 | 0, 1   |
            a.node REFUSED, b.node LOADS                               |         | 0, 1 | 0, 1   |
            linux-x64/a.node LOADS, linux-x64/liba.so LOADS            |         | 0, 1 | 0      |
            linux-x64/liba.so OPEN                                     |         | 0    |        |
            windows/a.exe CPU, windows/a.dll CPU, darwin/a.dylib CPU   | 0, 1, 2 |      |        |
            darwin/A.app/Contents/a CPU, linux-arm64/a CPU             | 0, 1    |      |        | 1
            darwin/A.framework/a CPU                                   | 0       |      |        |
            """)
    void thoseThatFitDecide(String files, String foreign, String fitting, String decisive, String asked) {
        List<NativeFamily> families = ShippedFiles.families(
                Stream.of(files.split(", ")).map("addon/"::concat).toArray(String[]::new));
        NativeFamily family = families.get(0);

        assertThat(families).hasSize(1);
        assertThat(numbers(family, family.foreign())).isEqualTo(foreign == null ? "" : foreign);
        assertThat(numbers(family, family.fitting())).isEqualTo(fitting == null ? "" : fitting);
        assertThat(numbers(family, family.decisive())).isEqualTo(decisive == null ? "" : decisive);
        assertThat(numbers(family, family.asked().stream().toList())).isEqualTo(asked == null ? "" : asked);
        assertThat(family.isServed()).isEqualTo(fitting != null);
    }

    private static String numbers(NativeFamily family, List<ShippedNative> files) {
        return files.stream()
                .map(file -> Integer.toString(family.files().indexOf(file)))
                .collect(Collectors.joining(", "));
    }
}
