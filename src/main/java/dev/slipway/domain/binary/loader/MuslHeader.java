package dev.slipway.domain.binary.loader;

import dev.slipway.domain.artefact.ByteSource;
import java.io.IOException;

/**
 * A file as musl looks at it: whatever its first bytes say of format, word size, byte order, system and machine, it is read as one for
 * the loader's own CPU ({@code map_library} in ldso/dynlink.c).
 */
final class MuslHeader implements ByteSource {
    private static final int TYPE = 16;
    private static final int MACHINE = 18;
    private static final int VERSION_END = 24;

    private final ByteSource file;
    private final byte[] start;

    /** @param libc the loader itself, whose header says what its CPU has */
    MuslHeader(ByteSource file, LibraryFile libc) throws IOException {
        this.file = file;
        this.start = libc.bytes().read(0, VERSION_END);
        byte[] own = file.read(TYPE, MACHINE - TYPE);
        System.arraycopy(own, 0, start, TYPE, own.length);
    }

    @Override
    public long size() {
        return file.size();
    }

    @Override
    public byte[] read(long offset, int length) throws IOException {
        byte[] bytes = file.read(offset, length);
        for (int at = (int) Math.min(offset, start.length); at < start.length && at - offset < bytes.length; at++) {
            bytes[(int) (at - offset)] = start[at];
        }
        return bytes;
    }
}
