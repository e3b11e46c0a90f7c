package dev.slipway.adapter.archive;

import dev.slipway.domain.artefact.Entry;
import dev.slipway.domain.artefact.PathWalk;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/** Steps in a folder of this machine. Java's own resolution would follow an image's links out of it. */
record FolderSteps(Place root) implements PathWalk.Steps<Place> {
    @Override
    public Place parent(Place at) {
        Path parent = at.path().getParent();
        return parent == null || !parent.startsWith(root.path()) ? root : new Place(parent, Entry.Kind.FOLDER);
    }

    @Override
    public Optional<Place> child(Place folder, String name) {
        return folder.child(name);
    }

    @Override
    public Entry.Kind kind(Place at) {
        return at.kind();
    }

    @Override
    public String link(Place at) throws IOException {
        return Files.readSymbolicLink(at.path()).toString().replace(File.separatorChar, '/');
    }
}
