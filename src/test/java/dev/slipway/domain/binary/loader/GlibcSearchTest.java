package dev.slipway.domain.binary.loader;

import static dev.slipway.domain.binary.loader.SmallRoot.TRIPLE;
import static dev.slipway.domain.binary.loader.SmallRoot.library;
import static org.assertj.core.api.Assertions.assertThat;

import dev.slipway.domain.binary.loader.Loading.Answer;
import dev.slipway.domain.binary.loader.Loading.Cause;
import dev.slipway.testing.ElfBuilder;
import java.io.IOException;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class GlibcSearchTest {
    private static final String SSL = "libssl.so.1.1";

    @Test
    void aConfigurationWithoutACacheFindsNothing() throws IOException {
        SmallRoot root = debian12().with("/opt/ssl/" + SSL, library(SSL)).text("/etc/ld.so.conf", "/opt/ssl\n");

        Loading loading = root.load(user());

        assertThat(loading.answer()).isEqualTo(Answer.REFUSED);
        assertThat(loading.cause()).contains(Cause.MISSING_LIBRARY);
        assertThat(loading.why()).isEqualTo("libssl.so.1.1 is not found");
        assertThat(loading.loaderWords())
                .contains("libssl.so.1.1: cannot open shared object file: No such file or directory");
        assertThat(loading.needed())
                .containsExactly(new Loading.Library(
                        SSL,
                        Optional.empty(),
                        java.util.List.of("/lib/x86_64-linux-gnu", "/usr/lib/x86_64-linux-gnu", "/lib", "/usr/lib")));
    }

    @Test
    void aCacheWithoutItsConfigurationIsBelieved() throws IOException {
        SmallRoot root = debian12().with("/opt/ssl/" + SSL, library(SSL)).cache("/opt/ssl/" + SSL);

        assertThat(root.load(user()).needed().get(0).found()).contains("/opt/ssl/" + SSL);
        assertThat(root.load(user()).answer()).isEqualTo(Answer.LOADS);
    }

    @Test
    void aCacheThatNamesADeletedFileLeadsOn() throws IOException {
        SmallRoot root = debian12().with(TRIPLE + SSL, library(SSL)).cache("/opt/ssl/" + SSL);

        assertThat(root.load(user()).needed().get(0).found()).contains(TRIPLE + SSL);
    }

    @Test
    void aCacheThatNamesASpoiltFileIsTheEnd() throws IOException {
        SmallRoot root = debian12()
                .with(TRIPLE + SSL, library(SSL))
                .text("/opt/ssl/" + SSL, "not a library, and longer than the header of one is: 64 bytes.....")
                .cache("/opt/ssl/" + SSL);

        assertThat(root.load(user()).cause()).contains(Cause.BAD_FILE);
        assertThat(root.load(user()).loaderWords()).contains("/opt/ssl/libssl.so.1.1: invalid ELF header");
    }

    @Test
    void aCorruptCacheIsNone() throws IOException {
        SmallRoot root = debian12().with(TRIPLE + SSL, library(SSL)).text("/etc/ld.so.cache", "corrupt");

        assertThat(root.load(user()).answer()).isEqualTo(Answer.LOADS);
    }

    @ParameterizedTest
    @CsvSource({
        "/usr/local/lib/, REFUSED",
        "/usr/lib64/, REFUSED",
        "/lib64/, REFUSED",
        "/usr/lib/, LOADS",
        "/lib/, LOADS",
        "/lib/x86_64-linux-gnu/, LOADS",
        "/app/, REFUSED"
    })
    void theDefaultFoldersAreThoseOfTheLoadersBytes(String folder, Answer answer) throws IOException {
        assertThat(debian12().with(folder + SSL, library(SSL)).load(user()).answer())
                .isEqualTo(answer);
    }

    @Test
    void anotherDistributionsLoaderHasOthers() throws IOException {
        SmallRoot fedora =
                SmallRoot.glibc(38, "\0/lib64/\0/usr/lib64/\0", "/usr/lib64/").link("/lib64", "usr/lib64");

        assertThat(fedora.with("/usr/lib64/" + SSL, library(SSL)).load(user()).answer())
                .isEqualTo(Answer.LOADS);
    }

    @ParameterizedTest
    @ValueSource(strings = {"dangling", "foreign", "narrow"})
    void whatCannotBeIsPassedOver(String kind) throws IOException {
        SmallRoot root = debian12().with(TRIPLE + SSL, library(SSL));
        String first = "/lib/x86_64-linux-gnu/" + SSL;
        switch (kind) {
            case "dangling" -> root.link(first, "/nowhere");
            case "foreign" -> root.with(first, SmallRoot.arm(SSL));
            default -> root.with(first, ElfBuilder.of(62, 32, java.nio.ByteOrder.LITTLE_ENDIAN));
        }

        assertThat(root.load(user()).needed().get(0).found()).contains(TRIPLE + SSL);
    }

    @ParameterizedTest
    @ValueSource(strings = {"loop", "folder", "empty", "text"})
    void whatIsBrokenIsTheEnd(String kind) throws IOException {
        SmallRoot root = debian12().with(TRIPLE + SSL, library(SSL));
        String first = "/lib/x86_64-linux-gnu/" + SSL;
        switch (kind) {
            case "loop" -> root.link(first, SSL);
            case "folder" -> root.folder(first);
            case "empty" -> root.text(first, "");
            default -> root.text(first, "text that is longer than the header of a library, which is 64 bytes");
        }

        assertThat(root.load(user()).answer()).isEqualTo(Answer.REFUSED);
    }

    @Test
    void absoluteLinksAreTheRoots() throws IOException {
        SmallRoot root = debian12()
                .with("/opt/ssl/" + SSL, library(SSL))
                .link(TRIPLE + SSL, "/../../opt/ssl/" + SSL)
                .link("/usr/lib/other", "/opt");

        assertThat(root.load(user()).answer()).isEqualTo(Answer.LOADS);
    }

    @ParameterizedTest
    @CsvSource({
        "31, glibc-hwcaps/x86-64-v2/, REFUSED",
        "36, glibc-hwcaps/x86-64-v2/, LOADS",
        "41, glibc-hwcaps/x86-64-v2/, LOADS",
        "31, x86_64/, LOADS",
        "36, x86_64/, LOADS",
        "41, x86_64/, REFUSED"
    })
    void foldersForBetterCpusCountByVersion(int minor, String below, Answer answer) throws IOException {
        assertThat(SmallRoot.glibc(minor)
                        .with(TRIPLE + below + SSL, library(SSL))
                        .load(user())
                        .answer())
                .isEqualTo(answer);
    }

    @Test
    void whatHangsOnTheCpuIsNotDecided() throws IOException {
        SmallRoot root = debian12().with(TRIPLE + "glibc-hwcaps/x86-64-v3/" + SSL, library(SSL));

        assertThat(root.load(user()).answer()).isEqualTo(Answer.NOT_DECIDED);
    }

    @Test
    void preloadingHelps() throws IOException {
        SmallRoot root =
                debian12().with("/opt/ssl/" + SSL, library(SSL)).text("/etc/ld.so.preload", "/opt/ssl/" + SSL + "\n");

        assertThat(root.load(user()).answer()).isEqualTo(Answer.LOADS);
    }

    @Test
    void preloadingIsForgivenOnlyWhatItselfIsMissing() throws IOException {
        SmallRoot root = debian12().text("/etc/ld.so.preload", "/opt/none.so /opt/half.so");

        assertThat(root.load(library("e")).answer()).isEqualTo(Answer.LOADS);
        assertThat(root.with("/opt/half.so", library("half.so").needed("libgone.so"))
                        .load(library("e"))
                        .cause())
                .contains(Cause.NO_LOADER);
    }

    @Test
    void theEnvironmentHelpsToo() throws IOException {
        SmallRoot root = debian12().with("/opt/ssl/" + SSL, library(SSL));

        assertThat(root.started(new LoaderOptions("/none:/opt/ssl", "", "/"))
                        .load(user())
                        .answer())
                .isEqualTo(Answer.LOADS);
        assertThat(root.started(new LoaderOptions("", "/opt/ssl/" + SSL, "/"))
                        .load(user())
                        .answer())
                .isEqualTo(Answer.LOADS);
        assertThat(root.started(new LoaderOptions("ssl", "", "/opt"))
                        .load(user())
                        .answer())
                .isEqualTo(Answer.LOADS);
    }

    @Test
    void aRunpathServesItsOwnNeedsAlone() throws IOException {
        SmallRoot root = debian12()
                .with("/opt/a/liba.so", library("liba.so").needed("libb.so"))
                .with("/opt/a/libb.so", library("libb.so"));
        ElfBuilder user = library("engine").needed("liba.so");

        assertThat(root.load(user.runpath("/opt/a")).why())
                .isEqualTo("libb.so, which /opt/a/liba.so needs, is not found");
        assertThat(root.load(library("engine").needed("liba.so").rpath("/opt/a"))
                        .answer())
                .isEqualTo(Answer.LOADS);
    }

    @ParameterizedTest
    @ValueSource(strings = {"$ORIGIN/libs", "${ORIGIN}/libs/", "/none:$ORIGIN/../app/libs", "/app/libs"})
    void originIsTheFolderOfTheFile(String path) throws IOException {
        SmallRoot root = debian12().with("/app/libs/" + SSL, library(SSL));

        assertThat(root.load(user().runpath(path)).answer()).isEqualTo(Answer.LOADS);
    }

    @Test
    void originIsThatOfTheLinkWhichWasOpened() throws IOException {
        SmallRoot root = debian12()
                .with("/real/engine.node", user().runpath("$ORIGIN/libs"))
                .with("/real/libs/" + SSL, library(SSL))
                .link("/elsewhere/engine.node", "/real/engine.node");

        assertThat(root.load("/real/engine.node").answer()).isEqualTo(Answer.LOADS);
        assertThat(root.load("/elsewhere/engine.node").answer()).isEqualTo(Answer.REFUSED);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/app/libs/libx.so", "$ORIGIN/libs/libx.so", "app/libs/libx.so"})
    void aNeededNameMayBeAPath(String name) throws IOException {
        SmallRoot root = debian12().with("/app/libs/libx.so", library("libx.so"));

        assertThat(root.load(library("engine").needed(name)).answer()).isEqualTo(Answer.LOADS);
    }

    @Test
    void tokensNameTheLoadersOwnFolderAndTheCpu() throws IOException {
        SmallRoot root = debian12()
                .with("/app/lib/x86_64-linux-gnu/liba.so", library("liba.so"))
                .with("/app/x86_64/libb.so", library("libb.so"))
                .with("/app/haswell/libb.so", library("libb.so"));

        assertThat(root.load(library("engine").needed("liba.so", "libb.so").runpath("$ORIGIN/$LIB:$ORIGIN/$PLATFORM"))
                        .answer())
                .isEqualTo(Answer.LOADS);
        assertThat(root.load(library("engine").needed("liba.so").runpath("$ORIGIN/$LIBS"))
                        .answer())
                .isEqualTo(Answer.REFUSED);
    }

    @ParameterizedTest
    @CsvSource({"x86_64, NOT_DECIDED", "haswell, NOT_DECIDED", "elsewhere, REFUSED"})
    void whetherTheFolderOfThePlatformIsAskedDependsOnTheCpusMaker(String folder, Answer answer) throws IOException {
        SmallRoot root = debian12().with("/app/" + folder + "/libb.so", library("libb.so"));

        assertThat(root.load(library("engine").needed("libb.so").runpath("$ORIGIN/$PLATFORM"))
                        .answer())
                .isEqualTo(answer);
    }

    @Test
    void aLibraryForBetterCpusBesideAFileIsNotEveryones() throws IOException {
        SmallRoot root = debian12().with("/app/glibc-hwcaps/x86-64-v3/libb.so", library("libb.so"));

        assertThat(root.load(library("engine").needed("libb.so").runpath("$ORIGIN"))
                        .answer())
                .isEqualTo(Answer.NOT_DECIDED);
    }

    @Test
    void aLibraryThatIsThereIsTakenByItsOwnName() throws IOException {
        SmallRoot root = debian12().with("/app/libs/first.so", library("libx.so.9"));

        assertThat(root.load(library("engine").needed("/app/libs/first.so", "libx.so.9"))
                        .answer())
                .isEqualTo(Answer.LOADS);
    }

    @Test
    void noDefaultFoldersAreForThoseThatRefuseThem() throws IOException {
        SmallRoot root = debian12()
                .with(TRIPLE + "liba.so", library("liba.so"))
                .with("/opt/libb.so", library("libb.so"))
                .cache("/opt/libb.so", TRIPLE + "liba.so");

        assertThat(root.load(library("engine").needed("liba.so").flags1(0x800)).cause())
                .contains(Cause.MISSING_LIBRARY);
        assertThat(root.load(library("engine").needed("libb.so").flags1(0x800)).answer())
                .isEqualTo(Answer.LOADS);
    }

    private static SmallRoot debian12() {
        return SmallRoot.glibc(36);
    }

    private static ElfBuilder user() {
        return library("engine").needed(SSL);
    }
}
