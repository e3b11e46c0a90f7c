package dev.slipway.adapter.archive;

import dev.slipway.domain.artefact.ByteSource;
import dev.slipway.domain.artefact.NameOrder;
import dev.slipway.domain.artefact.PathWalk;
import dev.slipway.domain.artefact.Resolution;
import dev.slipway.domain.artefact.Tree;
import dev.slipway.domain.artefact.TreeEntry;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/** A folder of this machine, looked at only where it is asked about; its links are followed inside it alone. */
public final class FolderTree implements Tree {
    private final FolderMember root;
    private final PathWalk<FolderMember> walk;

    private FolderTree(FolderMember root) {
        this.root = root;
        this.walk = new PathWalk<>(new FolderSteps(root));
    }

    /** The tree in a folder. */
    public static FolderTree of(Path folder) throws IOException {
        Path real = folder.toRealPath();
        return new FolderTree(new FolderMember(real, TreeEntry.Kind.FOLDER));
    }

    @Override
    public Optional<TreeEntry> entry(String path) {
        try {
            return walk.walk(path, false).at().flatMap(this::entry);
        } catch (IOException unreadable) {
            return Optional.empty();
        }
    }

    @Override
    public Resolution resolve(String path) {
        try {
            PathWalk.End<FolderMember> end = walk.walk(path, true);
            Optional<TreeEntry> entry = end.at().flatMap(this::entry);
            return Resolution.of(new PathWalk.End<>(entry, end.loop()), found -> found);
        } catch (IOException unreadable) {
            return new Resolution.Missing();
        }
    }

    @Override
    public boolean isOnDisk() {
        return true;
    }

    @Override
    public Optional<List<String>> names(String folder) {
        try {
            return walk.walk(folder, true).at().flatMap(FolderMember::names).map(NameOrder::sorted);
        } catch (IOException unreadable) {
            return Optional.empty();
        }
    }

    @Override
    public void each(Consumer<TreeEntry> visitor) throws IOException {
        new FolderWalk(this::entry, visitor).below(root);
    }

    @Override
    public ByteSource open(TreeEntry file) throws IOException {
        Path path = root.path().resolve(file.path().substring(1));
        // Asked again, since the folder may have changed: what became a link must not lead out of it.
        if (!Files.isRegularFile(path, LinkOption.NOFOLLOW_LINKS) || !inside(path)) {
            throw new NoSuchFileException(file.path());
        }
        return new LazyFile(path, file.size());
    }

    private boolean inside(Path path) throws IOException {
        Path folder = path.getParent();
        return folder != null && folder.toRealPath().startsWith(root.path());
    }

    private Optional<TreeEntry> entry(FolderMember place) {
        return FileFacts.of(place, shown(place.path()));
    }

    private String shown(Path path) {
        String below = root.path().relativize(path).toString();
        return "/" + (path.getFileSystem().getSeparator().equals("/") ? below : below.replace('\\', '/'));
    }
}
