package dev.slipway.rule.platform;

import static org.assertj.core.api.Assertions.assertThat;

import dev.slipway.testing.ImageFiles;
import dev.slipway.testing.ImageProject;
import dev.slipway.testing.VerdictText;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** ENG006, by a Dockerfile: zlib in an image of distroless. */
class LibraryNotCopiedTest {
    private static final String BASE = "FROM node:22-bookworm AS build\nFROM distroless/nodejs20\n";

    private static String told(ImageProject project) {
        return VerdictText.of(new LibraryNotCopied("ENG006").judge(project.container()));
    }

    @Test
    void aLibraryThatTheBaseLacksAndNothingCopiesIsMissing() {
        assertThat(told(ImageProject.of(BASE + "COPY --from=build /app /app\n")))
                .startsWith(
                        "error: distroless/nodejs20 has no libz.so.1, which the engines of Prisma 6.19.3 need: the loader"
                                + " refuses them there.\nat: Dockerfile:2\ndo: Copy it from a stage of the same Debian: ");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "COPY --from=build /lib/x86_64-linux-gnu/libz.so.1 /lib/x86_64-linux-gnu/libz.so.1",
                "COPY --from=build /usr/lib/x86_64-linux-gnu/libz.so.1.2.13 /usr/lib/x86_64-linux-gnu/",
                "COPY --from=debian:12 /lib/*-linux-gnu/libz.so* /lib/",
                "COPY --from=build /lib/x86_64-linux-gnu/libz* /lib/",
                "COPY libz.so.1 /usr/lib/"
            })
    void oneThatIsCopiedByItsNameIsThere(String line) {
        assertThat(told(ImageProject.of(BASE + line))).isEqualTo("not applicable: no library is known to be missing");
    }

    @ParameterizedTest
    @CsvSource({
        "COPY --from=build /lib/x86_64-linux-gnu/ /lib/x86_64-linux-gnu/, true",
        "COPY --from=build /lib/x86_64-linux-gnu/lib* /lib/, true",
        "COPY --from=build /usr/lib /usr/lib, true",
        "COPY --from=build / /, true",
        "ADD root.tar.gz /, true",
        "ADD https://example.com/root.tar.gz /, false",
        "COPY --from=build /lib/x86_64-linux-gnu/libssl.so.3 /lib/, false",
        "COPY --from=build /app/lib /app/lib, false",
        "COPY package*.json ./, false",
        "COPY . ., false"
    })
    void oneThatMayComeWithOthersIsLeftOpen(String line, boolean open) {
        assertThat(told(ImageProject.of(BASE + "WORKDIR /app\n" + line)))
                .startsWith(open ? "not checked: whether libz.so.1 comes with what Dockerfile:4 copies" : "error: ");
    }

    @Test
    void whereNoEngineIsWantedNothingIsMissing() {
        assertThat(told(ImageProject.of(BASE).targets()))
                .isEqualTo("not applicable: no client has an engine, and the start migrates nothing");
        assertThat(told(ImageProject.of(BASE).env("PRISMA_QUERY_ENGINE_LIBRARY", "/q.node")))
                .startsWith("not applicable: PRISMA_QUERY_ENGINE_LIBRARY names");
        assertThat(told(ImageProject.of("FROM node:22-bookworm")))
                .isEqualTo("not applicable: no library is known to be missing");
    }

    @Test
    void anImageThatIsGivenTellsItself() {
        assertThat(told(ImageProject.of(BASE).image(new ImageFiles().contents())))
                .isEqualTo("not applicable: the image itself was looked into");
    }
}
