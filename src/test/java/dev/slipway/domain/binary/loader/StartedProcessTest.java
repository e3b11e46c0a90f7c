package dev.slipway.domain.binary.loader;

import static dev.slipway.domain.binary.loader.SmallRoot.TRIPLE;
import static dev.slipway.domain.binary.loader.SmallRoot.library;
import static org.assertj.core.api.Assertions.assertThat;

import dev.slipway.domain.binary.loader.Loading.Answer;
import dev.slipway.domain.binary.loader.Loading.Cause;
import dev.slipway.testing.ElfBuilder;
import java.io.IOException;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class StartedProcessTest {
    private static final String OF_GLIBC = "/lib64/ld-linux-x86-64.so.2";
    private static final String OF_MUSL = "/lib/ld-musl-x86_64.so.1";
    private static final String IN_NODE = "In Node it loads";

    @ParameterizedTest
    @CsvSource({
        "glibc, 2, /lib64/ld-linux-x86-64.so.2, libc.so.6, LOADS, ''",
        "glibc, 3, /lib64/ld-linux-x86-64.so.2, libc.so.6, LOADS, ''",
        "musl, 2, /lib/ld-musl-x86_64.so.1, libc.so.6, LOADS, ''",
        "glibc, 2, /lib64/ld-linux-x86-64.so.2, libgone.so, REFUSED, libgone.so is not found",
        "musl, 2, /lib/ld-musl-x86_64.so.1, libgone.so, REFUSED, libgone.so is not found",
        "glibc, 2, /lib/ld-musl-x86_64.so.1, libc.so.6, REFUSED, its loader /lib/ld-musl-x86_64.so.1 is not there",
        "musl, 2, /lib64/ld-linux-x86-64.so.2, libc.so.6, REFUSED, its loader /lib64/ld-linux-x86-64.so.2 is not there"
    })
    void aProgramStartsWithItsLoaderAndAllThatItNeeds(
            String libc, int type, String loader, String needed, Answer answer, String why) throws IOException {
        SmallRoot root = root(libc)
                .with(
                        "/app/program",
                        ElfBuilder.x64().type(type).interpreter(loader).needed(needed));

        assertThat(root.start("/app/program").answer()).isEqualTo(answer);
        assertThat(root.start("/app/program").why()).isEqualTo(why);
    }

    @ParameterizedTest
    @CsvSource({"glibc, REFUSED", "musl, NOT_DECIDED"})
    void whatStartsNeedNotBeOpened(String libc, Answer opened) throws IOException {
        String loader = libc.equals("musl") ? OF_MUSL : OF_GLIBC;
        SmallRoot root = root(libc)
                .with(
                        "/app/program",
                        ElfBuilder.x64().type(2).interpreter(loader).stack(7).flags1(0x800_0040));

        assertThat(root.start("/app/program").answer()).isEqualTo(Answer.LOADS);
        assertThat(root.load("/app/program").answer()).isEqualTo(opened);
    }

    @Test
    void aProgramThatNeedsNobodyNeedsNoLoader() throws IOException {
        SmallRoot root =
                SmallRoot.empty().with("/app/program", ElfBuilder.x64().type(2).withoutDynamicSection());

        assertThat(root.start("/app/program").answer()).isEqualTo(Answer.LOADS);
    }

    @Test
    void whatIsNoProgramDoesNotStart() throws IOException {
        SmallRoot root = SmallRoot.glibc(36).text("/app/text", "text that is shorter than a header");

        assertThat(root.start("/app/none").cause()).contains(Cause.MISSING_LIBRARY);
        assertThat(root.start("/app/text").cause()).contains(Cause.BAD_FILE);
    }

    @ParameterizedTest
    @CsvSource({"glibc, /usr/lib/x86_64-linux-gnu/", "musl, /usr/lib/"})
    void nodeHoldsItsOwnLibrariesOfTheSystem(String libc, String folder) throws IOException {
        SmallRoot root = root(libc)
                .with(folder + "libstdc++.so.6", library("libstdc++.so.6").defined("f"));

        Loading loading = root.load(library("e").undefined("f"));

        assertThat(loading.answer()).isEqualTo(Answer.REFUSED);
        assertThat(loading.notes()).singleElement().asString().startsWith(IN_NODE);
    }

    @ParameterizedTest
    @CsvSource({"glibc, /usr/lib/x86_64-linux-gnu/", "musl, /usr/lib/"})
    void aLibraryOfNodesThatLacksAnotherIsNotHeld(String libc, String folder) throws IOException {
        SmallRoot root = root(libc)
                .with(
                        folder + "libstdc++.so.6",
                        library("libstdc++.so.6").needed("libgone.so").defined("f"));

        assertThat(root.load(library("e").undefined("f")).notes()).isEmpty();
    }

    @Test
    void whatNodeHoldsComesBeforeWhatAFileBrings() throws IOException {
        SmallRoot root = SmallRoot.glibc(36)
                .with(TRIPLE + "libstdc++.so.6", library("libstdc++.so.6").definesVersion("V_1"))
                .with("/app/libs/libstdc++.so.6", library("libstdc++.so.6").definesVersion("V_2"));
        ElfBuilder file = library("e").needed("libstdc++.so.6").needsVersion("libstdc++.so.6", "V_2");

        Loading loading = root.load(file.runpath("/app/libs"));

        assertThat(loading.answer()).isEqualTo(Answer.LOADS);
        assertThat(loading.notes())
                .containsExactly("In Node, which holds libraries of its own, it fails: " + TRIPLE
                        + "libstdc++.so.6 has no version V_2.");
    }

    @Test
    void sinceGlibc234NothingIsLackingWithoutLibdl() throws IOException {
        assertThat(SmallRoot.glibc(34).load(library("e")).answer()).isEqualTo(Answer.LOADS);
        assertThat(SmallRoot.glibc(33)
                        .link("/lib/x86_64-linux-gnu/libdl.so.2", "/nowhere")
                        .load(library("e"))
                        .cause())
                .contains(Cause.NO_LOADER);
    }

    @Test
    void whatIsPreloadedMustHaveItsVersions() throws IOException {
        SmallRoot root = SmallRoot.glibc(36)
                .with("/opt/libx.so", library("libx.so").needed("libc.so.6").needsVersion("libc.so.6", "GLIBC_2.99"));

        assertThat(root.load(library("e")).answer()).isEqualTo(Answer.LOADS);
        assertThat(root.text("/etc/ld.so.preload", "/opt/libx.so")
                        .load(library("e"))
                        .cause())
                .contains(Cause.NO_LOADER);
    }

    @Test
    void muslPreloadsWhatNeedsNothingThatIsMissing() throws IOException {
        SmallRoot root =
                SmallRoot.musl(5).with("/opt/half.so", library("half.so").needed("libgone.so"));

        assertThat(root.started(new LoaderOptions("", "/opt/none.so", "/"))
                        .load(library("e"))
                        .answer())
                .isEqualTo(Answer.LOADS);
        assertThat(root.started(new LoaderOptions("", "/opt/half.so", "/"))
                        .load(library("e"))
                        .cause())
                .contains(Cause.NO_LOADER);
    }

    @Test
    void aVersionIsLookedForUnderEveryNameThatWasAskedFor() throws IOException {
        SmallRoot root = SmallRoot.glibc(36).with("/app/libs/first.so", library("libx.so.9"));
        String loader = "ld-linux-x86-64.so.2";

        assertThat(root.load(library("e")
                                .needed("/app/libs/first.so", "libx.so.9")
                                .needsVersion("libx.so.9", "V_1"))
                        .answer())
                .isEqualTo(Answer.LOADS);
        assertThat(root.load(library("e").needsVersion(loader, "GLIBC_2.3")).answer())
                .isEqualTo(Answer.LOADS);
    }

    @ParameterizedTest
    @CsvSource({"$ORIGIN, REFUSED", "/none:, LOADS", "/none;/opt/ssl, LOADS", "/opt/$LIB, LOADS", "/opt/$NONE, REFUSED"
    })
    void theEnvironmentsPathMayHaveEmptyPartsAndTokens(String path, Answer answer) throws IOException {
        SmallRoot root = SmallRoot.glibc(36)
                .with("/opt/ssl/liba.so", library("liba.so"))
                .with("/opt/lib/x86_64-linux-gnu/liba.so", library("liba.so"));
        String folder = path.contains("LIB") || path.contains("NONE") ? "/" : "/opt/ssl";

        assertThat(root.started(new LoaderOptions(path, "", folder))
                        .load(library("e").needed("liba.so"))
                        .answer())
                .isEqualTo(answer);
    }

    @Test
    void theOptionsAreThoseOfAnEnvironment() {
        LoaderOptions options = LoaderOptions.of(Map.of("LD_LIBRARY_PATH", "/a:/b", "LD_PRELOAD", "x.so y.so"), "/w");

        assertThat(options).isEqualTo(new LoaderOptions("/a:/b", "x.so y.so", "/w"));
        assertThat(options.preloaded()).containsExactly("x.so", "y.so");
        assertThat(options.searchingFirst("/c").libraryPath()).isEqualTo("/c:/a:/b");
        assertThat(options.searchingFirst("")).isEqualTo(options);
        assertThat(LoaderOptions.of(Map.of(), "/")).isEqualTo(LoaderOptions.NONE);
        assertThat(LoaderOptions.NONE.searchingFirst("/c").libraryPath()).isEqualTo("/c");
    }

    private static SmallRoot root(String libc) {
        return libc.equals("musl") ? SmallRoot.musl(5) : SmallRoot.glibc(41);
    }
}
