package dev.slipway.domain.binary.loader;

import dev.slipway.domain.artefact.Resolution;
import dev.slipway.domain.artefact.Tree;
import dev.slipway.domain.artefact.TreeEntry;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** The files of a root as its loader opens them, each of which is read once however many other files need it. */
final class RootLibraries {
    private static final int LARGEST_TEXT = 16 << 20;
    /** Libraries that are held with their symbols; a process has a few dozen. */
    static final int MOST_KNOWN = 300;
    /** Places that one file makes a loader look at; a real one is content with a few hundred. */
    private static final int MOST_PLACES = 200_000;

    private final Tree root;
    private final Map<String, LibraryFile> known = new HashMap<>();
    /** By the paths that led to them: a library is looked up once for each that needs it. */
    private final Map<String, LibraryFile> opened = new HashMap<>();

    private int placesLeft;

    RootLibraries(Tree root) {
        this.root = root;
    }

    /** Makes room for one more file to be judged. */
    void begin() {
        placesLeft = MOST_PLACES;
        if (known.size() > MOST_KNOWN) {
            known.clear();
        }
        opened.clear();
    }

    /** Lets go of a file that nobody needs. */
    void forget(LibraryFile file) {
        known.remove(file.path());
        opened.values().removeIf(file::equals);
    }

    /** As {@link #open}, on a search that may be made endless. */
    Opening look(String path) throws Refused, IOException {
        if (--placesLeft < 0) {
            throw Refused.inDoubt("its libraries would have to be looked for in more than " + MOST_PLACES + " places");
        }
        return open(path);
    }

    Opening open(String path) throws IOException {
        LibraryFile before = opened.get(path);
        if (before != null) {
            return before;
        }
        Resolution resolution = root.resolve(path);
        if (resolution instanceof Resolution.Found found) {
            TreeEntry entry = found.entry();
            return entry.kind() == TreeEntry.Kind.FILE ? file(path, entry) : Opening.Failed.FOLDER;
        }
        return resolution instanceof Resolution.Loop ? Opening.Failed.LOOP : Opening.Failed.NOTHING;
    }

    private LibraryFile file(String path, TreeEntry entry) throws IOException {
        LibraryFile file = known.get(entry.path());
        if (file == null) {
            file = new LibraryFile(entry.path(), root.open(entry));
            known.put(entry.path(), file);
        }
        if (opened.size() < MOST_KNOWN) {
            opened.put(path, file);
        }
        return file;
    }

    /** The bytes of a small file; empty where there is none, or one that is too large to be what it should be. */
    Optional<byte[]> bytes(String path) throws IOException {
        return open(path) instanceof LibraryFile file && file.size() <= LARGEST_TEXT
                ? Optional.of(file.bytes().read(0, (int) file.size()))
                : Optional.empty();
    }

    Optional<String> text(String path) throws IOException {
        return bytes(path).map(bytes -> new String(bytes, StandardCharsets.UTF_8));
    }

    boolean isFolder(String path) {
        return root.resolve(path) instanceof Resolution.Found found
                && found.entry().kind() == TreeEntry.Kind.FOLDER;
    }
}
