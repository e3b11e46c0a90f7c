package dev.slipway.adapter.files;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.InstanceOfAssertFactories.type;

import dev.slipway.domain.engine.Sha256;
import dev.slipway.domain.problem.ProblemException;
import dev.slipway.port.EngineStore;
import dev.slipway.port.EngineStore.Staged;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.SortedMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

final class DiskEngineStoreTest {
    private final DiskEngineStore store = new DiskEngineStore(new Staging());

    @TempDir
    Path folder;

    @Test
    void aCommittedFileHasItsBytesAndNothingIsBesideIt() throws Exception {
        Path engine = folder.resolve("client/query-engine-linux-musl");

        install("new", engine);

        assertThat(engine).hasContent("new");
        assertThat(Tree.of(folder).keySet()).containsExactly("", "client", "client/query-engine-linux-musl");
    }

    @Test
    @DisabledOnOs(OS.WINDOWS)
    void aNewEngineIsExecutableForAll() throws Exception {
        Path engine = folder.resolve("engine");

        install("new", engine);

        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(engine)))
                .matches("rwx..x..x");
    }

    @Test
    @DisabledOnOs(OS.WINDOWS)
    void aReplacedEngineKeepsItsModeAndBecomesExecutable() throws Exception {
        Path engine = Files.writeString(folder.resolve("engine"), "old");
        Files.setPosixFilePermissions(engine, PosixFilePermissions.fromString("rw-rw----"));

        install("new", engine);

        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(engine)))
                .isEqualTo("rwxrwx--x");
    }

    @Test
    @DisabledOnOs(OS.WINDOWS)
    void nobodyElseCanReadAFileThatIsBeingWritten() throws Exception {
        try (Staged staged = store.stage(folder.resolve("engine"))) {
            assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(staged.path())))
                    .isEqualTo("rw-------");
        }
    }

    @Test
    void aFileThatIsNotCommittedLeavesNeitherItselfNorItsFolders() throws Exception {
        SortedMap<String, String> before = Tree.of(folder);

        try (Staged staged = store.stage(folder.resolve("a/b/c/engine"))) {
            staged.output().write(1);
            assertThat(staged.path()).exists();
        }

        assertThat(Tree.of(folder)).isEqualTo(before);
    }

    @Test
    void foldersSharedWithACommittedFileStay() throws Exception {
        Staged first = stage("first", folder.resolve("a/b/first"));
        Staged second = stage("second", folder.resolve("a/b/second"));

        first.close();
        store.commit(List.of(second));
        second.close();

        assertThat(Tree.of(folder).keySet()).containsExactly("", "a", "a/b", "a/b/second");
    }

    @Test
    void severalFilesAreReplacedTogether() throws Exception {
        Path one = Files.writeString(folder.resolve("one"), "old");
        Path two = Files.writeString(folder.resolve("two"), "old");

        try (Staged first = stage("1", one);
                Staged second = stage("2", two)) {
            store.commit(List.of(first, second));
        }

        assertThat(one).hasContent("1");
        assertThat(two).hasContent("2");
        assertThat(Tree.of(folder).keySet()).containsExactly("", "one", "two");
    }

    @Test
    void aDirectoryThatAppearsInTheWayOfOneFileChangesNone() throws Exception {
        Path one = Files.writeString(folder.resolve("one"), "old");
        Path two = folder.resolve("two");
        try (Staged first = stage("1", one);
                Staged second = stage("2", two)) {
            Files.createDirectory(two);

            assertThatThrownBy(() -> store.commit(List.of(first, second)))
                    .asInstanceOf(type(ProblemException.class))
                    .extracting(ProblemException::problem)
                    .isEqualTo(UnusablePath.DIRECTORY_IN_THE_WAY.at(two));
        }

        assertThat(one).hasContent("old");
        assertThat(Tree.of(folder).keySet()).containsExactly("", "one", "two");
    }

    @Test
    void aLinkInTheEnginesPlaceIsReplacedAndItsTargetLeftAlone() throws Exception {
        Path target = Files.writeString(folder.resolve("target"), "old");
        Path engine = Files.createSymbolicLink(folder.resolve("engine"), target);

        install("new", engine);

        assertThat(engine).isRegularFile().hasContent("new");
        assertThat(Files.isSymbolicLink(engine)).isFalse();
        assertThat(target).hasContent("old");
    }

    @Test
    void aLinkedFolderIsFollowed() throws Exception {
        Path real = Files.createDirectory(folder.resolve("real"));
        Path link = Files.createSymbolicLink(folder.resolve("link"), real);

        install("new", link.resolve("engine"));

        assertThat(real.resolve("engine")).hasContent("new");
        assertThat(link).isSymbolicLink();
    }

    @Test
    void theDigestIsThatOfTheBytes() throws Exception {
        Path engine = Files.writeString(folder.resolve("engine"), "abc");

        // FIPS 180-2, appendix B.1
        assertThat(store.measure(engine))
                .contains(new EngineStore.Measured(
                        new Sha256("ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad"), 3));
        assertThat(store.measure(folder.resolve("none"))).isEmpty();
        assertThatThrownBy(() -> store.measure(folder)).hasMessageContaining("is a directory");
    }

    @Test
    void aFileInPlaceOfAFolderIsNamed() throws Exception {
        Path file = Files.writeString(folder.resolve("client"), "");

        assertThatThrownBy(() -> store.checkWritable(file.resolve("deep/engine")))
                .asInstanceOf(type(ProblemException.class))
                .extracting(ProblemException::problem)
                .isEqualTo(UnusablePath.PARENT_IS_A_FILE.at(file));
    }

    @Test
    void aNameThatIsTooLongIsToldAndLeavesNothing() throws Exception {
        SortedMap<String, String> before = Tree.of(folder);
        Path engine = folder.resolve("x".repeat(300) + "/engine");

        assertThatThrownBy(() -> store.checkWritable(engine)).hasMessageContaining("too long");
        assertThat(Tree.of(folder)).isEqualTo(before);
    }

    @Test
    void askingWhetherAFolderIsWritableLeavesNothing() throws Exception {
        SortedMap<String, String> before = Tree.of(folder);

        store.checkWritable(folder.resolve("a/b/engine"));

        assertThat(Tree.of(folder)).isEqualTo(before);
    }

    @Test
    void aDiskThatIsTooSmallIsToldBeforeAByteIsWritten() throws Exception {
        store.checkSpace(folder.resolve("a/engine"), 1);

        assertThatThrownBy(() -> store.checkSpace(folder.resolve("a/engine"), Long.MAX_VALUE))
                .asInstanceOf(type(ProblemException.class))
                .extracting(e -> e.problem().message())
                .asString()
                .contains(Long.MAX_VALUE + " are needed", " bytes are free");
    }

    @Test
    void anUnfinishedFileIsNotCommitted() throws Exception {
        try (Staged staged = store.stage(folder.resolve("engine"))) {
            assertThatThrownBy(() -> store.commit(List.of(staged))).isInstanceOf(IllegalStateException.class);
        }

        assertThat(Tree.of(folder).keySet()).containsExactly("");
    }

    private void install(String content, Path place) throws IOException, ProblemException {
        try (Staged staged = stage(content, place)) {
            store.commit(List.of(staged));
        }
    }

    private Staged stage(String content, Path place) throws IOException, ProblemException {
        Staged staged = store.stage(place);
        staged.output().write(content.getBytes(StandardCharsets.UTF_8));
        staged.finish();
        return staged;
    }
}
