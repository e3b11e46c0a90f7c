package dev.slipway.domain.binary.loader;

import static dev.slipway.domain.binary.loader.SmallRoot.TRIPLE;
import static dev.slipway.domain.binary.loader.SmallRoot.library;
import static org.assertj.core.api.Assertions.assertThat;

import dev.slipway.domain.binary.loader.Loading.Answer;
import dev.slipway.testing.ElfBuilder;
import java.io.IOException;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

final class LoaderLimitsTest {
    @Test
    void librariesMayNeedOneAnother() throws IOException {
        SmallRoot root = SmallRoot.glibc(36)
                .with(TRIPLE + "liba.so", library("liba.so").needed("libb.so", "liba.so"))
                .with(TRIPLE + "libb.so", library("libb.so").needed("liba.so"));

        assertThat(root.load(library("e").needed("liba.so")).answer()).isEqualTo(Answer.LOADS);
        assertThat(root.load(TRIPLE + "liba.so").answer()).isEqualTo(Answer.LOADS);
    }

    @Test
    void moreLibrariesThanAnyProcessHasAreNotFollowed() throws IOException {
        SmallRoot root = SmallRoot.glibc(36);
        IntStream.range(0, 400)
                .forEach(i -> root.with(
                        TRIPLE + "lib" + i + ".so", library("lib" + i + ".so").needed("lib" + (i + 1) + ".so")));

        assertThat(root.load(library("e").needed("lib0.so")).answer()).isEqualTo(Answer.NOT_DECIDED);
        assertThat(root.load(library("e").needed("lib390.so")).answer()).isEqualTo(Answer.REFUSED);
    }

    @Test
    void aSearchWithoutEndEnds() throws IOException {
        SmallRoot root = SmallRoot.glibc(36);
        ElfBuilder file = library("e").runpath(String.join(":", names("/n/", 5_000)));
        for (String name : names("lib", 20)) {
            root.with(TRIPLE + name, library(name));
            file.needed(name);
        }

        Loading loading = root.load(file);

        assertThat(loading.answer()).isEqualTo(Answer.NOT_DECIDED);
        assertThat(loading.why()).contains("200000 places");
    }

    private static List<String> names(String prefix, int count) {
        return IntStream.range(0, count).mapToObj(i -> prefix + i).toList();
    }
}
