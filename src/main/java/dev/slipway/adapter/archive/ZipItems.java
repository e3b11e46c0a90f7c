package dev.slipway.adapter.archive;

import dev.slipway.adapter.files.FileBytes;
import dev.slipway.domain.artefact.ByteSource;
import dev.slipway.domain.artefact.Content;
import dev.slipway.domain.artefact.Item;
import dev.slipway.domain.artefact.TreeEntry;
import dev.slipway.domain.problem.ProblemException;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Collections;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.Set;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;

/** The entries of a zip, in the order of its directory. */
record ZipItems(ZipFile zip, Spill spill) implements Closeable {
    static final int MOST_ENTRIES = 200_000;

    private static final int LOCAL_HEADER = 30;
    private static final int OSX = 19; // as Apple's own Archive Utility writes
    private static final int PERMISSIONS = 07777;
    private static final int LONGEST_LINK = 4096;

    /** Stored, shrunk, imploded, deflated, Deflate64, bzip2 (APPNOTE 4.4.5). */
    private static final Set<Integer> METHODS = Set.of(0, 1, 6, 8, 9, 12);

    static ZipItems open(Path file, Spill spill) throws IOException {
        try (FileBytes bytes = FileBytes.open(file)) {
            if (new ZipDirectory(bytes).hasMoreThan(MOST_ENTRIES)) {
                throw new IOException("it has more than " + MOST_ENTRIES + " entries");
            }
        }
        // What is in front of each file is asked for when the file is, and not for all of them now.
        ZipFile zip = ZipFile.builder()
                .setSeekableByteChannel(BufferedChannel.open(file))
                .setIgnoreLocalFileHeader(true)
                .get();
        return new ZipItems(zip, spill);
    }

    void read(TarItems.Sink sink) throws IOException, ProblemException {
        refuseSharedBytes();
        for (ZipArchiveEntry header : Collections.list(zip.getEntries())) {
            sink.take(item(header));
        }
    }

    /** Files that share bytes are what bombs are made of, and no unzip takes them. */
    private void refuseSharedBytes() throws IOException {
        ZipArchiveEntry last = null;
        for (ZipArchiveEntry next : Collections.list(zip.getEntriesInPhysicalOrder())) {
            if (last != null && end(last) > next.getLocalHeaderOffset()) {
                throw new IOException("files in it share bytes with each other");
            }
            last = next;
        }
    }

    private static long end(ZipArchiveEntry entry) {
        return entry.getLocalHeaderOffset() + LOCAL_HEADER + entry.getRawName().length + entry.getCompressedSize();
    }

    private Item item(ZipArchiveEntry header) throws IOException {
        refusePacking(header);
        boolean link = header.isUnixSymlink();
        int mode = mode(header);
        TreeEntry.Kind kind =
                header.isDirectory() ? TreeEntry.Kind.FOLDER : link ? TreeEntry.Kind.LINK : TreeEntry.Kind.FILE;
        TreeEntry entry = new TreeEntry(
                name(header),
                kind,
                kind == TreeEntry.Kind.FILE ? header.getSize() : 0,
                mode == 0 ? OptionalInt.empty() : OptionalInt.of(mode & PERMISSIONS),
                Optional.empty(),
                link ? Optional.of(text(header)) : Optional.empty());
        Content content = kind == TreeEntry.Kind.FILE ? new PackedFile(header) : Content.NONE;
        return new Item(entry, Optional.empty(), content);
    }

    /** What no platform unpacks without asking somebody for a password, or for a library. */
    private static void refusePacking(ZipArchiveEntry header) throws IOException {
        if (header.getGeneralPurposeBit().usesEncryption()) {
            throw new IOException(header.getName() + " in it is encrypted");
        }
        if (!header.isDirectory() && !METHODS.contains(header.getMethod())) {
            throw new IOException(header.getName() + " in it is packed by method " + header.getMethod()
                    + ", and platforms unpack what is stored or deflated");
        }
    }

    /** A file, of which the directory says how small it is packed. */
    private final class PackedFile implements Content {
        private final ZipArchiveEntry header;

        PackedFile(ZipArchiveEntry header) {
            this.header = header;
        }

        @Override
        public ByteSource open() {
            return new ForwardBytes(() -> stream(header), header.getSize(), spill);
        }

        @Override
        public OptionalLong packed() {
            long size = header.getCompressedSize();
            return size < 0 ? OptionalLong.empty() : OptionalLong.of(size);
        }
    }

    private InputStream stream(ZipArchiveEntry header) throws IOException {
        return zip.getInputStream(header);
    }

    private String text(ZipArchiveEntry link) throws IOException {
        try (InputStream in = stream(link)) {
            return new String(in.readNBytes(LONGEST_LINK), StandardCharsets.UTF_8);
        }
    }

    /** As unzip has it: without a mark, names are in the system's own characters, and those of DOS are code page 437. */
    private static String name(ZipArchiveEntry header) {
        boolean marked = header.getNameSource() != ZipArchiveEntry.NameSource.NAME;
        if (marked || header.getPlatform() != ZipArchiveEntry.PLATFORM_FAT || !Charset.isSupported("Cp437")) {
            return header.getName();
        }
        return new String(header.getRawName(), Charset.forName("Cp437"));
    }

    private static int mode(ZipArchiveEntry header) {
        boolean known = header.getPlatform() == ZipArchiveEntry.PLATFORM_UNIX || header.getPlatform() == OSX;
        return known ? (int) (header.getExternalAttributes() >> 16) & 0xffff : 0;
    }

    @Override
    public void close() throws IOException {
        zip.close();
    }
}
