package dev.slipway.adapter.archive;

import dev.slipway.domain.artefact.PathWalk;
import dev.slipway.domain.artefact.TreeEntry;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/** Steps in a folder of this machine. Java's own resolution would follow an image's links out of it. */
record FolderSteps(FolderMember root) implements PathWalk.Steps<FolderMember> {
    @Override
    public FolderMember parent(FolderMember at) {
        Path parent = at.path().getParent();
        return parent == null || !parent.startsWith(root.path())
                ? root
                : new FolderMember(parent, TreeEntry.Kind.FOLDER);
    }

    @Override
    public Optional<FolderMember> child(FolderMember folder, String name) {
        return folder.child(name);
    }

    @Override
    public TreeEntry.Kind kind(FolderMember at) {
        return at.kind();
    }

    @Override
    public String link(FolderMember at) throws IOException {
        return Files.readSymbolicLink(at.path()).toString().replace(File.separatorChar, '/');
    }
}
