package dev.slipway.usecase.nativefiles;

import static org.assertj.core.api.Assertions.assertThat;

import dev.slipway.adapter.archive.FolderTree;
import dev.slipway.domain.artefact.TreeEntry;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class NativeSearchTest {
    @TempDir
    Path folder;

    @Test
    void whatGoesAwayWhileAFolderIsSearchedIsNotOfIt() throws IOException {
        Files.writeString(folder.resolve("gone"), "of a moment");
        Files.writeString(folder.resolve("stays.node"), "an addon");

        assertThat(NativeSearch.in(FolderTree.of(folder), this::removeWhatGoes))
                .extracting(TreeEntry::path)
                .containsExactly("/stays.node");
    }

    private boolean removeWhatGoes(String path) {
        try {
            Files.deleteIfExists(folder.resolve("gone"));
            return true;
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
