package dev.slipway.adapter.archive;

import dev.slipway.domain.artefact.Content;
import dev.slipway.domain.artefact.Item;
import dev.slipway.domain.artefact.TreeEntry;
import dev.slipway.domain.problem.ProblemException;
import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;
import java.util.OptionalInt;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;

/** The headers of a tar in their order. */
record TarItems(TarContents contents, Sink sink) {
    private static final int PERMISSIONS = 07777;
    private static final long LONGEST_HEADER = 1 << 20;

    /** What is done with each. */
    interface Sink {
        void take(Item item) throws ProblemException;
    }

    /** Reads a tar from here to its end. */
    void read(InputStream in) throws IOException, ProblemException {
        Metered metered =
                new Metered(in, "the header of an entry in it is larger than " + (LONGEST_HEADER >> 20) + " MiB");
        TarArchiveInputStream tar = new TarArchiveInputStream(metered, "UTF-8");
        metered.allow(LONGEST_HEADER);
        for (TarArchiveEntry header = tar.getNextEntry(); header != null; header = tar.getNextEntry()) {
            long offset = metered.position();
            metered.allow(Long.MAX_VALUE);
            metered.fill(offset + header.getSize());
            item(header, offset, tar);
            tar.skip(Long.MAX_VALUE);
            metered.allow(LONGEST_HEADER);
        }
    }

    private void item(TarArchiveEntry header, long offset, TarArchiveInputStream tar)
            throws IOException, ProblemException {
        TreeEntry entry = new TreeEntry(
                header.getName(),
                kind(header),
                header.isFile() && !header.isLink() ? header.getRealSize() : 0,
                OptionalInt.of(header.getMode() & PERMISSIONS),
                Optional.of(new TreeEntry.Owner(header.getLongUserId(), header.getLongGroupId())),
                header.isSymbolicLink() ? Optional.of(header.getLinkName()) : Optional.empty());
        boolean again = header.isLink();
        Content content =
                entry.kind() == TreeEntry.Kind.FILE && !again ? content(header, entry, offset, tar) : Content.NONE;
        sink.take(new Item(entry, again ? Optional.of(header.getLinkName()) : Optional.empty(), content));
    }

    private Content content(TarArchiveEntry header, TreeEntry entry, long offset, TarArchiveInputStream tar)
            throws IOException, ProblemException {
        if (header.isSparse()) {
            return () -> {
                throw new IOException("it is sparse in its tar, and such files are not read");
            };
        }
        return contents.of(entry, offset, tar);
    }

    private static TreeEntry.Kind kind(TarArchiveEntry header) {
        if (header.isDirectory()) {
            return TreeEntry.Kind.FOLDER;
        }
        if (header.isSymbolicLink()) {
            return TreeEntry.Kind.LINK;
        }
        return header.isCharacterDevice() || header.isBlockDevice() || header.isFIFO()
                ? TreeEntry.Kind.OTHER
                : TreeEntry.Kind.FILE;
    }
}
