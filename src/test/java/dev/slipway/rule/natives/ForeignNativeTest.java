package dev.slipway.rule.natives;

import static org.assertj.core.api.Assertions.assertThat;

import dev.slipway.domain.natives.NeededFamily;
import dev.slipway.testing.ShippedFiles;
import dev.slipway.testing.VerdictText;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ForeignNativeTest {
    private static final String SITE = "the place (debian 12, x64, glibc)";

    @Test
    void theOnlyBuildMustBeForThePlace() {
        assertThat(judged("", "b/b.node CPU")).isEqualTo("""
                error: This is an ELF file for arm64, glibc; SITE cannot load it: it is for arm64, not x64, and no build for that place is beside it.
                at: node_modules/b/b.node
                do: Install its package for that place: npm install --os=linux --cpu=x64 --libc=glibc; or install in an image of it, and ship that.""".replace("SITE", SITE));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            b/linux-x64/b.node LOADS, b/linux-arm64/b.node CPU | | 1 file is for other places than SITE and 100 bytes that nothing needs there; the build for that place is beside them.
            b/linux-x64/b.node LOADS, b/linux-arm64/b.node CPU, b/linuxmusl-x64/b.node MUSL | | 2 files are for other places than SITE and 200 bytes that nothing needs there; the build for that place is beside them.
            b/darwin/b.dylib CPU | | 1 file is for other places than SITE and 100 bytes that nothing needs there; by their names nothing there asks for them.
            b/b.node CPU | its package takes another way there | 1 file is for other places than SITE and 100 bytes that nothing needs there; its package takes another way there.
            """)
    void whatNothingNeedsThereIsDeadWeight(String files, String optional, String message) {
        assertThat(judged(optional == null ? "" : optional, files.split(", ")))
                .startsWith("note: " + message.replace("SITE", SITE) + "\nat: ")
                .endsWith("\ndo: Leave them out of what ships.");
    }

    @Test
    void fiveOfManyAreNamed() {
        String[] files = IntStream.range(0, 9)
                .mapToObj(i -> "b/" + i + "/darwin/b.dylib CPU")
                .map(each -> each.replaceFirst("b/\\d", "b/darwin"))
                .toArray(String[]::new);

        assertThat(judged("", files))
                .startsWith("note: 9 files are for other places than " + SITE + " and 900 bytes")
                .containsOnlyOnce("at: node_modules/")
                .satisfies(text -> assertThat(text.split(", node_modules/")).hasSize(5));
    }

    @Test
    void aFileForThePlacePasses() {
        assertThat(judged("", "b/b.node LOADS")).isEqualTo("passed");
        assertThat(judged("", "b/b.node REFUSED")).isEqualTo("passed");
    }

    private static String judged(String optional, String... files) {
        return VerdictText.of(new ForeignNative("NAT001")
                .judge(new NeededFamily(
                        ShippedFiles.families(files).get(0),
                        Optional.of(optional).filter(why -> !why.isEmpty()))));
    }
}
